import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { decimal } from '../words.ts';

export interface TrendPoint {
	id: string;
	/** Short: a day. */
	label: string;
	low: number;
	high: number;
	/** Judged by an inspection team: a square, and no part of the line. */
	inspected: boolean;
}

const WIDTH = 720;
const HEIGHT = 300;
const TICKS = [0, 50, 70, 90, 100];

/** Scores of one office, round after round. The table below it says the same in words. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
	const x = scalePoint<string>()
		.domain(points.map((p) => p.id))
		.range([70, WIDTH - 40])
		.padding(0.4);
	const y = scaleLinear()
		.domain([0, 100])
		.range([HEIGHT - 44, 34]);
	const own = points.filter((p) => !p.inspected);
	const path = line<TrendPoint>(
		(p) => x(p.id) ?? 0,
		(p) => y(p.low),
	)(own);
	const words = points.map((p) => `${p.label} ${p.low === p.high ? decimal(p.low) : `${decimal(p.low)} đến ${decimal(p.high)}`}`).join('; ');
	return (
		<svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Điểm qua các đợt: ${words}`}>
			{TICKS.map((t) => (
				<g key={t}>
					<line class="grid" x1="44" x2={WIDTH - 10} y1={y(t)} y2={y(t)} />
					<text class="tick" x="38" y={y(t) + 5} text-anchor="end">
						{t}
					</text>
				</g>
			))}
			{path !== null && <path class="path" d={path} />}
			{points.map((p) => (
				<g key={p.id}>
					{p.high > p.low && <line class="whisker" x1={x(p.id)} x2={x(p.id)} y1={y(p.low)} y2={y(p.high)} />}
					{p.inspected ? (
						<rect class="dot" x={(x(p.id) ?? 0) - 7} y={y(p.low) - 7} width="14" height="14" />
					) : (
						<circle class="dot" cx={x(p.id)} cy={y(p.low)} r="7" />
					)}
					<text x={x(p.id)} y={y(p.high) - 14} text-anchor="middle">
						{decimal(p.low)}
					</text>
					<text class="tick" x={x(p.id)} y={HEIGHT - 14} text-anchor="middle">
						{p.label}
					</text>
				</g>
			))}
		</svg>
	);
}
