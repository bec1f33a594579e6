/** The file of everything on one machine: written, read back, read from a stranger. Brings zod along: loaded when a file is handled. */
import type { z } from 'zod';
import { officeProfile, type OfficeProfile, type RoundContent } from '../schemas/assessment.ts';
import { machineFile } from '../schemas/machine.ts';
import { MACHINE_FORMAT, MACHINE_VERSION, MAX_KEY, MAX_MACHINE_BYTES, MAX_TEXT } from '../schemas/machine-format.ts';
import { FILE_FORMAT } from '../schemas/rounds.ts';
import { scale as scaleSchema, type Scale } from '../schemas/scale.ts';
import { checksumOf } from './assessment-checksum.ts';
import { parseStrange } from './assessment-limits.ts';
import { readFile } from './assessment-read.ts';
import { placeOf, writeFile } from './assessment-write.ts';

/** A round as it was before something took it away. */
export interface ThrownAway {
	id: string;
	at: number;
	why: 'delete' | 'reset' | 'import' | 'restore';
	content: RoundContent;
}

/** Everything the handbook keeps on a machine, apart from pages kept for reading offline. */
export interface MachineData {
	rounds: RoundContent[];
	trash: ThrownAway[];
	profile?: OfficeProfile | undefined;
	scales: Scale[];
	/** Texts of local storage by key without its prefix. */
	local: Record<string, string>;
}

/** A thing that did not go along, and why. */
export interface LeftOut {
	title: string;
	message: string;
}

/**
 * Text of the file. What the format refuses (a round with a date of the year 20206) is named and left out; the rest is written.
 * @param savedAt ISO time
 * @param edition day of this edition
 */
export function writeMachine(data: MachineData, savedAt: string, edition: string): { text: string; leftOut: LeftOut[] } {
	const leftOut: LeftOut[] = [];
	const roundFile = (content: RoundContent): unknown[] => {
		const written = writeFile(content, savedAt);
		if (written.ok) return [JSON.parse(written.text)];
		leftOut.push({ title: content.round.title, message: written.message });
		return [];
	};
	const fits = (title: string, read: { success: boolean; error?: z.ZodError }): boolean => {
		const issue = read.error?.issues[0];
		if (!read.success) leftOut.push({ title, message: `Chỗ “${placeOf(issue?.path ?? [])}” chưa đúng (${issue?.message ?? 'không rõ'}).` });
		return read.success;
	};
	const local = Object.entries(data.local).filter(([key, text]) => {
		const small = key.length <= MAX_KEY && text.length <= MAX_TEXT;
		if (!small) leftOut.push({ title: key.slice(0, 60), message: 'Quá lớn.' });
		return small;
	});
	const body = {
		format: MACHINE_FORMAT,
		formatVersion: MACHINE_VERSION,
		savedAt,
		edition,
		rounds: data.rounds.flatMap(roundFile),
		trash: data.trash.flatMap(({ id, at, why, content }) => roundFile(content).map((round) => ({ id, at, why, round }))),
		...(data.profile !== undefined && fits('Thông tin cơ quan', officeProfile.safeParse(data.profile)) ? { profile: data.profile } : {}),
		scales: data.scales.filter((s) => fits(s.name, scaleSchema.safeParse(s))),
		local: Object.fromEntries(local.sort(([a], [b]) => (a < b ? -1 : 1))),
	};
	return { text: `${JSON.stringify({ ...body, checksum: checksumOf(body) }, null, '\t')}\n`, leftOut };
}

export interface ReadMachine {
	ok: true;
	data: MachineData;
	savedAt: string;
	edition: string;
	/** Somebody changed the file after it was saved: ask before it is used. */
	altered: boolean;
	/** Rounds in it that cannot be read. */
	leftOut: LeftOut[];
}

const NOT_OURS = 'Đây không phải tệp dữ liệu của sổ tay. Chọn tệp đã lưu bằng nút “Lưu tất cả ra một tệp”.';
const ONE_ROUND = 'Đây là tệp của một đợt tự kiểm tra. Mở nó ở trang Điền phiếu, mục “Mở từ tệp”.';
const TOO_LARGE = 'Tệp quá lớn, không phải tệp dữ liệu của sổ tay.';

/** Reads a file that should hold a machine's data. Never throws; nothing is changed by reading. */
export function readMachine(text: string): ReadMachine | { ok: false; message: string } {
	const no = (message: string) => ({ ok: false, message }) as const;
	const parsed = parseStrange(text, { bytes: MAX_MACHINE_BYTES, said: TOO_LARGE });
	if (!parsed.ok) return parsed;
	const raw = parsed.data as Readonly<Record<string, unknown>> | null;
	if (typeof raw !== 'object' || raw === null) return no(NOT_OURS);
	if (raw['format'] === FILE_FORMAT) return no(ONE_ROUND);
	if (raw['format'] !== MACHINE_FORMAT) return no(NOT_OURS);
	const version = raw['formatVersion'];
	if (typeof version === 'number' && version > MACHINE_VERSION)
		return no(`Tệp do bản sổ tay mới hơn lưu (định dạng ${version}, bản này đọc được đến ${MACHINE_VERSION}). Dùng bản sổ tay mới để nhập.`);
	const file = machineFile.safeParse(raw);
	if (!file.success) {
		const issue = file.error.issues[0];
		return no(`Tệp có chỗ sai ở “${placeOf(issue?.path ?? [])}”: ${issue?.message ?? 'không rõ'}. Tệp có thể đã bị sửa tay; dùng bản gốc.`);
	}
	const { savedAt, edition, profile, scales, local, checksum } = file.data;
	const leftOut: LeftOut[] = [];
	let altered = checksum !== checksumOf(raw);
	const roundOf = (value: unknown): RoundContent[] => {
		const read = readFile(JSON.stringify(value), new Set());
		if (read.ok) {
			altered ||= read.altered;
			return [read.content];
		}
		const title = (value as { round?: { title?: unknown } } | null)?.round?.title;
		leftOut.push({ title: typeof title === 'string' ? title : 'Đợt không rõ tên', message: read.message });
		return [];
	};
	const data: MachineData = {
		rounds: file.data.rounds.flatMap(roundOf),
		trash: file.data.trash.flatMap(({ id, at, why, round }) => roundOf(round).map((content) => ({ id, at, why, content }))),
		...(profile === undefined ? {} : { profile }),
		scales,
		local,
	};
	return { ok: true, data, savedAt, edition, altered, leftOut };
}
