import type { Library } from '../library.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

interface Room {
	url: string;
	/** As its page is headed. */
	title: string;
	/** Other ways people ask for it. */
	said: readonly string[];
	/** What can be done there. */
	does: string;
}

/** Pages where something is done, not read: no content file names them. */
export const ROOMS: readonly Room[] = [
	{
		url: '/tu-kiem-tra/',
		title: 'Tự kiểm tra',
		said: ['chọn phiếu tự kiểm tra', 'danh sách phiếu kiểm tra', 'tự chấm điểm cơ quan'],
		does: 'Chọn phiếu hợp với cơ quan; phiếu trắng để in; làm tiếp đợt đang dở.',
	},
	{
		url: '/tu-kiem-tra/phieu/',
		title: 'Điền phiếu tự kiểm tra',
		said: ['làm phiếu trên máy', 'chấm điểm trên máy', 'mở tệp kết quả', 'kế hoạch khắc phục trên máy'],
		does: 'Điền phiếu ngay trên máy, câu trả lời tự lưu; điểm, xếp loại, kế hoạch khắc phục, báo cáo, biên bản, bảng tính; mở tệp của cơ quan khác để đoàn chấm bên cạnh.',
	},
	{
		url: '/tu-kiem-tra/tong-hop/',
		title: 'Tổng hợp kết quả nhiều cơ quan',
		said: ['gộp kết quả các xã', 'tổng hợp phiếu của cấp dưới', 'xã nào chưa nộp kết quả tự kiểm tra'],
		does: 'Thả thư mục hoặc tệp zip chứa kết quả của nhiều cơ quan: ai chưa nộp, lỗi hay gặp, mục đỏ còn mở, xếp hạng, bảng tính, báo cáo.',
	},
	{
		url: '/cong-cu/thoi-han/',
		title: 'Tính thời hạn',
		said: ['máy tính ngày hạn', 'tính hạn chót', 'tính ngày làm việc'],
		does: 'Chọn việc vừa xảy ra và ngày: ra mọi hạn phải làm, cách tính, căn cứ; tải vào lịch.',
	},
	{
		url: '/cong-cu/lich-nam/',
		title: 'Lịch việc trong năm',
		said: ['lịch công tác văn thư lưu trữ cả năm', 'việc phải làm trong năm', 'in lịch việc'],
		does: 'Việc văn thư, lưu trữ, bí mật nhà nước đến hạn trong năm theo loại cơ quan; in ra giấy hoặc tải vào lịch.',
	},
	{
		url: '/tap-huan/',
		title: 'Tập huấn',
		said: ['lớp tập huấn văn thư lưu trữ', 'tài liệu tập huấn', 'bài giảng có trình chiếu'],
		does: 'Buổi nửa ngày soạn sẵn, bài giảng kèm trình chiếu, câu hỏi, tình huống, đề thi, bảng điểm.',
	},
	{
		url: '/tap-huan/cau-hoi/',
		title: 'Câu hỏi luyện tập',
		said: ['ôn tập trắc nghiệm', 'ngân hàng câu hỏi', 'xuất câu hỏi cho Moodle'],
		does: 'Luyện theo chủ đề, vai trò, văn bản; xem giải thích ngay hoặc cuối bài; câu sai hỏi lại; in, xuất Moodle XML, GIFT.',
	},
	{
		url: '/tap-huan/de-thi/',
		title: 'Ra đề thi',
		said: ['làm đề kiểm tra', 'trộn đề trắc nghiệm', 'mã đề và đáp án', 'thi trên máy'],
		does: 'Chọn chủ đề, mức, số câu; nhiều mã đề, phiếu trả lời, đáp án; in A4, tải Word; thi trên màn hình có giờ.',
	},
	{
		url: '/tap-huan/cham-bai/',
		title: 'Chấm bài',
		said: ['chấm thi cả lớp', 'nhập phiếu trả lời', 'bảng điểm của lớp', 'danh sách điểm danh lớp'],
		does: 'Gõ phiếu trả lời hoặc thả tệp kết quả: điểm, câu sai nhiều, danh sách điểm danh, bảng tính.',
	},
	{
		url: '/tap-huan/tinh-huong/',
		title: 'Tình huống thực hành',
		said: ['bài tập tìm lỗi', 'bài tập tình huống'],
		does: 'Giấy tờ bịa có lỗi: đánh dấu lỗi, rồi xem căn cứ và cách sửa.',
	},
	{
		url: '/ngoai-tuyen/',
		title: 'Dùng khi không có mạng',
		said: ['cài sổ tay lên máy', 'dùng ngoại tuyến', 'mất mạng vẫn đọc được'],
		does: 'Giữ sổ tay trên máy để đọc, tìm, tự kiểm tra khi không có mạng; chọn phần cần giữ.',
	},
	{
		url: '/ngoai-tuyen/du-lieu/',
		title: 'Dữ liệu trên máy này',
		said: ['xoá dữ liệu đã nhập', 'chuyển dữ liệu sang máy khác', 'sao lưu đợt tự kiểm tra', 'lịch sử trên máy'],
		does: 'Sổ tay đang giữ gì trong trình duyệt này: xem, lưu ra một tệp, chuyển máy, xoá.',
	},
	{
		url: '/ngoai-tuyen/tai-ve/',
		title: 'Tải về, trao cho cơ quan',
		said: ['tải bản USB', 'tải sổ tay về máy', 'bản mang theo', 'bản PDF của sổ tay', 'mã SHA-256'],
		does: 'Ba bản của sổ tay để tải, mã kiểm tra, cách trao cho cơ quan bằng USB, mạng nội bộ, web.',
	},
	{
		url: '/nguon/',
		title: 'Nguồn và mức biết',
		said: ['nguồn của sổ tay', 'văn bản nào chưa đọc toàn văn', 'độ tin cậy'],
		does: 'Quy định nào đã đọc toàn văn, quy định nào mới biết qua tóm tắt, điều gì phải xem bản gốc.',
	},
	{
		url: '/moi/',
		title: 'Mới thay đổi',
		said: ['văn bản mới', 'quy định mới có hiệu lực', 'có gì mới'],
		does: 'Quy định và sổ tay đổi gì, từ ngày nào, cơ quan nào phải làm gì.',
	},
];

/** Pages where something is done, and the sheets of self-inspection. */
export function rooms(library: Library, { join }: Plain): SearchRecord[] {
	return [
		...ROOMS.map(({ url, title, said, does }): SearchRecord => ({ url, kind: 'tool', title, names: names(title, ...said), context: [], text: does })),
		...[...library.sheets.values()].map(({ slug, data }): SearchRecord => ({
			url: `/tu-kiem-tra/${slug}/`,
			kind: 'tool',
			title: data.title,
			offices: data.appliesTo,
			names: names(
				data.title,
				data.shortTitle.startsWith('Phiếu') ? data.shortTitle : `Phiếu ${data.shortTitle.charAt(0).toLowerCase()}${data.shortTitle.slice(1)}`,
			),
			context: [],
			text: join(
				data.summary,
				data.groups.map((g) => g.title),
			),
		})),
	];
}
