import type { SearchData } from './data.ts';
import type { OutlineRegulation } from './outline.ts';
import type { DataRecord } from './data.ts';
import { writtenAs } from './spoken.ts';
import { asLine, capitalsIn, nameFrom, readCapitals, type Capitals } from './written.ts';
import { regulationName, regulationTitle } from '../../domain/regulation.ts';
import { packIndex, wordsIn } from '../../domain/search-index.ts';
import { plainText } from '../../markdown/citations.ts';
import type { Graph } from '../../markdown/graph.ts';
import type { Library } from '../../markdown/library.ts';
import { learntOf } from '../../markdown/search-meaning.ts';
import { searchRecords, type SearchRecord } from '../../markdown/search-records.ts';

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
	const others = new Set(records.flatMap((r) => r.names.slice(1).flatMap(wordsIn)));
	const capitals = capitalsIn(
		others,
		records.flatMap((r) => [...r.names, ...r.context, r.text, ...(r.asked ?? [])]),
	);
	const known = readCapitals(capitals);
	const shipped = (r: SearchRecord): DataRecord => {
		const { url, kind, title, evidence, offices, asked } = r;
		const regulation = r.regulation === undefined ? undefined : bySlug.get(r.regulation.slug)!;
		const record: DataRecord = {
			url,
			kind,
			title,
			...(regulation === undefined ? {} : { regulation }),
			...(evidence === undefined ? {} : { evidence }),
			...(offices === undefined ? {} : { offices }),
		};
		const names = oddNames(r, record, regulation === undefined ? undefined : regulations[regulation], known);
		return { ...record, ...(names === undefined ? {} : { names }), ...(asked === undefined ? {} : { asked: asked.map(writtenAs) }) };
	};
	return { regulations, records: records.map(shipped), capitals, index: packIndex(records), meaning: learntOf(records.map((r) => r.url)) };
}

/** Names that cannot be told from their words; those of checklist items are never shown. */
function oddNames(
	{ kind, names }: SearchRecord,
	record: DataRecord,
	regulation: OutlineRegulation | undefined,
	capitals: Capitals,
): Record<number, string> | undefined {
	const odd = names.flatMap((name, nth) => {
		const line = asLine(name, capitals);
		const words = wordsIn(name).join(' ');
		const told = nameFrom(words, record, regulation, capitals);
		// Capitals of a title or number are right before those of a name that was noted down as people type it.
		const right = told === line || (told !== asLine(words, capitals) && told.toLowerCase() === line.toLowerCase());
		return nth === 0 || right ? [] : [[nth, line] as const];
	});
	return kind === 'item' || odd.length === 0 ? undefined : Object.fromEntries(odd);
}
