/**
 * The handbook as of another day than today: `?ngay=2025-06-30` in the address and nowhere else, so that an address can be
 * shared and closing the page forgets the day. Loaded only where the address asks for a day.
 */
import type { Acts } from '../../domain/acts-on-day.ts';
import { formatDay, today } from '../../domain/day.ts';
import { href } from '../paths.ts';
import { revalidate } from '../revalidate.ts';
import { dayAsked, withDay } from './address.ts';
import { make } from './dom.ts';
import { keepDay } from './links.ts';
import { filterList } from './lists.ts';
import { markCitations, noticeOnAct } from './marks.ts';
import { dayForm, openPanel, strip } from './panel.ts';

function banner(day: string): HTMLElement {
	const change = make('button', { type: 'button', class: 'btn small no-print' }, 'Đổi ngày');
	change.addEventListener('click', () => openPanel(day, change));
	const back = make('a', { href: withDay(location.href, undefined), 'data-today': '', class: 'btn small no-print' }, 'Về hôm nay');
	const said = make('strong', {}, `Đang xem tại ngày ${formatDay(day)}`);
	const more = make('span', { class: 'small', 'data-day-more': '' }, 'Nhãn hiệu lực tính cho ngày này; lời giải thích viết cho hiện nay.');
	if (day > today()) more.append(' Ngày chưa tới: chỉ theo văn bản đã biết.');
	return make('div', { class: 'notice plain', 'data-day-banner': '' }, make('p', { class: 'row' }, said, change, back), make('p', {}, more));
}

/** Shows the page as of the day; a day that cannot be read is answered, and the page stays at today. */
export async function showDay(): Promise<void> {
	const asked = dayAsked();
	if (asked?.day === undefined) {
		const said = make('p', {}, make('strong', {}, 'Địa chỉ ghi ngày không đọc được.'), ' Trang đang xem theo hôm nay.');
		strip().prepend(make('div', { class: 'notice plain' }, said, dayForm(undefined, asked?.problem)));
		revalidate(today());
		return;
	}
	const { day } = asked;
	strip().prepend(banner(day));
	keepDay(day);
	revalidate(day);
	filterList(day);
	const more = document.querySelector('[data-day-more]');
	try {
		const acts = (await (await fetch(href('/van-ban/hieu-luc.json'))).json()) as Acts;
		noticeOnAct(acts, day);
		const marked = markCitations(acts, day);
		if (marked > 0) more?.append(` Trang này dẫn ${marked} chỗ tới văn bản không có hiệu lực ngày ấy; mỗi chỗ có ghi.`);
	} catch (error) {
		console.warn(error);
		more?.append(' Không đọc được dữ liệu hiệu lực: viện dẫn trên trang chưa được đánh dấu.');
	}
	// Says that the page stands as of the day: what prints or tests it waits for this.
	document.documentElement.dataset['day'] = day;
}
