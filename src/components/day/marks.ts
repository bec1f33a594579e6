import { inForceThen, laterAmendments, type Acts } from '../../domain/acts-on-day.ts';
import { formatDay } from '../../domain/day.ts';
import { mayHold, validityOn } from '../../domain/validity.ts';
import { href, pathInside } from '../paths.ts';
import { withDay } from './address.ts';
import { make } from './dom.ts';

/** Slug of the regulation an address leads to. */
const slugOf = (address: string): string | undefined => /^\/van-ban\/([a-z0-9-]+)\/$/.exec(pathInside(address) ?? '')?.[1];

/**
 * Says beside every citation of an act that was not in force on the day that it was not. What an app draws is left to the app.
 * @returns how many were marked
 */
export function markCitations(acts: Acts, day: string): number {
	let marked = 0;
	for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
		const slug = link.pathname === location.pathname ? undefined : slugOf(link.href);
		const act = slug === undefined ? undefined : acts[slug];
		if (act === undefined || link.closest('#tim-kiem, #phieu, [data-day-form]') || link.closest('li, tr')?.querySelector('[data-validity]')) continue;
		const { state } = validityOn(act, day);
		if (mayHold({ state })) continue;
		link.after(make('span', { class: 'off-day' }, state === 'not-yet' ? ' (ngày ấy chưa có hiệu lực)' : ' (ngày ấy đã hết hiệu lực)'));
		marked++;
	}
	for (const item of document.querySelectorAll<HTMLElement>('[data-happened]')) {
		if ((item.dataset['happened'] ?? '') > day) (item.querySelector('h2, strong') ?? item).append(make('span', { class: 'off-day' }, ' (sau ngày đang xem)'));
	}
	return marked;
}

/** On the page of an act: that it was not in force, what was, and which amendments had not come yet. */
export function noticeOnAct(acts: Acts, day: string): void {
	const slug = slugOf(location.href);
	const act = slug === undefined ? undefined : acts[slug];
	const head = document.querySelector('.doc-head > .row');
	document.querySelector('[data-validity-note]')?.prepend('Ghi chú hiện nay: ');
	if (slug === undefined || act === undefined || head === null) return;
	const on = formatDay(day);
	const { state, reason } = validityOn(act, day);
	const lines: HTMLElement[] = [];
	if (!mayHold({ state })) {
		const said = state === 'not-yet' ? 'chưa có hiệu lực' : 'đã hết hiệu lực';
		lines.push(make('p', {}, make('strong', {}, `Ngày ${on} văn bản này ${said}.`), ` ${reason}`));
		const then = inForceThen(slug, acts, day);
		if (then.slugs.length > 0) {
			const list = then.slugs.flatMap((s, i) => {
				const other = acts[s]!;
				const link = make('a', { href: withDay(href(`/van-ban/${s}/`), day) }, other.name);
				return [i > 0 ? '; ' : '', link, ` (${validityOn(other, day).label.toLowerCase()})`];
			});
			lines.push(make('p', {}, 'Văn bản ngày ấy, theo quan hệ thay thế: ', ...list, '.'));
		}
		if (then.unknown.length > 0) {
			lines.push(make('p', {}, `${state === 'not-yet' ? 'Văn bản trước đó' : 'Văn bản thay thế'} sổ tay chưa có trang: ${then.unknown.join('; ')}.`));
		}
		const own = document.querySelector('[data-effective-note]')?.textContent;
		if (state === 'not-yet' && own) lines.push(make('p', {}, `Về ngày hiệu lực: ${own}`));
	}
	for (const { number, from } of laterAmendments(act, day)) {
		lines.push(make('p', {}, `Ngày ấy chưa có sửa đổi của ${number} (từ ${formatDay(from)}); phần tóm lược dưới đây có thể đã gồm phần sửa.`));
	}
	if (lines.length > 0) head.after(make('div', { class: 'notice', 'data-day-notice': '' }, ...lines));
}
