import type { Evidence } from '../../schemas/evidence.ts';
import type { OfficeKind } from '../../schemas/offices.ts';
import { plainText, type Resolve } from '../citations.ts';
import type { HitKind } from '../hit-kinds.ts';

/** One record of the search index: a provision, a procedure, a term … */
export interface SearchRecord {
	/** Address inside the site, without the base path. */
	url: string;
	kind: HitKind;
	title: string;
	/** Regulation it belongs to. */
	regulation?: { slug: string; name: string };
	evidence?: Evidence;
	/** Kinds of office it is meant for, where it says so itself. */
	offices?: OfficeKind[];
	/** Title and other ways people say it: the others are searched, and offered while one types. */
	names: string[];
	/** Where it stands: regulation, headings above it, words for its kind. */
	context: string[];
	/** What a reader may look for, shown in excerpts. */
	text: string;
	/** Questions that clerks ask and it answers (`src/content/asked`). */
	asked?: string[];
}

/** Title first, each name once. */
export const names = (...said: (string | undefined)[]): string[] => [...new Set(said.flatMap((n) => (n === undefined ? [] : n.trim())).filter(Boolean))];

/** Markdown with citations → words. */
export interface Plain {
	/** @param self slug of the regulation that the text stands in */
	plain(text: string, self?: string): string;
	/** A line each; what is absent is left out. */
	join(...parts: (string | readonly string[] | undefined)[]): string;
}

/** Plain words with citations spelt out as `resolve` names them. */
export function plainWith(resolve: Resolve): Plain {
	const plain = (text: string, self?: string) => plainText(text, resolve, self);
	const join = (...parts: (string | readonly string[] | undefined)[]) =>
		parts
			.flat()
			.filter((p) => p !== undefined && p !== '')
			.map((p) => plain(p as string))
			.join('\n');
	return { plain, join };
}
