const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address below the base path: "/van-ban/" → "/so-tay/van-ban/" where the site is served from "/so-tay/". */
export function href(path: string): string {
	return `${BASE}${path}`;
}
