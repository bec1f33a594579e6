/** A line at the head of the page, on paper too, when the edition is past its review day; fetched only when there is something to say. */
import { editionState, editionWords } from '../domain/review-day.ts';

/**
 * @param foot the line of the footer that carries the days of the edition
 * @param now today on the reader's machine
 */
export function sayEdition(foot: HTMLElement, now: string): void {
	const { edition = '', review = '' } = foot.dataset;
	const state = editionState(edition, review, now);
	const text = editionWords(state, edition, review, now);
	if (text === '') return;
	const notice = document.createElement('div');
	notice.className = 'wrap';
	notice.dataset['editionState'] = state;
	const line = document.createElement('p');
	line.className = 'notice plain';
	line.append(text);
	if (state === 'overdue') {
		const link = document.createElement('a');
		link.href = document.querySelector<HTMLAnchorElement>('footer.site a[href*="/tai-ve/"]')?.href ?? '';
		link.textContent = 'Lấy bản mới thế nào';
		line.append(' ', link);
	}
	notice.append(line);
	document.querySelector('main')?.prepend(notice);
}
