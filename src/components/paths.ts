const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address below the base path: "/van-ban/" → "/so-tay/van-ban/" where the site is served from "/so-tay/". */
export function href(path: string): string {
	return `${BASE}${path}`;
}

/** Base of the portable edition, whose root is not the root of the disk. */
export const portableBase = (): string | undefined => (globalThis as { __soTay?: { base: string } }).__soTay?.base;

/**
 * Path below the base path of an address, the same in every edition: "file:///E:/so-tay/van-ban/index.html#x" → "/van-ban/".
 * @returns `undefined` for what lies outside the handbook
 */
export function pathInside(address: string): string | undefined {
	const path = address.replace(/[?#].*$/s, '');
	const portable = portableBase();
	const base = portable ?? new URL(href('/'), address).href;
	return path.startsWith(base) ? `/${path.slice(base.length)}`.replace(/\/index\.html$/, '/') : undefined;
}
