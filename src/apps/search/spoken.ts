/** Questions as they are shown, shipped beside the index that holds their words: only what it cannot tell. Pure. */
import { wordsIn } from '../../domain/search-index.ts';

/** How a question is written: its words alone, its words and a question mark, or otherwise (commas, names in capitals). */
export type Written = 0 | 1 | string;

const sentence = (words: readonly string[]): string => words.join(' ').replace(/^./u, (first) => first.toUpperCase());

/** What is shipped of a question. */
export function writtenAs(question: string): Written {
	const plain = sentence(wordsIn(question));
	return question === plain ? 0 : question === `${plain}?` ? 1 : question;
}

/** The question as it was written. @param words as the index has them, parted by one space */
export const asWritten = (words: string, written: Written): string => (typeof written === 'string' ? written : sentence([words]) + (written === 1 ? '?' : ''));
