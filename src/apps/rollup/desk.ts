import { computed, signal } from '@preact/signals';
import type { RollupBook } from '../../domain/rollup-book.ts';
import { readExpected, type ExpectedList } from '../../domain/expected-offices.ts';
import { batches, select, type Choice } from '../../domain/rollup-select.ts';
import { summarise } from '../../domain/rollup-summary.ts';
import { newRollup, withNumbers, type Rollup } from '../../domain/rollup.ts';
import { hire } from './crew.ts';
import type { Given } from './gather.ts';
import { looksLikeRollup } from '../../schemas/rollup-format.ts';
import { takeIn, type Progress } from './intake.ts';
import { nextTask, pauses } from './turns.ts';

export interface Message {
	tone: 'ok' | 'bad' | 'plain';
	text: string;
	undo?: () => void;
}

const copyOf = (r: Rollup): Rollup => ({ ...r, records: [...r.records], refused: [...r.refused] });

/** The roll-up on the table: its state, what the reader chose to see, and what is under way. Nothing of it is kept on the machine. */
export function createDesk(book: RollupBook) {
	const rollup = signal<Rollup>(newRollup(Math.floor(Math.random() * 2 ** 31)));
	const choice = signal<Omit<Choice, 'batch' | 'anonymous'> & { batch?: string | undefined }>({ source: 'own' });
	const anonymous = signal(false);
	const progress = signal<Progress | undefined>(undefined);
	const message = signal<Message | undefined>(undefined);
	const unsaved = signal(false);
	let stop: AbortController | undefined;

	const batchList = computed(() => batches(rollup.value));
	const fullChoice = computed<Choice | undefined>(() => {
		const batch = batchList.value.find((b) => b.key === choice.value.batch) ?? batchList.value[0];
		return batch === undefined ? undefined : { ...choice.value, batch: batch.key, anonymous: anonymous.value };
	});
	const selection = computed(() => (fullChoice.value === undefined ? undefined : select(rollup.value, fullChoice.value)));
	const figures = computed(() => (fullChoice.value === undefined ? undefined : summarise(rollup.value, book, fullChoice.value, selection.value)));
	const summary = computed(() => (progress.value === undefined ? figures.value : undefined));

	const put = (next: Rollup) => {
		rollup.value = anonymous.value ? withNumbers(next) : next;
		unsaved.value = next.records.length > 0;
	};

	/** Takes up a saved roll-up in place of the one on the table. */
	async function openSaved(file: File, before: Rollup) {
		const { MAX_ROLLUP_BYTES, readRollup } = await import('../../domain/rollup-file.ts');
		const read =
			file.size > MAX_ROLLUP_BYTES ? ({ ok: false, message: 'Tệp quá lớn, không phải tệp tổng hợp của sổ tay.' } as const) : readRollup(await file.text());
		if (!read.ok) {
			message.value = { tone: 'bad', text: read.message };
			return;
		}
		const wasUnsaved = unsaved.value;
		put(read.rollup);
		unsaved.value = false;
		message.value = {
			tone: 'ok',
			text: `Đã mở bảng tổng hợp đã lưu: ${read.rollup.records.length} kết quả.`,
			undo: () => {
				put(before);
				unsaved.value = wasUnsaved;
				message.value = { tone: 'plain', text: 'Đã trở về bảng trước.' };
			},
		};
	}

	/** @param folder a folder is being looked through: helpers start meanwhile */
	async function take(gathering: Promise<readonly Given[]>, folder = false) {
		if (progress.value !== undefined) return;
		const before = rollup.value;
		const next = copyOf(before);
		stop = new AbortController();
		progress.value = { done: 0, total: 0, accepted: 0, refused: 0, duplicate: 0, skipped: 0 };
		message.value = undefined;
		const early = folder
			? hire(
					book,
					true,
					pauses(() => undefined),
				)
			: undefined;
		try {
			const given = await gathering;
			if (given.length === 1 && looksLikeRollup(await given[0]!.file.slice(0, 200).text())) return await openSaved(given[0]!.file, before);
			const end = await takeIn(next, book, given, (p) => (progress.value = p), stop.signal, early);
			const parts = [
				`${end.accepted} tệp đọc được`,
				...(end.refused > 0 ? [`${end.refused} tệp hỏng, để riêng`] : []),
				...(end.duplicate > 0 ? [`${end.duplicate} tệp trùng y hệt, bỏ qua`] : []),
				...(end.skipped > 0 ? [`${end.skipped} tệp loại khác, bỏ qua`] : []),
			];
			const halted = stop.signal.aborted;
			put(next);
			// Worked out in two tasks of their own, then drawn in another: the page answers in between.
			await nextTask();
			void selection.value;
			await nextTask();
			void figures.value;
			await nextTask();
			message.value = {
				tone: halted || end.accepted === 0 ? 'plain' : 'ok',
				text: `${halted ? 'Đã dừng. ' : ''}${parts.join('; ')}.${halted ? ' Phần đã đọc vẫn giữ.' : ''}`,
				undo: () => {
					put(before);
					message.value = { tone: 'plain', text: 'Đã bỏ phần vừa nạp.' };
				},
			};
		} catch {
			message.value = { tone: 'bad', text: 'Không đọc được các tệp này. Bảng đang có không đổi; thử chọn lại.' };
		} finally {
			early?.close();
			progress.value = undefined;
		}
	}

	return {
		book,
		rollup,
		choice,
		anonymous,
		progress,
		message,
		unsaved,
		batchList,
		fullChoice,
		summary,
		take,
		put,
		cancel: () => stop?.abort(),
		setAnonymous(on: boolean) {
			if (on) rollup.value = withNumbers(rollup.value);
			message.value = undefined;
			anonymous.value = on;
		},
		/** Takes the list of offices that should hand in. */
		expect(text: string): ExpectedList {
			const list = readExpected(text);
			if (list.offices.length > 0) put({ ...rollup.value, expected: list.offices });
			return list;
		},
		admit: (checksum: string) => put({ ...rollup.value, admitted: [...rollup.value.admitted, checksum] }),
		/** Prefers one version of a result to the others. */
		prefer: (checksum: string, instead: string) =>
			put({ ...rollup.value, chosen: [...rollup.value.chosen.filter((c) => c !== instead && c !== checksum), checksum] }),
	};
}
export type Desk = ReturnType<typeof createDesk>;
