/** Kinds of hit; the words are what readers filter by. */
export const HIT_KINDS = {
	regulation: 'Văn bản',
	provision: 'Điều khoản',
	procedure: 'Quy trình',
	form: 'Biểu mẫu',
	item: 'Mục kiểm tra',
	term: 'Thuật ngữ',
	lesson: 'Tập huấn',
	update: 'Thay đổi',
	guide: 'Hướng dẫn dùng',
} as const;
export type HitKind = keyof typeof HIT_KINDS;
