import { useSignal } from '@preact/signals';
import { editionOfPage } from '../../components/edition.ts';
import { formatDay } from '../../domain/day.ts';
import { examAddress } from '../../domain/exam-address.ts';
import { linkOf } from '../quiz/data.ts';
import { saveFile } from '../save-file.ts';
import { Attendance } from './Attendance.tsx';
import type { Desk } from './desk.ts';
import { FileDrop } from './FileDrop.tsx';
import { Grid } from './Grid.tsx';
import { Results } from './Results.tsx';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEETS = { results: 'Bảng điểm', attendance: 'Danh sách điểm danh' } as const;

/** The workbook; its library is fetched when first asked for, and the file is read back before success is told. */
async function saveWorkbook(desk: Desk): Promise<string> {
	const [{ classTables }, { toXlsx, xlsxHolds }] = await Promise.all([import('../../papers/class-tables.ts'), import('../../documents/xlsx.ts')]);
	const rows = desk.rows.value;
	const sheets = classTables(desk.marked.value, desk.versions, desk.named.value);
	const file = await toXlsx(sheets);
	if (!(await xlsxHolds(file, sheets))) throw new Error('The workbook does not read back.');
	const name = `ket-qua-lop-${desk.choice.seed.toLowerCase()}.xlsx`;
	saveFile(name, file, WORKBOOK);
	// What was typed while the file was made is not in it.
	if (desk.rows.value === rows && desk.marked.value.length === rows.filter((r) => r.cells.some((c) => c !== '')).length) desk.unsaved.value = false;
	return `Đã tạo tệp ${name}.`;
}

/** The board: what was written on paper, what came from files, and what it comes to. */
export function App({ desk, expected, onClose }: { desk: Desk; expected: string | undefined; onClose: () => void }) {
	const sheet = useSignal<keyof typeof SHEETS>('results');
	const lines = useSignal(25);
	const sure = useSignal(false);
	const unread = desk.marked.value.flatMap((m) => m.states.flatMap((s, i) => (s === 'unread' ? [`người ${m.number} câu ${i + 1}`] : [])));
	const waiting = desk.rows.value.flatMap((r, i) =>
		r.cells.some((c) => c.trim() !== '') && !desk.versions.some((v) => v.code === r.version) ? [String(i + 1)] : [],
	);
	const save = async () => {
		desk.said.value = 'Đang tạo tệp…';
		desk.said.value = await saveWorkbook(desk).catch(() => 'Không tạo được tệp. Vẫn in được từ trang này.');
	};
	const { choice, versions } = desk;
	return (
		<>
			<section class="no-print" aria-label="Nhập bài">
				<p>
					Đề hạt giống <strong>{choice.seed}</strong>: {versions[0]!.questions.length} câu, mã đề {versions.map((v) => v.code).join(', ')}; bộ câu hỏi{' '}
					{desk.mark} (phải giống số ghi cuối tờ đề).{' '}
					<a href={`${linkOf('data-to-maker')}#${examAddress(choice, desk.mark)}`} target="_blank" rel="noopener">
						Xem đề (thẻ mới)
					</a>
				</p>
				{expected !== undefined && expected !== desk.mark && (
					<p class="notice bad">
						Bộ câu hỏi ở máy này ({desk.mark}) khác bộ dùng khi ra đề ({expected}): chấm có thể sai. Dùng cùng một bản sổ tay.
					</p>
				)}
				<p class="notice plain">
					Bảng này <strong>không lưu trên máy</strong>, không gửi đi đâu: đóng trang là mất. Xong thì in hoặc tải bảng tính.
				</p>
				<div class="form">
					<label class="wide">
						Tên bài kiểm tra (không ghi nội dung mật)
						<input maxLength={120} value={desk.title.value} onInput={(e) => (desk.title.value = e.currentTarget.value)} />
					</label>
					<label class="check wide">
						<input type="checkbox" checked={desk.named.value} onChange={(e) => (desk.named.value = e.currentTarget.checked)} />
						Ghi tên (chỉ có trên trang này, trên bản in và trong tệp tải về)
					</label>
				</div>
				<p class="soft small">
					Gõ như trên phiếu trả lời: <span class="nowrap">a</span>; <span class="nowrap">a, c</span>; Đ hoặc S; <span class="nowrap">1–A, 2–C</span>; 30. Dán
					được cả khối từ bảng tính vào ô bắt đầu. Enter xuống dòng dưới.
				</p>
				<Grid desk={desk} />
				<p role="status" class="small">
					{desk.said.value}
				</p>
				{waiting.length > 0 && <p class="notice bad">Chưa chấm vì chưa có mã đề đúng: dòng {waiting.join(', ')}.</p>}
				{unread.length > 0 && (
					<p class="notice bad" data-unread>
						Không đọc được, đang tính là sai: {unread.slice(0, 12).join('; ')}
						{unread.length > 12 ? ` và ${unread.length - 12} ô nữa` : ''}.
					</p>
				)}
				<FileDrop desk={desk} />
				<div class="sheet-tools">
					<div class="row" role="group" aria-label="Tờ nào">
						{(Object.keys(SHEETS) as (keyof typeof SHEETS)[]).map((s) => (
							<button type="button" class="btn" aria-pressed={sheet.value === s} onClick={() => (sheet.value = s)}>
								{SHEETS[s]}
							</button>
						))}
					</div>
					<div class="row">
						<button type="button" class="btn main" onClick={() => print()}>
							In {SHEETS[sheet.value].toLowerCase()}
						</button>
						<button type="button" class="btn" disabled={desk.marked.value.length === 0} onClick={() => void save()}>
							Tải kết quả (.xlsx)
						</button>
						<button type="button" class="btn" onClick={() => (desk.unsaved.value && !sure.value ? (sure.value = true) : onClose())}>
							{sure.value ? 'Bỏ bảng này, không lấy lại được' : 'Chấm đề khác'}
						</button>
						{sure.value && (
							<button type="button" class="btn" onClick={() => (sure.value = false)}>
								Giữ bảng
							</button>
						)}
					</div>
					{sheet.value === 'attendance' && (
						<label>
							Số dòng{' '}
							<input
								type="number"
								min={1}
								max={200}
								value={lines.value}
								onChange={(e) => (lines.value = Math.min(200, Math.max(1, Math.round(Number(e.currentTarget.value)) || 25)))}
							/>
						</label>
					)}
				</div>
			</section>
			<section class="board-sheet" aria-label={SHEETS[sheet.value]}>
				{sheet.value === 'results' ? <Results desk={desk} /> : <Attendance desk={desk} lines={lines.value} />}
				<p class="sheet-foot print-only">
					Sổ tay văn thư, lưu trữ, bản ngày {formatDay(editionOfPage())} · đề hạt giống {choice.seed} · bộ câu hỏi {desk.mark}
				</p>
			</section>
		</>
	);
}
