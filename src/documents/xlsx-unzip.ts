import { unzipSync } from 'fflate';

/** Stands in for the unpacking step of read-excel-file in the browser build (see astro.config.mjs): its own starts workers from blob: addresses too. */
export default async function unzipHere(
	file: ArrayBuffer,
	{ filter }: { filter?: (part: { path: string }) => boolean } = {},
): Promise<Record<string, Uint8Array>> {
	return unzipSync(new Uint8Array(file), { filter: ({ name }) => filter?.({ path: name }) ?? true });
}
