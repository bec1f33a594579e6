/** What the handbook keeps on a machine, as the reader is shown it: what it is, how much, when it last changed. */
import type { RoundContent } from '../schemas/assessment.ts';
import { describeLocal, localKind, type LocalKind } from './local-kept.ts';
import type { MachineData, ThrownAway } from './machine-file.ts';

export interface Item {
	/** As `Step.id` of the plan of taking in: "dot/<id>", "da-xoa/<id>", "co-quan", "thang/<number>", "may/<key>". */
	id: string;
	title: string;
	amount: string;
	/** Milliseconds since 1970, or a day; `undefined` where nobody notes it. */
	changed?: number | string | undefined;
	bytes: number;
}

export interface Group {
	id: 'rounds' | 'trash' | 'profile' | 'scales' | LocalKind;
	title: string;
	what: string;
	/** "3 đợt" */
	count: string;
	/** Work of the reader's: saving it is offered before it is erased. */
	work: boolean;
	items: Item[];
}

const WORDS: Record<Group['id'], { title: string; what: string; unit: string; work: boolean }> = {
	rounds: { title: 'Các đợt tự kiểm tra', what: 'Câu trả lời, minh chứng, kế hoạch, rà soát; cả đợt của đoàn kiểm tra.', unit: 'đợt', work: true },
	trash: {
		title: 'Đợt đã xoá, giữ để lấy lại',
		what: 'Bản sao trước khi một đợt bị xoá, làm lại hoặc ghi đè; giữ mười bản gần nhất.',
		unit: 'bản',
		work: true,
	},
	profile: { title: 'Thông tin cơ quan', what: 'Tên cơ quan, cơ quan cấp trên, người điền, người ký; dùng lại cho đợt sau.', unit: 'bản', work: true },
	scales: { title: 'Thang điểm của địa phương', what: 'Thang đã nạp từ tệp.', unit: 'thang', work: true },
	practice: { title: 'Luyện tập', what: 'Mã câu, số lần đúng, sai, ngày ôn lại.', unit: 'bản', work: true },
	sitting: { title: 'Bài thi làm trên máy', what: 'Tên hoặc số báo danh đã ghi, câu trả lời, giờ làm.', unit: 'bài', work: true },
	ticks: { title: 'Việc đã đánh dấu', what: 'Dấu ở trang “Mới nhận việc”.', unit: 'danh sách', work: true },
	scenario: { title: 'Tình huống tập huấn', what: 'Chỗ đã đánh dấu và ghi chú trên giấy tờ bịa.', unit: 'tình huống', work: true },
	recent: { title: 'Tìm gần đây', what: 'Mười câu tìm gần nhất.', unit: 'danh sách', work: false },
	office: { title: 'Loại cơ quan đã chọn', what: 'Để trang vai trò nhớ lựa chọn.', unit: 'lựa chọn', work: false },
	aside: { title: 'Bản không đọc được, để riêng', what: 'Dữ liệu hỏng hoặc của bản khác, sổ tay không dám ghi đè.', unit: 'bản', work: true },
	other: { title: 'Khác', what: 'Của một bản sổ tay khác; bản này giữ nguyên, không đọc.', unit: 'mục', work: true },
};
const ORDER = Object.keys(WORDS) as Group['id'][];

/** Latest change of anything in a round. */
export function lastChange(content: RoundContent): number {
	const parts = [content.answers, content.evidence, content.plan, content.reviews];
	return Math.max(content.round.changedAt, ...parts.flatMap((p) => Object.values(p).map((r) => r.changedAt)));
}

const size = (value: unknown): number => new TextEncoder().encode(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).length;
const answers = (content: RoundContent) => `${Object.values(content.answers).filter((a) => a.changedAt > 0).length} câu trả lời`;
const named = ({ round }: RoundContent) => (round.office === '' ? round.title : `${round.title}, ${round.office}`);

const roundItem = (content: RoundContent): Item => ({
	id: `dot/${content.round.id}`,
	title: named(content),
	amount: `${answers(content)}${Object.keys(content.evidence).length > 0 ? `, ${Object.keys(content.evidence).length} minh chứng` : ''}`,
	changed: lastChange(content),
	bytes: size(content),
});
const trashItem = ({ id, at, content }: ThrownAway): Item => ({
	id: `da-xoa/${id}`,
	title: named(content),
	amount: answers(content),
	changed: at,
	bytes: size(content),
});

/**
 * Groups with something in them, in the order they are shown.
 * @param titleOf what a key of local storage is called beside its kind; "" where the kind says it
 * @param dayOf day of a time on the reader's machine
 */
export function machineGroups(data: MachineData, titleOf: (key: string) => string, dayOf: (time: number) => string): Group[] {
	const items = new Map<Group['id'], Item[]>();
	const add = (id: Group['id'], ...list: Item[]) => items.set(id, [...(items.get(id) ?? []), ...list]);
	add('rounds', ...data.rounds.map(roundItem));
	add('trash', ...data.trash.map(trashItem));
	if (data.profile)
		add('profile', { id: 'co-quan', title: data.profile.office, amount: `${data.profile.people.length} người điền`, bytes: size(data.profile) });
	add('scales', ...data.scales.map((s) => ({ id: `thang/${s.number}`, title: s.name, amount: `${s.criteria.length} tiêu chí`, bytes: size(s) })));
	for (const [key, text] of Object.entries(data.local)) {
		const { amount, changed } = describeLocal(key, text, dayOf);
		add(localKind(key), { id: `may/${key}`, title: titleOf(key), amount, changed, bytes: size(text) });
	}
	return ORDER.flatMap((id) => {
		const found = items.get(id) ?? [];
		const { unit, ...words } = WORDS[id];
		return found.length === 0 ? [] : [{ id, ...words, count: `${found.length} ${unit}`, items: found }];
	});
}

/** Only the things of the given ids (`Item.id`). */
export function pickThings(data: MachineData, ids: ReadonlySet<string>): MachineData {
	return {
		rounds: data.rounds.filter((c) => ids.has(`dot/${c.round.id}`)),
		trash: data.trash.filter((t) => ids.has(`da-xoa/${t.id}`)),
		...(data.profile !== undefined && ids.has('co-quan') ? { profile: data.profile } : {}),
		scales: data.scales.filter((s) => ids.has(`thang/${s.number}`)),
		local: Object.fromEntries(Object.entries(data.local).filter(([key]) => ids.has(`may/${key}`))),
	};
}

/** "dưới 1 KB", "14 KB", "2,3 MB" */
export function sizeWords(bytes: number): string {
	if (bytes < 1024) return 'dưới 1 KB';
	if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
	return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
