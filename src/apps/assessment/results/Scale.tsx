import { GRADES } from '../../../domain/scoring.ts';
import { decimal } from '../words.ts';

const BANDS = [
	{ grade: GRADES[3], from: 0, to: 50, tone: 'bad' },
	{ grade: GRADES[2], from: 50, to: 70, tone: 'warn' },
	{ grade: GRADES[1], from: 70, to: 90, tone: 'ok' },
	{ grade: GRADES[0], from: 90, to: 100, tone: 'ok' },
] as const;

/** The four grades on a line, with the range of the score. Drawn as SVG, sharp on paper. */
export function Scale({ low, high }: { low: number; high: number }) {
	const x = (score: number) => score * 10;
	const left = Math.max(0, x(low) - 4);
	const width = Math.max(8, x(high) - x(low) + 8);
	const label = low === high ? decimal(low) : `${decimal(low)} – ${decimal(high)}`;
	const middle = Math.min(940, Math.max(60, left + width / 2));
	return (
		<svg class="scale" viewBox="0 0 1000 150" role="img" aria-label={`Điểm ${label} trên thang 100: Yếu dưới 50, Trung bình từ 50, Khá từ 70, Tốt từ 90`}>
			<text class="label" x={middle} y="36" text-anchor="middle">
				{label}
			</text>
			{BANDS.map((b) => (
				<g>
					<rect class={`band ${b.tone}`} x={x(b.from)} y="56" width={x(b.to - b.from) - 2} height="52" />
					<text x={x((b.from + b.to) / 2)} y="92" text-anchor="middle">
						{b.grade}
					</text>
					<text class="tick" x={x(b.from)} y="142" text-anchor={b.from === 0 ? 'start' : 'middle'}>
						{b.from}
					</text>
				</g>
			))}
			<rect class="range" x={left} y="45" width={width} height="14" rx="3" />
		</svg>
	);
}
