import type { ReleaseList } from '../../src/domain/release-list.ts';

/** Where the list of a release stands in a built site. */
const LIST = 'phat-hanh/phat-hanh.json';

/**
 * The built site as a release carries it: its empty list gives way to that of the release, so that a server with nothing but this zip
 * names the other artefacts and their sums. The zip itself is not in it: nothing can hold its own sum.
 * @param site files of the built site by name
 * @param others the artefacts made so far
 */
export function releasedSite(site: readonly (readonly [name: string, content: Uint8Array])[], others: ReleaseList): [string, Uint8Array][] {
	if (!site.some(([name]) => name.endsWith(LIST))) throw new Error(`Bản dựng không có ${LIST}.`);
	return site.map(([name, content]) => [name, name.endsWith(LIST) ? new TextEncoder().encode(listText(others)) : content]);
}

/** `phat-hanh.json` as it is written. */
export const listText = (release: ReleaseList): string => `${JSON.stringify(release, null, '\t')}\n`;
