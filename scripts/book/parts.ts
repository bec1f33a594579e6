import { regulationName } from '../../src/domain/regulation.ts';
import { roleTitle } from '../../src/markdown/search-records.ts';
import type { Entry, Library } from '../../src/markdown/library.ts';
import { TOPICS, type Topic } from '../../src/schemas/common.ts';
import { GUIDE_ROOMS, type GuideRoom } from '../../src/schemas/guide.ts';

/** Where the text of a chapter comes from: a page, a page of questions, a sheet's page, or the items of all sheets gathered. */
export type ChapterSource = { kind: 'page' } | { kind: 'questions' } | { kind: 'items' } | { kind: 'sheet'; sheet: string };

export interface Chapter {
	/** Address without the outer slashes: "van-ban/30-2020-nd-cp". Names the chapter on the command line too. */
	id: string;
	/** Address of the page it is made from. */
	path: string;
	title: string;
	/** What stands at the head of its pages. */
	head: string;
	/** Heading above it in the contents. */
	group?: string;
	source: ChapterSource;
}

export interface Part {
	id: string;
	title: string;
	/** One or two sentences for its first page. */
	intro: string;
	chapters: Chapter[];
}

/** The chapter that holds every item of the sheets. */
export const ITEMS = 'tu-kiem-tra/muc-kiem-tra';

const page = (id: string, title: string, head = title, group?: string): Chapter => ({
	id,
	path: `/${id}/`,
	title,
	head,
	source: { kind: 'page' },
	...(group === undefined ? {} : { group }),
});

function byTopic<T extends { topics: Topic[] }>(entries: readonly Entry<T>[], chapter: (entry: Entry<T>, group: string) => Chapter): Chapter[] {
	return (Object.keys(TOPICS) as Topic[]).flatMap((topic) => entries.filter((e) => e.data.topics[0] === topic).map((e) => chapter(e, TOPICS[topic])));
}

function ordered<T extends { order: number }>(entries: Map<string, Entry<T>>): Entry<T>[] {
	return [...entries.values()].sort((a, b) => a.data.order - b.data.order);
}

function sheetChapters(library: Library): Chapter[] {
	const sheets = ordered(library.sheets).map((s): Chapter => ({
		...page(`tu-kiem-tra/${s.data.id}`, s.data.title, s.data.shortTitle),
		source: { kind: 'sheet', sheet: s.data.id },
	}));
	const items: Chapter = { ...page(ITEMS, 'Các mục kiểm tra'), path: '/tu-kiem-tra/', source: { kind: 'items' } };
	return [items, ...sheets];
}

function questionChapters(library: Library): Chapter[] {
	const asked = new Set([...library.questions.values()].filter((q) => !q.data.retired).map((q) => q.data.topic));
	return (Object.keys(TOPICS) as Topic[])
		.filter((topic) => asked.has(topic))
		.map((topic) => ({
			...page(`cau-hoi/${topic}`, `Câu hỏi: ${TOPICS[topic].charAt(0).toLowerCase()}${TOPICS[topic].slice(1)}`),
			path: `/tap-huan/cau-hoi/${topic}/`,
			source: { kind: 'questions' },
		}));
}

function guideChapters(library: Library): Chapter[] {
	const guides = ordered(library.guides);
	return (Object.keys(GUIDE_ROOMS) as GuideRoom[]).flatMap((room) =>
		guides.filter((g) => g.data.room === room).map((g) => page(`huong-dan/${g.slug}`, g.data.title, g.data.title, GUIDE_ROOMS[room])),
	);
}

