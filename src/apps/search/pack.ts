import type { SearchData } from './data.ts';
import type { OutlineRegulation } from './outline.ts';
import { writtenAs } from './spoken.ts';
import { regulationName, regulationTitle } from '../../domain/regulation.ts';
import { packIndex } from '../../domain/search-index.ts';
import { plainText } from '../../markdown/citations.ts';
import type { Graph } from '../../markdown/graph.ts';
import type { Library } from '../../markdown/library.ts';
import { searchRecords } from '../../markdown/search-records.ts';

/** Opening of a provision that an answer shows. */
const OPENING = 180;

/** All that the search page loads before it can answer. */
export function searchData(library: Library, graph: Graph): SearchData {
	const plain = (text: string, self: string) => plainText(text, graph.resolve, self).replace(/\s+/g, ' ').trim();
	const regulations = [...library.regulations.values()].map(({ slug, data, provisions }): OutlineRegulation => ({
		slug,
		name: regulationName(data),
		number: data.number,
		kind: data.kind,
		commonName: data.commonName,
		aliases: data.aliases,
		title: regulationTitle(data),
		summary: plain(data.summary, slug),
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
		offices: [...new Set(data.appliesTo.flatMap((a) => a.offices))],
		provisions: provisions.map((p) => [p.id, p.words, p.title, p.evidence, plain(p.text, slug).slice(0, OPENING)]),
	}));
	const bySlug = new Map(regulations.map((r, i) => [r.slug, i]));
	const records = searchRecords(library, graph);
	return {
		regulations,
		records: records.map(({ url, kind, title, regulation, evidence, offices, asked }) => ({
			url,
			kind,
			title,
			...(regulation === undefined ? {} : { regulation: bySlug.get(regulation.slug)! }),
			...(evidence === undefined ? {} : { evidence }),
			...(offices === undefined ? {} : { offices }),
			...(asked === undefined ? {} : { asked: asked.map(writtenAs) }),
		})),
		index: packIndex(records),
	};
}
