import { citationUses } from './citations.ts';
import type { Entry } from './library.ts';

/** A citation where it stands. */
export interface Use {
	target: string;
	/** Asked for only where something is wrong: finding it takes the file apart again. */
	line(): number;
	/** The sentence or field around the use: says whether an expired rule is named as such. */
	context: string;
}

const REFERENCE_KEYS = new Set(['basis', 'leftBasis', 'rightBasis']);

/** Citations in the data of an entry: `basis` fields and `[[…]]` in any text. */
function dataUses(entry: Entry<unknown>, self?: string): Use[] {
	const uses: Use[] = [];
	const visit = (value: unknown, path: PropertyKey[], around = ''): void => {
		if (typeof value === 'string') {
			if (REFERENCE_KEYS.has(String(path.at(-2)))) uses.push({ target: value, line: () => entry.lineOf(path), context: around });
			else for (const u of citationUses(value, self)) uses.push({ target: u.target, line: () => entry.lineOf(path), context: value });
		} else if (Array.isArray(value)) value.forEach((v, i) => visit(v, [...path, i], around));
		else if (value !== null && typeof value === 'object') {
			// A bare id says nothing of its own: the texts beside it do.
			const texts = Object.values(value)
				.filter((v) => typeof v === 'string')
				.join(' ');
			for (const [k, v] of Object.entries(value)) visit(v, [...path, k], texts);
		}
	};
	visit(entry.data, []);
	return uses;
}

interface LinkedPart {
	procedures: string[];
	forms?: string[];
	items: string[];
}

/** Duties of a role and steps of a path: parts of a page that carry links of their own. */
export function partsOf(data: object): Record<string, LinkedPart[]> {
	const found: Record<string, LinkedPart[]> = {};
	for (const [key, value] of Object.entries(data)) {
		if (Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'object' && v !== null && 'procedures' in v))
			found[key] = value as LinkedPart[];
	}
	return found;
}

/** Citations of other pages that are kept in fields of their own, as `prefix/slug`. */
function pageUses(entry: Entry<unknown>): { target: string; path: PropertyKey[] }[] {
	const data = entry.data as Record<string, unknown>;
	const list = (key: string, prefix: string) => ((data[key] as string[] | undefined) ?? []).map((v, i) => ({ target: `${prefix}${v}`, path: [key, i] }));
	const uses: { target: string; path: PropertyKey[] }[] = [...list('procedures', 'quy-trinh/')];
	if ('steps' in data && 'faults' in data) {
		uses.push(...list('related', 'quy-trinh/'));
		(data['forms'] as { slug?: string }[]).forEach((f, i) => f.slug !== undefined && uses.push({ target: `bieu-mau/${f.slug}`, path: ['forms', i, 'slug'] }));
	} else if ('definition' in data) uses.push(...list('related', 'thuat-ngu/'));
	for (const [key, parts] of Object.entries(partsOf(data))) {
		parts.forEach((part, i) => {
			part.procedures.forEach((v, j) => uses.push({ target: `quy-trinh/${v}`, path: [key, i, 'procedures', j] }));
			(part.forms ?? []).forEach((v, j) => uses.push({ target: `bieu-mau/${v}`, path: [key, i, 'forms', j] }));
		});
	}
	for (const key of ['replaces', 'replacedBy', 'amendedBy']) {
		((data[key] as { slug?: string }[] | undefined) ?? []).forEach((r, i) => r.slug !== undefined && uses.push({ target: r.slug, path: [key, i, 'slug'] }));
	}
	return uses;
}

/**
 * Every citation of an entry: in its data, in its body, and those kept in fields of their own.
 * @param self slug of a regulation, whose own provisions are cited without it
 */
export function usesOf(entry: Entry<unknown>, self?: string): Use[] {
	const lines = entry.bodyUses.length > 0 ? entry.body.split('\n') : [];
	return [
		...dataUses(entry, self),
		...entry.bodyUses.map((u) => ({ target: u.target, line: () => u.line, context: lines[u.line - 1] ?? '' })),
		...pageUses(entry).map((u) => ({ target: u.target, line: () => entry.lineOf(u.path), context: 'thay thế' })),
	];
}
