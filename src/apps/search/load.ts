import { DATA_FILE, DATA_GLOBAL, type SearchData } from './data.ts';
import { open, type Opened } from './open.ts';

let opened: Promise<Opened> | undefined;

/** Adds a plain script and waits for it: the one way to get data that works from a folder too. */
function script(address: string): Promise<void> {
	return new Promise((done, fail) => {
		const element = document.createElement('script');
		element.src = address;
		element.onload = () => done();
		element.onerror = () => {
			element.remove();
			fail(new Error(`Không tải được ${address}`));
		};
		document.head.append(element);
	});
}

/**
 * Loads and opens the search data once; a failed load is tried again at the next search.
 * @param base address of the site, with a slash at the end
 */
export function loadSearch(base: string): Promise<Opened> {
	opened ??= (async () => {
		await script(base + DATA_FILE);
		const data = (globalThis as unknown as Record<string, SearchData | undefined>)[DATA_GLOBAL];
		if (data === undefined) throw new Error('Dữ liệu tìm kiếm trống.');
		return open(data);
	})();
	opened.catch(() => (opened = undefined));
	return opened;
}
