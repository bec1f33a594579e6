import { PAGE, type Found } from './answer.ts';
import { GROUP_NAMES, groupHits, type Groups, type Hit } from './compose.ts';
import { CardItem, HitItem } from './HitItem.tsx';

/** Hits that stand before all groups: what fits best is never behind a heading of its kind. */
const LEAD = 3;

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

/**
 * The list: the answer and what fits best, then the rest of the first hits by group, each group where its best hit stands.
 * Further hits come beneath in order, so that asking for more moves nothing that was read.
 */
export function Results({ found, grouped, followed }: { found: Found; grouped: boolean; followed: string }) {
	const cards = found.answer?.cards ?? [];
	const first = found.hits.slice(0, PAGE);
	const lead = grouped ? first.slice(0, Math.max(LEAD - cards.length, 0)) : first;
	const groups = groupHits(first.slice(lead.length));
	const order = (Object.keys(groups) as (keyof Groups)[])
		.filter((g) => groups[g].length > 0)
		.sort((a, b) => first.indexOf(groups[a][0]!) - first.indexOf(groups[b][0]!));
	const batches = Array.from({ length: Math.ceil((found.hits.length - first.length) / PAGE) }, (_, i) => found.hits.slice((i + 1) * PAGE, (i + 2) * PAGE));
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
			{lead.length > 0 && <Section name={cards.length > 0 ? 'Kết quả khác' : grouped ? 'Sát nhất' : 'Kết quả'} hits={lead} followed={followed} />}
			{order.map((g) => (
				<Section key={g} name={GROUP_NAMES[g]} hits={groups[g]} followed={followed} />
			))}
			{batches.map((hits, i) => (
				<Section key={`them-${i}`} name={`Kết quả tiếp theo (${i + 2})`} hits={hits} followed={followed} />
			))}
		</div>
	);
}