/** The whole book in reading order: what to do first, the rules it rests on after it, then sheets to check by and lessons. */
export function bookParts(library: Library): Part[] {
	const regulations = [...library.regulations.values()].sort((a, b) => ((a.data.issued ?? '') < (b.data.issued ?? '') ? 1 : -1));
	return [
		{
			id: 'vai-tro',
			title: 'Vai trò, việc phải làm',
			intro: 'Mỗi người giữ việc gì, hạn nào, ai buộc; không được làm gì; bàn giao gì khi thôi việc. Người mới nhận việc bắt đầu từ lộ trình.',
			chapters: [
				...ordered(library.roles).map((r) => page(`vai-tro/${r.slug}`, roleTitle(r.data.title))),
				...[...library.paths.values()].map((p) => page(p.slug, p.data.title)),
			],
		},
		{
			id: 'quy-trinh',
			title: 'Quy trình',
			intro: 'Mỗi việc một bài: ai làm, làm gì, hạn nào, căn cứ nào, lỗi hay bị nhắc.',
			chapters: byTopic(ordered(library.procedures), (p, group) => page(`quy-trinh/${p.slug}`, p.data.title, p.data.shortTitle, group)),
		},
		{
			id: 'thoi-han',
			title: 'Thời hạn',
			intro: 'Việc nào phải xong trong bao lâu, tính từ ngày nào; việc nào lặp lại hằng năm.',
			chapters: [page('cong-cu/thoi-han', 'Các thời hạn'), page('cong-cu/lich-nam', 'Lịch việc trong năm')],
		},
		{
			id: 'bieu-mau',
			title: 'Biểu mẫu',
			intro:
				'Từng phần ghi gì, mẫu trống và bản điền làm ví dụ. Tên người, tên cơ quan, số trong ví dụ đều bịa. Mẫu in ở đây thu nhỏ, bớt dòng trống; bản để dùng là tệp Word trong sổ tay trên máy.',
			chapters: [...library.forms.values()].map((f) => page(`bieu-mau/${f.slug}`, f.data.title)),
		},
		{
			id: 'so-do',
			title: 'Sơ đồ',
			intro: 'Bố trí văn bản, chỗ đóng dấu, vòng đời tài liệu, văn bản nào thay văn bản nào.',
			chapters: ordered(library.pictures).map((p) => page(`so-do/${p.slug}`, p.data.title, p.data.shortTitle)),
		},
		{
			id: 'so-sanh',
			title: 'So sánh',
			intro: 'Quy định cũ và mới, của Đảng và của Nhà nước, khác nhau chỗ nào, phải đổi gì.',
			chapters: [...library.comparisons.values()].map((c) => page(`so-sanh/${c.slug}`, c.data.title)),
		},
		{
			id: 'moi',
			title: 'Mới thay đổi',
			intro: 'Quy định nào đổi, từ ngày nào, ai phải làm gì khác đi.',
			chapters: [page('moi', 'Mới thay đổi')],
		},
		{
			id: 'van-ban',
			title: 'Văn bản',
			intro: 'Tóm lược từng điều bằng lời của sổ tay, không phải nguyên văn. Mỗi điều ghi rõ được biết đến đâu. Hiệu lực tính tại ngày của bản này.',
			chapters: byTopic(regulations, (r, group) =>
				page(`van-ban/${r.slug}`, `${regulationName(r.data)} – ${r.data.shortTitle}`, regulationName(r.data), group),
			),
		},
		{
			id: 'tu-kiem-tra',
			title: 'Tự kiểm tra',
			intro:
				'Các mục kiểm tra in đủ một lần ở chương đầu; mỗi phiếu sau đó là bảng để đánh dấu, dẫn về trang của từng mục. Điểm là thang tham khảo để chuẩn bị kiểm tra.',
			chapters: sheetChapters(library),
		},
		{
			id: 'tap-huan',
			title: 'Bài giảng',
			intro: 'Mỗi bài 30–45 phút: mục tiêu, lời giảng, bài tập, điều phải nhớ.',
			chapters: [...library.lessons.values()].map((l) => page(`tap-huan/${l.slug}`, l.data.title)),
		},
		{
			id: 'buoi',
			title: 'Buổi tập huấn',
			intro: 'Buổi nửa ngày ghép sẵn từ bài giảng, tình huống, phiếu và một bài kiểm tra: chuẩn bị gì, mấy giờ làm gì, về làm gì.',
			chapters: ordered(library.programmes).map((p) => page(`tap-huan/buoi/${p.slug}`, p.data.title)),
		},
		{
			id: 'tinh-huong',
			title: 'Tình huống',
			intro: 'Chuyện và giấy tờ bịa để soát lỗi; đáp án kèm căn cứ ở cuối từng bài.',
			chapters: ordered(library.scenarios).map((s) => page(`tap-huan/tinh-huong/${s.slug}`, s.data.title)),
		},
		{
			id: 'cau-hoi',
			title: 'Câu hỏi luyện tập',
			intro: 'Câu hỏi theo chủ đề. Đáp án, giải thích, căn cứ ở cuối mỗi chủ đề.',
			chapters: questionChapters(library),
		},
		{
			id: 'thuat-ngu',
			title: 'Thuật ngữ',
			intro: 'Nghĩa tóm lược, điều định nghĩa, tên cũ.',
			chapters: [page('thuat-ngu', 'Thuật ngữ và chữ viết tắt')],
		},
		{
			id: 'huong-dan',
			title: 'Dùng sổ tay trên máy',
			intro: 'Sổ tay trên máy tìm kiếm, chấm phiếu, tính hạn, ra đề, trình chiếu được. Mỗi việc một bài, từng bước, có hình chụp màn hình.',
			chapters: guideChapters(library),
		},
		{
			id: 'nguon',
			title: 'Nguồn',
			intro: 'Quy định nào đã đọc toàn văn, quy định nào mới biết qua tóm tắt, điều gì phải xem bản gốc trước khi dùng.',
			chapters: [page('nguon', 'Nguồn và mức biết')],
		},
	];
}

/** Ids that `--parts` takes: of parts and of single pages. */
export function knownIds(parts: readonly Part[]): Set<string> {
	return new Set(parts.flatMap((part) => [part.id, ...part.chapters.map((c) => c.id)]));
}

/**
 * The parts that were asked for, in the order of the book.
 * Sheets refer to the items, so a sheet brings the chapter of items along.
 */
export function chosenParts(parts: readonly Part[], asked: readonly string[]): Part[] {
	if (asked.length === 0) return [...parts];
	const wanted = new Set(asked);
	return parts.flatMap((part) => {
		if (wanted.has(part.id)) return [part];
		const some = part.chapters.filter((c) => wanted.has(c.id));
		const items = some.some((c) => c.source.kind === 'sheet') ? part.chapters.filter((c) => c.source.kind === 'items') : [];
		const chapters = [...new Set([...items, ...some])];
		return chapters.length > 0 ? [{ ...part, chapters }] : [];
	});
}
