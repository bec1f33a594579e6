import type { ReleaseList } from '../../src/domain/release-list.ts';

/** Where the list of a release stands in a built site. */
const LIST = 'phat-hanh/phat-hanh.json';

/** The page that shows the list, and what keeps the place of its files there. */
const PAGE = 'ngoai-tuyen/tai-ve/index.html';
const PLACE = '<div class="release-list">';

/** The download page with room for so many files: they come after it, and it must not move under its reader. */
function withPlace(page: Uint8Array, files: number): Uint8Array {
	const html = new TextDecoder().decode(page);
	if (html.split(PLACE).length !== 2) throw new Error(`Trang ${PAGE} không có đúng một chỗ cho danh sách tệp.`);
	return new TextEncoder().encode(html.replace(PLACE, `${PLACE.slice(0, -1)} data-files="${files}">`));
}

/**
 * The built site as a release carries it: its empty list gives way to that of the release, so that a server with nothing but this zip
 * names the other artefacts and their sums. The zip itself is not in it: nothing can hold its own sum.
 * @param site files of the built site by name
 * @param others the artefacts made so far
 */
export function releasedSite(site: readonly (readonly [name: string, content: Uint8Array])[], others: ReleaseList): [string, Uint8Array][] {
	if (!site.some(([name]) => name.endsWith(LIST))) throw new Error(`Bản dựng không có ${LIST}.`);
	return site.map(([name, content]) => {
		if (name.endsWith(LIST)) return [name, new TextEncoder().encode(listText(others))];
		return [name, name.endsWith(PAGE) ? withPlace(content, others.files.length) : content];
	});
}

/** `phat-hanh.json` as it is written. */
export const listText = (release: ReleaseList): string => `${JSON.stringify(release, null, '\t')}\n`;
