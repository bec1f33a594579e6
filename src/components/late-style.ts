import { portableBase } from './paths.ts';

const added = new Set<string>();

/**
 * Fetches the style of a part that few readers open, once.
 * @param address file of the site, as a `?url` import gives it
 */
export function addStyle(address: string): void {
	if (added.has(address)) return;
	added.add(address);
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	const base = portableBase();
	link.href = base === undefined ? address : base + address.replace(/^\//, '');
	document.head.append(link);
}
