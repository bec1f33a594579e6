import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { href } from '../../components/paths.ts';
import { handbook } from '../../markdown/handbook.ts';
import { plainInline } from '../../markdown/inline.ts';
import { OFFICE_KINDS } from '../../schemas/common.ts';

/** Atom: what changed in the rules and in the handbook, newest first. */
export const GET: APIRoute = ({ site }) => {
	const url = (path: string) => new URL(href(path), site).href;
	const all = [...handbook().library.updates.values()].sort((a, b) => (a.data.date < b.data.date ? 1 : -1));
	const at = (day: string) => new Date(`${day}T00:00:00Z`);
	const feed = new Feed({
		id: url('/moi/'),
		title: 'Sổ tay văn thư, lưu trữ: mới thay đổi',
		description: 'Quy định và sổ tay đổi gì, từ ngày nào, cơ quan nào phải làm gì.',
		link: url('/moi/'),
		language: 'vi',
		copyright: 'Tóm lược bằng lời của sổ tay, không phải văn bản gốc',
		generator: 'Sổ tay văn thư, lưu trữ',
		feedLinks: { atom: url('/moi/feed.xml') },
		author: { name: 'Sổ tay văn thư, lưu trữ' },
		...(all[0] === undefined ? {} : { updated: at(all[0].data.date) }),
	});
	for (const { slug, data } of all) {
		const action = data.action === undefined ? '' : ` Việc phải làm: ${plainInline(data.action)}`;
		feed.addItem({
			id: url(`/moi/#${slug}`),
			link: url(`/moi/#${slug}`),
			title: data.title,
			date: at(data.date),
			description: `${plainInline(data.text)}${action}`,
			category: data.appliesTo.map((o) => ({ name: OFFICE_KINDS[o], term: o })),
		});
	}
	return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
