import { fold, hasMarks } from '../../domain/fold.ts';
import { atOnce, type Pieces } from '../../domain/pieces.ts';
import type { Initials, Synonym, Together, Vocabulary } from '../../domain/query.ts';
import { OFFICE_SLANG } from '../../domain/office-slang.ts';
import { SYNONYMS } from '../../domain/synonyms.ts';
import { openingIndex, type OpenIndex } from '../../domain/search-index.ts';
import { openMeaning, type OpenMeaning } from '../../domain/search-meaning.ts';
import { partOf, partsIn, partsOf } from '../../domain/search-parts.ts';
import { prepared } from '../../domain/search-likeness.ts';
import { fieldWeights } from '../../domain/search-rank.ts';
import type { SearchData } from './data.ts';
import { factsOf } from './facts.ts';
import { asWritten } from './spoken.ts';
import { nameFrom, readCapitals, type Capitals } from './written.ts';

/** The search data, ready to be asked. */
export interface Opened {
	data: SearchData;
	index: OpenIndex;
	vocabulary: Vocabulary;
	together: Together;
	initials: Initials;
	/** Words of the office, those of the glossary included. */
	synonyms: readonly Synonym[];
	slugs: ReadonlyMap<string, number>;
	capitals: Capitals;
	meaning?: OpenMeaning | undefined;
}

/** Words as spelt, parted by one space. */
const spelt = (index: OpenIndex, codes: readonly number[]): string => codes.map((code) => index.spelt[code]!).join(' ');
/** Words folded, parted by one space. */
const plain = (index: OpenIndex, codes: readonly number[]): string => codes.map((code) => index.folded[index.keys[code]!]!).join(' ');

/** Other ways to say a term, of two syllables or more, lead to the term: what is said first wins. */
function spokenTerms(data: SearchData, index: OpenIndex): Synonym[] {
	const own = new Set([...SYNONYMS, ...OFFICE_SLANG].map(([said]) => said));
	const out: Synonym[] = [];
	data.records.forEach((record, i) => {
		if (record.kind !== 'term') return;
		const [term, ...others] = partsOf(index, 'names', i);
		const folded = plain(index, term!);
		for (const other of others) {
			const said = plain(index, other);
			if (said.includes(' ') && !folded.includes(said) && !own.has(said)) {
				own.add(said);
				out.push([said, spelt(index, term!)]);
			}
		}
	});
	return out;
}

/** Names of a record, the title first; words parted by one space. */
export const namesOf = (index: OpenIndex, record: number): string[] => partsOf(index, 'names', record).map((codes) => spelt(index, codes));

/** A name of a record but its title, as it is shown. */
export function nameOf({ index, data, capitals }: Opened, record: number, nth: number): string {
	const of = data.records[record]!;
	const regulation = of.regulation === undefined ? undefined : data.regulations[of.regulation];
	return of.names?.[nth] ?? nameFrom(spelt(index, partOf(index, 'names', record, nth)), of, regulation, capitals);
}

/** A question of a record, as it was written. */
export const questionOf = (opened: Opened, record: number, nth: number): string =>
	asWritten(spelt(opened.index, partOf(opened.index, 'asked', record, nth)), opened.data.records[record]!.asked![nth]!);

function pairCounter(index: OpenIndex): Together {
	const { codes, keys, places, keyOf, codeOf } = index;
	const counted = new Map<string, number>();
	const count = (first: string, second: string): number => {
		const [plain, plainNext] = [fold(first), fold(second)];
		const key = keyOf.get(plain);
		const next = keyOf.get(plainNext);
		if (key === undefined || next === undefined) return 0;
		// Marks count where they were typed.
		const only = plain === first ? -1 : (codeOf.get(first) ?? Infinity);
		const onlyNext = plainNext === second ? -1 : (codeOf.get(second) ?? Infinity);
		// Whichever of the two stands in fewer places is looked up.
		const ahead = places[key]!.at.length <= places[next]!.at.length;
		const at = ahead ? places[key]!.at : places[next]!.at;
		let n = 0;
		for (let i = 0; i < at.length; i++) {
			const place = ahead ? at[i]! : at[i]! - 1;
			if (place < 0) continue;
			const code = codes[place]! - 1;
			const after = codes[place + 1]! - 1;
			if (code < 0 || after < 0 || keys[code] !== key || keys[after] !== next) continue;
			if ((only === -1 || code === only) && (onlyNext === -1 || after === onlyNext)) n++;
		}
		return n;
	};
	return (first, second) => {
		const id = `${first} ${second}`;
		let n = counted.get(id);
		if (n === undefined) counted.set(id, (n = count(first, second)));
		return n;
	};
}

/** Reads an abbreviation as the words that most names have for it. */
function initialsReader(index: OpenIndex): Initials {
	let names: { words: string[]; letters: string }[] | undefined;
	return (letters) => {
		names ??= Array.from({ length: index.records }, (_, record) => namesOf(index, record))
			.flat()
			.map((name) => ({ words: name.split(' '), letters: name.replace(/(\S)\S*\s?/g, '$1') }));
		const plain = hasMarks(letters) ? (text: string) => text : fold;
		const counted = new Map<string, number>();
		for (const name of names) {
			const at = plain(name.letters).indexOf(letters);
			if (at < 0) continue;
			const meant = name.words.slice(at, at + letters.length).join(' ');
			counted.set(meant, (counted.get(meant) ?? 0) + 1);
		}
		return [...counted].sort((a, b) => b[1] - a[1])[0]?.[0];
	};
}

/** Makes the data of the search ready to be asked, with pauses: what is worked out once a page, and what every search wants. */
export function* opening(data: SearchData): Pieces<Opened> {
	const index = yield* openingIndex(data.index);
	partsIn(index);
	yield;
	prepared(index);
	fieldWeights(index);
	yield;
	const opened: Opened = {
		data,
		index,
		vocabulary: { spelt: index.codeOf, folded: index.keyOf },
		together: pairCounter(index),
		initials: initialsReader(index),
		synonyms: [...SYNONYMS, ...OFFICE_SLANG, ...spokenTerms(data, index)],
		slugs: new Map(data.regulations.map((r, i) => [r.slug, i])),
		capitals: readCapitals(data.capitals),
		meaning: data.meaning === undefined ? undefined : openMeaning(data.meaning),
	};
	yield;
	factsOf(opened);
	return opened;
}

/** Makes the data of the search ready at once. */
export const open = (data: SearchData): Opened => atOnce(opening(data));
