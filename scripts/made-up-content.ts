/** A handbook several times as big, for the growth benchmark: copies of its own pages under other ids, citing each other as the originals do. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Collections of which a bigger handbook would have more. */
const GROWING = ['regulations', 'procedures', 'forms'];
const PAGE_ID = /[a-z0-9]+(?:-[a-z0-9]+)+/g;

/**
 * @param from `src/content`
 * @param to folder that receives the content
 * @param times 1 copies it as it is
 */
export function makeContent(from: string, to: string, times: number): void {
	cpSync(from, to, { recursive: true });
	const pages = GROWING.flatMap((folder) =>
		readdirSync(join(from, folder)).map((file) => ({ folder, file, text: readFileSync(join(from, folder, file), 'utf8') })),
	);
	const ids = new Set(pages.map((p) => p.file.replace(/\.\w+$/, '')));
	const terms = readFileSync(join(from, 'glossary', readdirSync(join(from, 'glossary'))[0]!), 'utf8');
	mkdirSync(to, { recursive: true });
	for (let n = 1; n < times; n++) {
		const moved = (text: string) => text.replace(PAGE_ID, (id) => (ids.has(id) ? `${id}-b${n}` : id));
		for (const { folder, file, text } of pages) writeFileSync(join(to, folder, file.replace(/(\.\w+)$/, `-b${n}$1`)), moved(text));
		// A word of its own in each copy: the same word twice would be one entry.
		const own = moved(terms)
			.replace(/^- id: (\S+)/gm, `- id: $1-b${n}`)
			.replace(/^( {2}term: )(.*)$/gm, `$1$2 loại ${n}`)
			.replace(/^ {2}abbreviation: .*\n/gm, '');
		writeFileSync(join(to, 'glossary', `them-${n}.yaml`), own);
	}
}
