/** Files of a folder, sums and zips that depend on nothing but what is in them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/**
 * One zip with one time: two builds of one commit are the same, byte by byte. A zip holds the time of day as it is on the wall, so the
 * date is made of local parts: the same bytes in every time zone. Zip knows no time before 1980.
 */
const zipTime = () => new Date(1980, 0, 1);

/** Files below a folder, relative to it, forward slashes, in the order of their names: not in that of the disk. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile())
		.map((f) =>
			join(f.parentPath, f.name)
				.slice(join(folder).length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
}

export function sha256(content: Uint8Array | string): string {
	return createHash('sha256').update(content).digest('hex');
}

/** @param files name in the zip and content, in the order they are to stand */
export function zip(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
	const packed: Zippable = {};
	for (const [name, content] of files) packed[name] = [content, { mtime: zipTime(), level: 9 }];
	return zipSync(packed);
}

/** `SHA256SUMS` of files by name, in the order of their names: what `sha256sum -c` reads. */
export function sumsText(files: ReadonlyMap<string, Uint8Array | string>): string {
	return [...files]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, content]) => `${sha256(content)}  ${name}\n`)
		.join('');
}

/** A folder with everything in it as entries of a zip. @param below folder inside the zip */
export function folderEntries(folder: string, below: string): [string, Uint8Array][] {
	return filesIn(folder).map((file) => [`${below}/${file}`, readFileSync(join(folder, file))]);
}

/** "13,1 MB" */
export function sizeWords(bytes: number): string {
	return `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`;
}
