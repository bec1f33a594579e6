/** What the web edition keeps for reading without network; read by the build, the service worker and the page that shows it. */

export type PartId = 'nen' | 'tra-cuu' | 'tu-kiem-tra' | 'tap-huan' | 'huong-dan';

export const PARTS: readonly { id: PartId; title: string; always: boolean }[] = [
	{ id: 'nen', title: 'Trang đầu, tìm kiếm, phông chữ', always: true },
	{ id: 'tra-cuu', title: 'Tra cứu: văn bản, quy trình, biểu mẫu', always: false },
	{ id: 'tu-kiem-tra', title: 'Tự kiểm tra', always: false },
	{ id: 'tap-huan', title: 'Tập huấn', always: false },
	{ id: 'huong-dan', title: 'Hướng dẫn dùng, có hình', always: false },
];

/** Names, in the address of the page about offline reading, the part that a page without network belongs to. */
export const MISSING = 'thieu';

export interface OfflineList {
	/** Day of the edition, `yyyy-mm-dd`. */
	edition: string;
	/** Changes with any file. */
	build: string;
	parts: { id: PartId; title: string; always: boolean; bytes: number; files: [path: string, hash: string][] }[];
}

/** Part of a file of the built site, given without a leading slash. */
export function partOf(file: string): PartId {
	const room = file.split('/')[0]!;
	if (room === 'tu-kiem-tra') return 'tu-kiem-tra';
	if (room === 'tap-huan') return 'tap-huan';
	// Pictures are screenshots of the help.
	if (room === 'huong-dan' || file.endsWith('.webp')) return 'huong-dan';
	if (!file.includes('/') || ['tai-nguyen', 'fonts', 'pagefind', 'tim-kiem', 'ngoai-tuyen', 'gioi-thieu'].includes(room)) return 'nen';
	return 'tra-cuu';
}

/** What the page asks of the worker. */
export type Request = { type: 'keep'; parts: PartId[] } | { type: 'state' } | { type: 'update' } | { type: 'forget' };

/** What the worker tells every open page. */
export interface State {
	type: 'offline-state';
	edition: string;
	build: string;
	/** Parts the reader wants kept. */
	wanted: PartId[];
	kept: number;
	total: number;
	/** Why keeping stopped, where it did. */
	trouble?: 'network' | 'space';
}
