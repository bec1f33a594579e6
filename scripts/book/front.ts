import type { Element } from 'hast';
import { EVIDENCE, EVIDENCE_LEVELS } from '../../src/schemas/evidence.ts';
import type { BookText } from './compose.ts';
import { h } from './tree.ts';

const p = (...children: (Element | string)[]): Element => h('p', {}, ...children);

/** Cover and the page on how to use the book. No emblem: no office issues it. */
export function frontMatter(text: BookText): Element[] {
	const names = text.book.parts.map((x) => x.part.title);
	const cover = h(
		'section',
		{ className: ['cover'] },
		h('div', { className: ['band'] }),
		h('p', { className: ['name'] }, 'Sổ tay', h('br', {}), 'văn thư, lưu trữ'),
		h('p', { className: ['about'] }, 'Cho cơ quan đảng, cơ quan nhà nước: làm việc hằng ngày, tự kiểm tra, tập huấn'),
		...(text.partial ? [h('p', { className: ['about'] }, `Trích: ${names.join('; ')}`)] : []),
		h('p', { className: ['edition'] }, h('strong', {}, `Bản ngày ${text.edition}`)),
		h('p', { className: ['warning'] }, 'Sổ tay không thay văn bản gốc và không do cơ quan nào ban hành. Khi ký, khi tranh luận, xem bản gốc.'),
	);
	const levels = EVIDENCE_LEVELS.flatMap((l) => [
		h('dt', {}, h('span', { className: ['known', `known-${l}`] }, EVIDENCE[l].short)),
		h('dd', {}, EVIDENCE[l].meaning),
	]);
	const use = h(
		'section',
		{ className: ['front', 'how'], id: 'cach-dung' },
		h('h1', {}, 'Cách dùng sách này'),
		p(h('strong', {}, 'Tìm theo việc: '), 'xem mục lục. ', h('strong', {}, 'Tìm theo điều khoản hoặc theo từ: '), 'xem hai bảng tra ở cuối sách.'),
		p('Chữ nhỏ trong ngoặc vuông, như ', h('span', { className: ['pg'] }, '[trang\u00a012]'), ', chỉ trang của sách này. Đọc trên máy thì bấm vào là tới.'),
		p(
			'Nội dung là tóm lược bằng lời của sổ tay, tính đến ngày ',
			h('strong', {}, text.edition),
			'. Sau ngày đó quy định có thể đã đổi: hiệu lực ghi ở đầu mỗi văn bản là hiệu lực tại ngày của bản này. Có bản mới thì bỏ bản này.',
		),
		p(
			'Tên người, tên cơ quan, số văn bản trong ví dụ, bài tập đều bịa. Điểm tự kiểm tra là thang tham khảo để chuẩn bị kiểm tra. ',
			h('strong', {}, 'Không ghi bí mật nhà nước vào các mẫu, phiếu trong sách.'),
		),
		p('Tìm kiếm, điền phiếu, tính hạn theo ngày, ra đề thi, trình chiếu và tệp Word của biểu mẫu chỉ có ở sổ tay trên máy.'),
		h('h2', {}, 'Mỗi quy định được biết đến đâu'),
		h('dl', { className: ['facts'] }, ...levels),
	);
	return [cover, use];
}
