/** The acts that a citation may name, looked up by every way to write their names and numbers. Pure. */
import { numberKeys, squeeze, wordsOf } from './citation-words.ts';

/** What the parser needs to know of a regulation. */
export interface KnownRegulation {
	slug: string;
	number: string;
	kind: string;
	/** Name used instead of the number: "Luật Lưu trữ". */
	commonName?: string | undefined;
	aliases: readonly string[];
	issued?: string | undefined;
	/** Numbers it replaced, with a page or without. */
	replaces: readonly string[];
	/** Pages of what replaced it. */
	successors?: readonly string[];
	/** True while in force on the reader's day and meant for more than one place: such acts are named first. */
	preferred: boolean;
}

/** Acts by what people write, each list in the order given. */
export interface Acts {
	/** By a name that says which act is meant. */
	named: ReadonlyMap<string, readonly KnownRegulation[]>;
	/** By the common name, whatever it says. */
	common: ReadonlyMap<string, readonly KnownRegulation[]>;
	/** By the whole number or slug. */
	numbered: ReadonlyMap<string, readonly KnownRegulation[]>;
	/** By a short way to write the number. */
	short: ReadonlyMap<string, readonly KnownRegulation[]>;
	/** By the whole number, or a short way to write the number, of what they replaced. */
	replaced: ReadonlyMap<string, readonly KnownRegulation[]>;
	replacedShort: ReadonlyMap<string, readonly KnownRegulation[]>;
}

/** Names that say which act is meant, not what it is about: "luật lưu trữ", "nđ 30", "blhs". */
const saysWhich = (words: string): boolean => /\d/.test(words) || /^(?:bo luat|luat|nghi dinh|thong tu|blhs)\b/.test(words);

const KNOWN = new WeakMap<readonly KnownRegulation[], Acts>();

/** @returns the acts of a list, sorted out when first asked for: a citation is looked for at every key pressed */
export function actsOf(regulations: readonly KnownRegulation[]): Acts {
	let acts = KNOWN.get(regulations);
	if (acts === undefined) KNOWN.set(regulations, (acts = sortOut(regulations)));
	return acts;
}

function sortOut(regulations: readonly KnownRegulation[]): Acts {
	const by = (keysOf: (r: KnownRegulation) => Iterable<string>) => {
		const map = new Map<string, KnownRegulation[]>();
		for (const r of regulations) {
			for (const key of new Set(keysOf(r))) {
				const list = map.get(key);
				if (list === undefined) map.set(key, [r]);
				else list.push(r);
			}
		}
		return map;
	};
	return {
		named: by((r) => [r.commonName ?? '', ...r.aliases].map(wordsOf).filter(saysWhich)),
		common: by((r) => (r.commonName === undefined ? [] : [wordsOf(r.commonName)])),
		numbered: by((r) => [squeeze(r.number), squeeze(r.slug)]),
		short: by((r) => numberKeys(r.number, r.issued)),
		replaced: by((r) => r.replaces.map(squeeze)),
		replacedShort: by((r) => r.replaces.flatMap((n) => [...numberKeys(n)])),
	};
}
