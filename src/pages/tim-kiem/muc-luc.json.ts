import type { APIRoute } from 'astro';
import { regulationTitle } from '../../domain/regulation.ts';
import { handbook } from '../../markdown/handbook.ts';
import { pageNames, searchRecords } from '../../markdown/search-records.ts';
import { plainInline } from '../../markdown/inline.ts';
import type { SearchOutline } from '../../apps/search/outline.ts';

/** Regulations and their provisions: what the citation reader needs to answer before any full-text search. */
export const GET: APIRoute = () => {
	const { library, graph } = handbook();
	const regulations: SearchOutline['regulations'] = [...library.regulations.values()].map(({ slug, data, provisions }) => ({
		slug,
		number: data.number,
		kind: data.kind,
		commonName: data.commonName,
		aliases: data.aliases,
		title: regulationTitle(data),
		summary: plainInline(data.summary, slug),
		issued: data.issued,
		effective: data.effective,
		expires: data.expires,
		validityUncertain: data.validityUncertain,
		replaces: data.replaces.map((r) => r.number),
		successors: data.replacedBy.flatMap((r) => r.slug ?? []),
		localExample: data.localExample,
		replacedBy: data.replacedBy.map(({ number, from }) => ({ number, from })),
		amendedBy: data.amendedBy.map(({ number, from, until }) => ({ number, from, until })),
		evidence: data.evidence,
		provisions: provisions.map((p) => [p.id, p.words, p.title, p.evidence, plainInline(p.text, slug).slice(0, 180)]),
	}));
	const words = new Set(searchRecords(library, graph).flatMap((r) => `${r.title} ${r.text} ${r.also ?? ''}`.toLowerCase().match(/\p{L}+/gu) ?? []));
	const outline: SearchOutline = { regulations, words: [...words].sort(), names: pageNames(library, graph) };
	return new Response(JSON.stringify(outline), { headers: { 'content-type': 'application/json' } });
};
