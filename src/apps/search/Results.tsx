import { PAGE, type Found } from './answer.ts';
import { sectionsOf, topOf, type Hit } from './compose.ts';
import { CardItem, HitItem } from './HitItem.tsx';

function Section({ name, hits, followed }: { name: string; hits: readonly Hit[]; followed: string }) {
	return (
		<section aria-label={name}>
			<h2>{name}</h2>
			<ol class="hits">
				{hits.map((h) => (
					<HitItem key={h.url} hit={h} followed={h.url === followed} />
				))}
			</ol>
		</section>
	);
}

interface Props {
	found: Found;
	grouped: boolean;
	/** Only what stands at the top: the frame after it brings the rest, so that an old machine shows an answer sooner. */
	top: boolean;
	followed: string;
}

/**
 * The list: the answer and what fits best, then the rest of the first hits by group, each group where its best hit stands.
 * Further hits come beneath in order, so that asking for more moves nothing that was read.
 */
export function Results({ found, grouped, top, followed }: Props) {
	const cards = found.answer?.cards ?? [];
	const first = found.hits.slice(0, PAGE);
	const all = sectionsOf(first, cards.length, grouped);
	const sections = top ? topOf(all, cards.length) : all;
	const batches = top
		? []
		: Array.from({ length: Math.ceil((found.hits.length - first.length) / PAGE) }, (_, i) => found.hits.slice((i + 1) * PAGE, (i + 2) * PAGE));
	return (
		<div class="results">
			{cards.length > 0 && (
				<section aria-label="Câu trả lời">
					<h2>{found.answer!.reading.sure ? 'Câu trả lời' : 'Có thể là'}</h2>
					<ol class="hits">
						{cards.map((c) => (
							<CardItem key={c.url} card={c} reading={found.answer!.reading} />
						))}
					</ol>
				</section>
			)}
			{sections.map(({ name, hits }) => (
				<Section key={name} name={name} hits={hits} followed={followed} />
			))}
			{batches.map((hits, i) => (
				<Section key={`them-${i}`} name={`Kết quả tiếp theo (${i + 2})`} hits={hits} followed={followed} />
			))}
		</div>
	);
}
