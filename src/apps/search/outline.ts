import type { KnownRegulation } from '../../domain/citation-query.ts';
import { mayHold, validityOn, type ValidityFacts } from '../../domain/validity.ts';
import type { PageName } from '../../markdown/search-records.ts';
import type { Evidence } from '../../schemas/evidence.ts';

/** Id, words, title, evidence, opening of the text. */
export type OutlineProvision = [id: string, words: string, title: string, evidence: Evidence, text: string];

export interface OutlineRegulation extends ValidityFacts {
	slug: string;
	number: string;
	kind: string;
	commonName?: string | undefined;
	aliases: string[];
	title: string;
	summary: string;
	replaces: string[];
	/** Pages of its successors. */
	successors: string[];
	localExample: boolean;
	evidence: Evidence;
	provisions: OutlineProvision[];
}
export interface SearchOutline {
	regulations: OutlineRegulation[];
	/** Every syllable of the handbook, spelt, lower case. */
	words: string[];
	/** Names of pages, for a query that is one of them. */
	names: PageName[];
}

/** The outline as the citation reader wants it, with validity on a day. */
export function knownRegulations(outline: SearchOutline, day: string): KnownRegulation[] {
	return outline.regulations.map((r) => ({
		slug: r.slug,
		number: r.number,
		kind: r.kind,
		commonName: r.commonName,
		aliases: r.aliases,
		issued: r.issued,
		replaces: r.replaces,
		preferred: !r.localExample && mayHold(validityOn(r, day)),
	}));
}
