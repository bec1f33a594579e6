/** Names of places in the book, and where the addresses of the site lead in it. */

/** A name that is safe in HTML, in CSS and as a destination in a PDF: letters of other alphabets are written by their code. */
export const anchorName = (id: string): string => id.replaceAll('/', '.').replace(/[^A-Za-z0-9._-]/gu, (c) => `_${c.codePointAt(0)!.toString(16)}_`);

/** Which place of the book answers for an address of the site. Filled page by page, then asked. */
export class Anchors {
	readonly #places = new Map<string, string>();
	readonly #pages = new Map<string, string>();
	readonly #base: string;

	/** @param base path the site was built for, "/" or "/so-tay/" */
	constructor(base = '/') {
		this.#base = base.replace(/\/$/, '');
	}

	/** A page of the site stands at an anchor of the book. The first chapter made of a page answers for it. */
	addPage(path: string, anchor: string): void {
		if (!this.#pages.has(path)) this.#pages.set(path, anchor);
	}

	/** An id on a page stands at an anchor of the book. */
	addPlace(path: string, id: string, anchor: string): void {
		this.#places.set(`${path}#${id}`, anchor);
	}

	/** Place of a file of the site below its root: pictures lie beside the book's document as they lie in the site. */
	file(address: string): string {
		return this.#below(address).replace(/^\//, '');
	}

	#below(path: string): string {
		return this.#base !== '' && path.startsWith(this.#base) ? path.slice(this.#base.length) : path;
	}

	/** Path and id that a link names, read on the page at `from`; `undefined` for addresses outside the handbook. */
	address(href: string, from: string): { path: string; id: string } | undefined {
		if (/^[a-z]+:/i.test(href)) return undefined;
		const [raw = '', hash = ''] = href.split('#');
		const path = raw === '' ? from : this.#below(raw).replace(/\?.*$/, '');
		return { path, id: decodeURIComponent(hash) };
	}

	/** Anchor that a link leads to, if that place is in the book. */
	resolve(href: string, from: string): string | undefined {
		const address = this.address(href, from);
		if (address === undefined) return undefined;
		const { path, id } = address;
		return id === '' ? this.#pages.get(path) : (this.#places.get(`${path}#${id}`) ?? this.#pages.get(path));
	}
}
