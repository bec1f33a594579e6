import { GRADES } from '../../domain/scoring.ts';
import { decimal } from './words.ts';

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
		<svg class="scale" viewBox="0 0 1000 92" role="img" aria-label={`Điểm ${label} trên thang 100: Yếu dưới 50, Trung bình từ 50, Khá từ 70, Tốt từ 90`}>
			<text x={middle} y="20" text-anchor="middle" font-size="22" font-weight="650">{label}</text>
			{BANDS.map((b) => (
				<g>
					<rect class={`band ${b.tone}`} x={x(b.from)} y="34" width={x(b.to - b.from) - 2} height="34" />
					<text x={x((b.from + b.to) / 2)} y="57" text-anchor="middle" font-size="18">{b.grade}</text>
					<text x={x(b.from)} y="88" font-size="15" text-anchor={b.from === 0 ? 'start' : 'middle'}>{b.from}</text>
				</g>
			))}
			<rect class="range" x={left} y="29" width={width} height="44" rx="4" />
		</svg>
	);
}
