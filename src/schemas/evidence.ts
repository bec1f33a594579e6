/** How a rule is known, best first. Labels and sentences are what readers see. */
export const EVIDENCE = {
	full: { label: 'Đã đọc toàn văn', short: 'Toàn văn', meaning: 'Đã đọc đủ lời văn của quy định này.' },
	partial: {
		label: 'Đã đọc một phần',
		short: 'Một phần',
		meaning: 'Mới đọc được một phần lời văn; phần còn lại chờ đối chiếu.',
	},
	secondary: {
		label: 'Biết qua bài tóm tắt',
		short: 'Qua tóm tắt',
		meaning: 'Biết qua bài giới thiệu, tóm tắt (“nguồn thứ cấp”); chưa đọc lời văn. Đối chiếu bản gốc trước khi dùng.',
	},
	cited: {
		label: 'Chỉ thấy dẫn chiếu',
		short: 'Dẫn chiếu',
		meaning: 'Chỉ biết vì văn bản khác dẫn tới; chưa biết nội dung cụ thể.',
	},
	unverified: {
		label: 'Chờ đối chiếu',
		short: 'Chờ đối chiếu',
		meaning: 'Chưa có nguồn đủ tin; không dùng làm căn cứ khi chưa đối chiếu.',
	},
} as const;
export type Evidence = keyof typeof EVIDENCE;
export const EVIDENCE_LEVELS = Object.keys(EVIDENCE) as [Evidence, ...Evidence[]];
