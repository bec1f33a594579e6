/** Name and version of the file of a round. A newer version is refused with a message; an older one is migrated. */
export const FILE_FORMAT = 'so-tay-van-thu-luu-tru/dot-tu-kiem-tra';
export const FILE_VERSION = 2;

/** What a proof is (scoring specification §8). */
export const EVIDENCE_KINDS = {
	document: 'Văn bản',
	register: 'Sổ',
	photo: 'Ảnh',
	figures: 'Số liệu',
	interview: 'Phỏng vấn',
	observation: 'Quan sát',
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** How far a task of the mending plan is (§9). Late is no state: it follows from the due day. */
export const PLAN_STATES = { new: 'Mới', doing: 'Đang làm', waiting: 'Chờ duyệt', done: 'Xong' } as const;
export type PlanState = keyof typeof PLAN_STATES;

/** Who judged: the office itself; the office after a second person's check; an inspection team (§6). */
export const SOURCES = { self: 'Tự chấm', reviewed: 'Đã rà soát chéo', inspected: 'Đoàn kiểm tra chấm' } as const;
export type Source = keyof typeof SOURCES;
