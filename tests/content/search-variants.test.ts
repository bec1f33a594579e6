import { describe, expect, it } from 'vitest';
import { openHandbook } from '../../scripts/search-quality.ts';
import { compose } from '../../src/apps/search/compose.ts';
import { find } from '../../src/apps/search/find.ts';
import { namesOf } from '../../src/apps/search/open.ts';
import { mayHold, validityOn } from '../../src/domain/validity.ts';
import { fold } from '../../src/domain/fold.ts';
import { queryWords } from '../../src/domain/query.ts';
import { REGULATION_KINDS, type RegulationKind } from '../../src/schemas/regulation.ts';
import { citationForms, seeded, VARIANTS } from '../search/variants.ts';

const DAY = '2026-11-22';
/** Share of all names that each kind of variant is made from: about 200 queries a kind. */
const SAMPLE = 0.1;
const search = openHandbook();
const { records, regulations } = search.opened.data;
const key = (text: string) => queryWords(fold(text)).join(' ');

/** Every name of every page and provision, with all addresses that bear it. */
const named = new Map<string, { text: string; urls: Set<string> }>();
const act = (i: number | undefined) => (i === undefined ? undefined : regulations[i]!);
records.forEach((record, i) => {
	if (record.kind === 'item') return;
	// What lapsed and what holds in one place only stand after the rules in force, on purpose: nobody is owed "Trách nhiệm" of an old act.
	const of = act(record.regulation);
	if (record.kind === 'provision' && of !== undefined && (of.localExample || !mayHold(validityOn(of, DAY)))) return;
	for (const text of [record.title, ...namesOf(search.opened.index, i)]) {
		const known = named.get(key(text)) ?? { text, urls: new Set() };
		known.urls.add(record.url);
		named.set(key(text), known);
	}
});

/** Rank among the first three; 0 beyond them. */
function rankOf(query: string, urls: ReadonlySet<string>): number {
	const { answer, hits } = compose(search.opened, '/', find(search.opened, query, { day: DAY }), { day: DAY }, 3);
	const shown = [...(answer?.cards ?? []), ...hits].slice(0, 3);
	return shown.findIndex((h) => urls.has(h.url)) + 1;
}

interface Outcome {
	kind: string;
	query: string;
	rank: number;
}

/** Share that stands among the first three; the message names what fails. */
function expectShare(outcomes: readonly Outcome[], share: number) {
	const bad = outcomes.filter((o) => o.rank === 0);
	const list = bad.map((o) => `${o.kind}: ${o.query} (${o.rank})`);
	expect(1 - bad.length / outcomes.length, list.slice(0, 40).join('\n')).toBeGreaterThanOrEqual(share);
}

describe('unseen ways to type what the handbook names', { timeout: 120_000 }, () => {
	const random = seeded(20261122);
	// Names of one short word lead to many things; they are asked as they are in the other tests.
	const all = [...named.values()].filter(({ text }) => key(text).length >= 5 && key(text).length <= 150);

	it.each(Object.entries(VARIANTS))('%s: at least 97 of 100 stand among the first three', (kind, change) => {
		const some = all.filter(() => random() < SAMPLE);
		const asked = some.map(({ text, urls }) => ({ query: change(text, random), urls, text })).filter((a) => a.query !== a.text);
		expect(asked.length).toBeGreaterThan(20);
		expectShare(
			asked.map(({ query, urls }) => ({ kind, query, rank: rankOf(query, urls) })),
			0.97,
		);
	});

	it('citations: at least 97 of 100 stand among the first three', () => {
		const outcomes = regulations.flatMap((r) =>
			r.provisions
				.filter(([id]) => /^dieu-\d+$/.test(id))
				.flatMap(([id]) => {
					const short = r.aliases.find((a) => /^(?:nđ|tt|qđ|hd|luật|nq) ?\d+(?:\/\d{4})?$/u.test(a));
					const kind = REGULATION_KINDS[r.kind as RegulationKind];
					return citationForms(id.slice(5), kind, r.number, short, random).map((query) => ({
						kind: r.slug,
						query,
						rank: rankOf(query, new Set([`/van-ban/${r.slug}/#${id}`])),
					}));
				}),
		);
		expect(outcomes.length).toBeGreaterThan(200);
		expectShare(outcomes, 0.97);
	});
});
