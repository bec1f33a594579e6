import type { Pieces } from '../../domain/pieces.ts';
import type { PackedIndex } from '../../domain/search-index.ts';
import type { PackedMeaning } from '../../domain/search-meaning.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { OfficeKind } from '../../schemas/offices.ts';
import type { OutlineRegulation } from './outline.ts';
import type { Written } from './spoken.ts';

/** One record as shipped; its searchable words are in the index, its text in Pagefind. */
export interface DataRecord {
	/** Address inside the site, without the base path. */
	url: string;
	kind: HitKind;
	title: string;
	/** Index into `regulations`. */
	regulation?: number;
	evidence?: Evidence;
	/** Kinds of office it is meant for; absent where it has no say of its own. */
	offices?: OfficeKind[];
	/** Other names by their number, where neither their words nor what else is shipped tells how they are written. */
	names?: Record<number, string>;
	/** Questions it answers, in the order of the index, which has their words. */
	asked?: Written[];
}

/** Everything the search needs before it shows a list: one file, loaded as a plain script in every edition. */
export interface SearchData {
	regulations: OutlineRegulation[];
	records: DataRecord[];
	/** Abbreviations among the words of other names, parted by one space. */
	capitals?: string;
	index: PackedIndex;
	/** What words mean, its pages in the order of the records; absent where nothing was learnt. */
	meaning?: PackedMeaning;
}

/** Global under which the script leaves the data. */
export const DATA_GLOBAL = 'soTayTimKiem';
/** File that holds it, below the base of the site. */
export const DATA_FILE = 'tim-kiem/chi-muc.js';

/** The data as its file leaves it: each part as JSON, so that nothing long is done while the file is run, and each is read for itself. */
export type ShippedData = { readonly [Part in keyof SearchData]: string };

/** The file that holds the data. Single quotes: JSON has none to escape, or few. */
export function dataFile(data: SearchData): string {
	const quoted = (json: string) => `'${json.replace(/[\\']/g, '\\$&')}'`;
	const parts = Object.entries(data).flatMap(([part, value]: [string, unknown]) => (value === undefined ? [] : `${part}:${quoted(JSON.stringify(value))}`));
	return `globalThis.${DATA_GLOBAL}={${parts.join(',')}};\n`;
}

/** Reads the parts of the data, with pauses. */
export function* reading(shipped: ShippedData): Pieces<SearchData> {
	const data: Record<string, unknown> = {};
	for (const [part, json] of Object.entries(shipped)) {
		data[part] = JSON.parse(json) as unknown;
		yield;
	}
	return data as unknown as SearchData;
}
