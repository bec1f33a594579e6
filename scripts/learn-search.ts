/**
 * `npm run learn:search`: learns from the questions, names and sentences of the handbook which words lead to which page, and writes
 * src/markdown/search-meaning.json. To be run when many pages or questions have come; a minute or two.
 */
import { writeFileSync } from 'node:fs';
import { learnMeaning, type Example } from '../src/domain/learn-meaning.ts';
import { handbook } from '../src/markdown/handbook.ts';
import { searchRecords } from '../src/markdown/search-records.ts';

/** A question tells most: it is how people ask. */
const QUESTION = 1;
const NAME = 0.7;
const SENTENCE = 0.4;
/** Words of a sentence; one of two words tells nothing by itself. */
const LEAST = 3;
const MOST = 30;

const sentences = (text: string): string[] =>
	text.split(/[.;\n:]/).flatMap((s) => {
		const words = s.match(/[\p{L}\p{N}]+/gu) ?? [];
		return words.length < LEAST ? [] : [words.slice(0, MOST).join(' ')];
	});

const began = Date.now();
const { library, graph } = handbook();
const records = searchRecords(library, graph);
const examples = records.flatMap(({ names, text, asked }, page): Example[] => [
	...(asked ?? []).map((q) => ({ page, text: q, weight: QUESTION })),
	...names.map((n) => ({ page, text: n, weight: NAME })),
	...sentences(text).map((s) => ({ page, text: s, weight: SENTENCE })),
]);
const learnt = learnMeaning(examples, records.length);
const file = new URL('../src/markdown/search-meaning.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ ...learnt, urls: records.map((r) => r.url) }, null, '\t')}\n`);
console.log(
	`Học từ ${examples.length} câu: ${learnt.words.split(' ').length} chữ và cặp chữ, ${records.length} trang, ${Math.round((Date.now() - began) / 1000)} giây.`,
);
