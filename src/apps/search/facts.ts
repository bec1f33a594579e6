/** What of a record or regulation a query is weighed by, read from its title once and not at every query. Pure. */
import { fold } from '../../domain/fold.ts';
import { queryWords } from '../../domain/query.ts';
import { FIELDS } from '../../domain/search-index.ts';
import type { Opened } from './open.ts';

export interface Facts {
	/** By record: 1 for a sample that an act gives, which is a form as well. */
	samples: Uint8Array;
	/** By record: first word of a form's name, folded; nothing for other kinds. */
	papers: readonly string[];
	/** By regulation: 1 for a table of the periods that papers are kept. */
	periods: Uint8Array;
	/** Records on secret papers, by their names. */
	secret: Uint8Array;
}

/** "Thiết bị lưu khoá bí mật" is a thing to sign with. */
const onSecrets = (title: string): boolean => title.toLowerCase().includes('mật') && /[^\p{L}]mật[^\p{L}]/iu.test(` ${title.replace(/khoá bí mật/giu, '')} `);

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
			secret: Uint8Array.from(records, ({ title }) => Number(onSecrets(title))),
		};
		KNOWN.set(opened, facts);
	}
	return facts;
}

const UNITS = 'ngày tháng năm giờ tuần quý phút tờ bản triệu nghìn đồng lần trang cột loại mm'.split(' ');
const TEXT = FIELDS.indexOf('text');
const NUMBERED = new WeakMap<Opened, Uint8Array>();

/** Records that hold a number with a unit in their text: deadlines, terms, amounts. Looked for when a query first asks for one. */
export function numberedOf(opened: Opened): Uint8Array {
	let numbered = NUMBERED.get(opened);
	if (numbered === undefined) {
		const { records, codeOf, keys, places, codes, spelt } = opened.index;
		numbered = new Uint8Array(records);
		const isNumber = spelt.map((word) => /^\d+$/.test(word));
		for (const unit of UNITS) {
			const code = codeOf.get(unit);
			if (code === undefined) continue;
			const { field, at } = places[keys[code]!]!;
			for (let n = 0; n < field.length; n++) {
				const place = at[n]!;
				// What stands before the first word of a field ends the field before it: 0, which is no word.
				if (field[n]! % FIELDS.length === TEXT && codes[place]! - 1 === code && isNumber[codes[place - 1]! - 1] === true)
					numbered[Math.floor(field[n]! / FIELDS.length)] = 1;
			}
		}
		NUMBERED.set(opened, numbered);
	}
	return numbered;
}
