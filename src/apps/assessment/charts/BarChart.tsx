import { scaleLinear } from 'd3-scale';

export interface Bar {
	id: string;
	label: string;
	/** Filled length. */
	value: number;
	/** Up to where it may still grow, drawn lighter. */
	upTo?: number;
	/** Length of the empty bar behind; without it the bar stands alone. */
	most?: number;
	/** The figures, in words: the chart is read without its bars too. */
	text: string;
}

/** Bars one below the other, each with its figures beside it: a list to a screen reader, readable on a phone, sharp on paper. */
export function BarChart({ bars, label, tone }: { bars: readonly Bar[]; label: string; tone: 'won' | 'lost' }) {
	const x = scaleLinear()
		.domain([0, Math.max(1e-9, ...bars.map((b) => b.most ?? b.upTo ?? b.value))])
		.range([0, 100]);
	return (
		<ul class={`bars ${tone}`} aria-label={label}>
			{bars.map((b) => (
				<li key={b.id}>
					<span>{b.label}</span>
					<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
						{b.most !== undefined && <rect class="track" width={x(b.most)} height="10" />}
						{b.upTo !== undefined && b.upTo > b.value && <rect class="may" width={x(b.upTo)} height="10" />}
						<rect class="is" width={x(b.value)} height="10" />
					</svg>
					<span class="num">{b.text}</span>
				</li>
			))}
		</ul>
	);
}
