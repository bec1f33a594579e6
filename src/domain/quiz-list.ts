/** The list of the bank: what pages of questions carry, while the texts lie in one file a topic. Pure. */
import type { QuizEntry } from './quiz.ts';

/** As the build writes it into a page: short, since it loads with the page. */
export interface QuizList {
	/** Topic → its questions: id, level, audiences, places of acts in `acts`. */
	topics: Record<string, [id: string, level: string, audience: string[], acts: number[]][]>;
	/** Acts that questions rest on. */
	acts: { slug: string; name: string; from?: string; until?: string }[];
	/** Words for topics, levels and audiences. */
	words: Record<'topics' | 'levels' | 'audiences', Record<string, string>>;
}

/** Words and entries as the apps use them. */
export interface QuizHead {
	entries: QuizEntry[];
	topics: Record<string, string>;
	levels: Record<string, string>;
	audiences: Record<string, string>;
	/** Slug → name, of the regulations that questions rest on. */
	regulations: Record<string, string>;
}

/** Writes the list of a bank. Retired questions stay out: nothing asks them. */
export function listOf(bank: readonly QuizEntry[], names: Readonly<Record<string, string>>, words: QuizList['words']): QuizList {
	const acts = new Map<string, QuizList['acts'][number]>();
	const places = (q: QuizEntry): number[] =>
		q.links.map(({ regulation: slug, from, until }) => {
			if (!acts.has(slug))
				acts.set(slug, { slug, name: names[slug] ?? slug, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) });
			return [...acts.keys()].indexOf(slug);
		});
	const topics: QuizList['topics'] = {};
	for (const q of bank) if (!q.retired) (topics[q.topic] ??= []).push([q.id, q.level, [...q.audience], [...new Set(places(q))]]);
	return { topics, acts: [...acts.values()], words };
}

/** The list of a page as the apps use it; a place that no act stands at is left out. */
export function readList({ topics, acts, words }: QuizList): QuizHead {
	const entries = Object.entries(topics).flatMap(([topic, list]) =>
		list.map(([id, level, audience, places]): QuizEntry => {
			const links = places.flatMap((at) => {
				const act = acts[at];
				return act === undefined ? [] : [{ regulation: act.slug, from: act.from, until: act.until }];
			});
			return { id, topic, level, audience, retired: false, links };
		}),
	);
	return { entries, ...words, regulations: Object.fromEntries(acts.map((a) => [a.slug, a.name])) };
}

/** Topics that have to be loaded for some chosen; none chosen means all. */
export const topicsOf = (head: Pick<QuizHead, 'topics'>, chosen: readonly string[]): string[] => (chosen.length > 0 ? [...chosen] : Object.keys(head.topics));
