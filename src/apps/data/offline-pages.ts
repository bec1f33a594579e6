import type { OfflineList } from '../../offline/list.ts';

/** Every cache of the service worker begins so (`src/offline/worker.ts`). */
const PREFIX = 'so-tay-van-thu-luu-tru:';
/** Not an edition: parts of the one before, for windows that are still open. */
const BEFORE = `${PREFIX}truoc:`;

/** An edition whose pages the browser keeps for reading without network. */
export interface OfflinePages {
	cache: string;
	/** Day of the edition, where the cache tells. */
	edition: string | undefined;
	files: number;
	bytes: number;
}

/** What is kept; empty where the browser cannot (plain http, portable edition). */
export async function offlinePages(): Promise<OfflinePages[]> {
	if (!('caches' in globalThis)) return [];
	try {
		const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !name.startsWith(BEFORE));
		return await Promise.all(
			names.map(async (name) => {
				const cache = await caches.open(name);
				const keys = await cache.keys();
				const listed = keys.find((r) => new URL(r.url).pathname.endsWith('/ngoai-tuyen/danh-sach.json'));
				const list = listed && ((await (await cache.match(listed))?.json()) as OfflineList | undefined);
				const have = new Set(keys.map((r) => new URL(r.url).pathname));
				const bytes = (list?.parts ?? []).reduce(
					(sum, p) => sum + (p.bytes * p.files.filter(([path]) => have.has(path)).length) / Math.max(1, p.files.length),
					0,
				);
				return { cache: name, edition: list?.edition, files: keys.length, bytes };
			}),
		);
	} catch {
		return [];
	}
}

/**
 * Forgets the pages, and the worker that would answer from them. The reader's work stays, and so does what other sites of the same
 * server keep.
 * @param base root of the handbook, the scope of its worker
 */
export async function forgetOfflinePages(base: string): Promise<void> {
	if (!('caches' in globalThis)) return;
	for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
	const scope = new URL(base, location.href).href;
	for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) if (registration.scope === scope) await registration.unregister();
}
