import { getDocumentProxy } from 'unpdf';

/**
 * Page on which each named destination of a PDF stands, from 1.
 * Chromium writes one for every id that a link in the document leads to.
 */
export async function destinationPages(pdf: Uint8Array): Promise<Map<string, number>> {
	// The reader keeps what it is given.
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const destinations = (await document.getDestinations()) as Record<string, [{ num: number; gen: number }, ...unknown[]]>;
	const known = new Map<number, number>();
	const pages = new Map<string, number>();
	for (const [name, [reference]] of Object.entries(destinations)) {
		let page = known.get(reference.num);
		if (page === undefined) known.set(reference.num, (page = (await document.getPageIndex(reference)) + 1));
		pages.set(name, page);
	}
	await document.destroy();
	return pages;
}
