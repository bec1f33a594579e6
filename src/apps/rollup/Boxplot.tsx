import { scaleLinear } from 'd3-scale';
import { decimal } from '../../documents/rollup-words.ts';
import type { FiveNumbers } from '../../domain/statistics.ts';

const x = scaleLinear([0, 100], [8, 992]);

/** Lowest, quartiles, median, highest on a line from 0 to 100. The numbers stand beside it as text. */
export function Boxplot({ five, name }: { five: FiveNumbers; name: string }) {
	const { min, q1, median, q3, max } = five;
	return (
		<svg
			class="box-plot"
			viewBox="0 0 1000 64"
			preserveAspectRatio="none"
			role="img"
			aria-label={`${name}: thấp nhất ${decimal(min)}, một nửa số cơ quan từ ${decimal(q1)} đến ${decimal(q3)}, điểm ở giữa ${decimal(median)}, cao nhất ${decimal(max)}`}
		>
			{x.ticks(5).map((t) => (
				<line class="tick" x1={x(t)} x2={x(t)} y1="0" y2="64" />
			))}
			<line class="whisker" x1={x(min)} x2={x(max)} y1="32" y2="32" />
			<line class="whisker" x1={x(min)} x2={x(min)} y1="18" y2="46" />
			<line class="whisker" x1={x(max)} x2={x(max)} y1="18" y2="46" />
			<rect class="middle" x={x(q1)} y="8" width={Math.max(2, x(q3) - x(q1))} height="48" />
			<line class="median" x1={x(median)} x2={x(median)} y1="4" y2="60" />
		</svg>
	);
}
