/** What of a record or regulation a query is weighed by, read from its title once and not at every query. Pure. */
import { fold } from '../../domain/fold.ts';
import { queryWords } from '../../domain/query.ts';
import type { Opened } from './open.ts';

export interface Facts {
	/** By record: 1 for a sample that an act gives, which is a form as well. */
	samples: Uint8Array;
	/** By record: first word of a form's name, folded; nothing for other kinds. */
	papers: readonly string[];
	/** By regulation: 1 for a table of the periods that papers are kept. */
	periods: Uint8Array;
}

const KNOWN = new WeakMap<Opened, Facts>();

/** @returns the facts of all records, made when first asked for */
export function factsOf(opened: Opened): Facts {
	let facts = KNOWN.get(opened);
	if (facts === undefined) {
		const { records, regulations } = opened.data;
		facts = {
			samples: Uint8Array.from(records, ({ kind, title }) => Number(kind === 'provision' && /^Mẫu /u.test(title))),
			papers: records.map(({ kind, title }) => (kind === 'form' ? fold(queryWords(title)[0] ?? '') : '')),
			periods: Uint8Array.from(regulations, ({ title }) => Number(/thời hạn (?:bảo quản|lưu trữ)/u.test(title))),
		};
		KNOWN.set(opened, facts);
	}
	return facts;
}
