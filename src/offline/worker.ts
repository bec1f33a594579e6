/**
 * Service worker of the web edition: keeps the handbook for reading without network. One cache an edition; a page is answered from
 * the cache of the edition that is active, never from a mix. A new edition waits until the reader asks for it.
 */
import { MISSING, type OfflineList, type PartId, type Request as Ask, type State } from './list.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __BUILD__: string;
declare const __BASE__: string;

const PREFIX = `so-tay-van-thu-luu-tru:${__BASE__}:`;
const CACHE = `${PREFIX}${__BUILD__}`;
const LIST = `${__BASE__}ngoai-tuyen/danh-sach.json`;
/** Entries of our own in the cache: what the reader wants kept. */
const WANTED = `${__BASE__}ngoai-tuyen/muon-giu.json`;
/** Late parts of pages (Word, spreadsheets) as the edition before had them: a page of it may be open in another window, half filled in. */
const BEFORE = `so-tay-van-thu-luu-tru:truoc:${__BASE__}`;
const PARTS_OF_PAGES = `${__BASE__}tai-nguyen/`;
const AT_ONCE = 6;

async function wantedParts(cache: Cache, list: OfflineList): Promise<PartId[]> {
	const said = await cache.match(WANTED);
	return said === undefined ? list.parts.map((p) => p.id) : ((await said.json()) as PartId[]);
}

async function readList(cache: Cache): Promise<OfflineList> {
	const kept = await cache.match(LIST);
	if (kept !== undefined) return (await kept.json()) as OfflineList;
	const fresh = await fetch(LIST, { cache: 'no-store' });
	if (!fresh.ok) throw new Error('Không tải được danh sách tệp.');
	const list = (await fresh.clone().json()) as OfflineList;
	// A server between two editions: the list of another build must not fill this cache.
	if (list.build !== __BUILD__) throw new Error('Danh sách tệp thuộc bản khác.');
	await cache.put(LIST, fresh);
	return list;
}

/** Files of an earlier edition that did not change, by path and hash. */
async function earlier(): Promise<{ cache: Cache; hashes: Map<string, string>; wanted: Response | undefined } | undefined> {
	const name = (await caches.keys()).find((k) => k.startsWith(PREFIX) && k !== CACHE);
	if (name === undefined) return undefined;
	const cache = await caches.open(name);
	const list = (await (await cache.match(LIST))?.json()) as OfflineList | undefined;
	return { cache, hashes: new Map(list?.parts.flatMap((p) => p.files) ?? []), wanted: await cache.match(WANTED) };
}

let trouble: State['trouble'];

async function state(): Promise<State> {
	const cache = await caches.open(CACHE);
	const list = await readList(cache);
	const wanted = await wantedParts(cache, list);
	const paths = list.parts.filter((p) => wanted.includes(p.id)).flatMap((p) => p.files.map(([path]) => path));
	const have = new Set((await cache.keys()).map((r) => new URL(r.url).pathname));
	return {
		type: 'offline-state',
		edition: list.edition,
		build: __BUILD__,
		wanted,
		kept: paths.filter((p) => have.has(p)).length,
		total: paths.length,
		...(trouble === undefined ? {} : { trouble }),
	};
}

async function tell(): Promise<void> {
	const now = await state();
	for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })) client.postMessage(now);
}

/** Keeps the files of the given parts, those of an earlier edition first where they did not change. */
async function keep(parts: readonly PartId[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const list = await readList(cache);
	const old = await earlier();
	const have = new Set((await cache.keys()).map((r) => new URL(r.url).pathname));
	const queue = list.parts.filter((p) => p.always || parts.includes(p.id)).flatMap((p) => p.files.filter(([path]) => !have.has(path)));
	trouble = undefined;
	let done = 0;
	const one = async (): Promise<void> => {
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
			const [path, hash] = next;
			const same = old?.hashes.get(path) === hash ? await old.cache.match(path) : undefined;
			const response = same ?? (await fetch(path, { cache: 'reload' }));
			if (!response.ok) throw new Error(path);
			await cache.put(path, response);
			if (++done % 20 === 0) await tell();
		}
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, one));
	} catch (error) {
		queue.length = 0;
		trouble = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'space' : 'network';
	}
	await tell();
}

async function choose(parts: PartId[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const list = await readList(cache);
	const wanted = list.parts.filter((p) => p.always || parts.includes(p.id));
	const keepPaths = new Set(wanted.flatMap((p) => p.files.map(([path]) => path)));
	// What goes makes room first: on a full disk not even the choice could be written.
	for (const part of list.parts) for (const [path] of part.files) if (!keepPaths.has(path)) await cache.delete(path);
	await cache.put(WANTED, new Response(JSON.stringify(wanted.map((p) => p.id))));
	await keep(wanted.map((p) => p.id));
}

self.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			const cache = await caches.open(CACHE);
			const list = await readList(cache);
			const old = await earlier();
			if (old?.wanted !== undefined) await cache.put(WANTED, old.wanted);
			// With an earlier edition on this machine the new one is made ready whole before it is offered.
			await keep(old === undefined ? ['nen'] : await wantedParts(cache, list));
			if (trouble !== undefined && old !== undefined) throw new Error('Chưa tải đủ bản mới.');
		})(),
	);
});

/** Sets aside what a page of the edition before may yet ask for, and the new edition has not: the names of such files hold their content. */
async function setAside(name: string): Promise<void> {
	const [old, now] = [await caches.open(name), await caches.open(CACHE)];
	for (const request of await old.keys()) {
		const { pathname } = new URL(request.url);
		if (!pathname.startsWith(PARTS_OF_PAGES) || !pathname.endsWith('.js') || (await now.match(pathname)) !== undefined) continue;
		await (await caches.open(BEFORE)).put(pathname, (await old.match(request))!);
	}
}

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			await caches.delete(BEFORE);
			const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
			for (const name of await caches.keys()) {
				if (!name.startsWith(PREFIX) || name === CACHE) continue;
				// Only the window that asked is loaded again. Without room it goes on as well as it can.
				if (open.length > 1) await setAside(name).catch(() => undefined);
				await caches.delete(name);
			}
			await self.clients.claim();
			await tell();
		})(),
	);
});

self.addEventListener('message', (event) => {
	const ask = event.data as Ask;
	event.waitUntil(
		(async () => {
			try {
				if (ask.type === 'keep') await choose(ask.parts);
				else if (ask.type === 'state') await tell();
				else if (ask.type === 'update') await self.skipWaiting();
				else for (const name of await caches.keys()) if (name.startsWith(PREFIX) || name === BEFORE) await caches.delete(name);
			} catch (error) {
				console.warn('Bản ngoại tuyến:', error);
			}
		})(),
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(__BASE__) || url.pathname === LIST) return;
	event.respondWith(
		(async () => {
			const cache = await caches.open(CACHE);
			const kept = (await cache.match(url.pathname)) ?? (await caches.match(url.pathname, { cacheName: BEFORE }));
			if (kept !== undefined) return kept;
			try {
				return await fetch(request);
			} catch (error) {
				if (request.mode !== 'navigate') throw error;
				// A page of a part that is not kept does exist: the reader learns which part to keep.
				const list = (await (await cache.match(LIST))?.json()) as OfflineList | undefined;
				const part = list?.parts.find((p) => p.files.some(([path]) => path === url.pathname));
				if (part !== undefined) return Response.redirect(`${__BASE__}ngoai-tuyen/?${MISSING}=${part.id}`);
				const page = await cache.match(`${__BASE__}404.html`);
				if (page === undefined) throw error;
				return page;
			}
		})(),
	);
});
