/** Kinds of hit; the words are what readers filter by. */
export const HIT_KINDS = {
	regulation: 'Văn bản',
	provision: 'Điều khoản',
	procedure: 'Quy trình',
	role: 'Vai trò',
	path: 'Lộ trình',
	form: 'Biểu mẫu',
	deadline: 'Thời hạn',
	item: 'Mục kiểm tra',
	term: 'Thuật ngữ',
	comparison: 'So sánh',
	picture: 'Sơ đồ',
	lesson: 'Tập huấn',
	scenario: 'Tình huống',
	question: 'Câu hỏi',
	update: 'Thay đổi',
	guide: 'Hướng dẫn dùng',
	tool: 'Công cụ, phiếu',
} as const;
export type HitKind = keyof typeof HIT_KINDS;
