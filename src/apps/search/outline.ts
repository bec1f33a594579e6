import type { KnownRegulation } from '../../domain/citation-query.ts';
import { mayHold, validityOn, type ValidityFacts } from '../../domain/validity.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { OfficeKind } from '../../schemas/offices.ts';

/** Id, words, title, evidence, opening of the text. */
export type OutlineProvision = [id: string, words: string, title: string, evidence: Evidence, text: string];

export interface OutlineRegulation extends ValidityFacts {
	slug: string;
	/** "Nghị định số 30/2020/NĐ-CP". */
	name: string;
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
	offices: OfficeKind[];
	provisions: OutlineProvision[];
}

/** The list for the last day asked: it is wanted at every key pressed. */
const KNOWN = new WeakMap<readonly OutlineRegulation[], { day: string; known: KnownRegulation[] }>();

/** Regulations as the citation reader wants them, with validity on a day. */
export function knownRegulations(regulations: readonly OutlineRegulation[], day: string): KnownRegulation[] {
	const last = KNOWN.get(regulations);
	if (last?.day === day) return last.known;
	const known = regulations.map((r) => ({
		slug: r.slug,
		number: r.number,
		kind: r.kind,
		commonName: r.commonName,
		aliases: r.aliases,
		issued: r.issued,
		replaces: r.replaces,
		successors: r.successors,
		preferred: !r.localExample && mayHold(validityOn(r, day)),
	}));
	KNOWN.set(regulations, { day, known });
	return known;
}
