import { useComputed, useSignal } from '@preact/signals';
import { examAddress } from '../../domain/exam-address.ts';
import { drawExam, examPool, examVersions, poolMark, settleChoice, type ExamChoice } from '../../domain/exam.ts';
import type { QuizData } from '../../domain/quiz.ts';
import { examBlocks, examDocument, type ExamSheet } from '../../documents/exam.ts';
import { copyText } from '../../components/copy.ts';
import { linkOf } from '../quiz/data.ts';
import { saveFile } from '../save-file.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import { PaperView } from './PaperView.tsx';

const SHEETS: Record<ExamSheet, { name: string; file: string }> = {
	paper: { name: 'Đề', file: 'de' },
	answers: { name: 'Phiếu trả lời', file: 'phieu-tra-loi' },
	key: { name: 'Đáp án', file: 'dap-an' },
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The exam maker: choice, sheets on the page, print and files. One sheet is shown, and printed, at a time: the key never slips in with the paper. */
export function Maker({ data, initial, expected }: { data: QuizData; initial: ExamChoice; expected?: string | undefined }) {
	const choice = useSignal(initial);
	const title = useSignal('Bài kiểm tra văn thư, lưu trữ');
	const sheet = useSignal<ExamSheet>('paper');
	const said = useSignal('');
	const pool = useComputed(() => examPool(data.questions, choice.value));
	const mark = useComputed(() => poolMark(pool.value));
	const versions = useComputed(() => examVersions(drawExam(pool.value, choice.value), choice.value));
	const head = { title: title.value.trim() || 'Bài kiểm tra', choice: choice.value, mark: mark.value };

	const change = (part: Partial<ExamChoice>) => {
		choice.value = settleChoice({ ...choice.value, ...part });
		history.replaceState(null, '', `#${examAddress(choice.value, mark.value)}`);
	};
	const save = async () => {
		said.value = 'Đang tạo tệp…';
		try {
			const { toDocx } = await import('../../documents/docx.ts');
			const name = `${SHEETS[sheet.value].file}-${choice.value.seed.toLowerCase()}.docx`;
			saveFile(name, await toDocx(examDocument(sheet.value, head, versions.value)), WORD);
			said.value = `Đã tạo tệp ${name}.`;
		} catch {
			said.value = 'Không tạo được tệp. Vẫn in được từ trang này.';
		}
	};
	const copy = async () => {
		history.replaceState(null, '', `#${examAddress(choice.value, mark.value)}`);
		said.value = (await copyText(location.href)) ? 'Đã chép địa chỉ của đề.' : 'Không chép được: chép từ thanh địa chỉ.';
	};
	return (
		<>
			<ChoiceForm data={data} choice={choice.value} title={title.value} found={pool.value.length} onChange={change} onTitle={(t) => (title.value = t)} />
			{expected !== undefined && choice.value === initial && expected !== mark.value && (
				<p class="notice bad no-print">
					Bộ câu hỏi ở máy này ({mark.value}) khác bộ dùng khi ra đề ({expected}): đề dưới đây có thể không giống đề gốc. Dùng cùng một bản sổ tay.
				</p>
			)}
			<div class="sheet-tools no-print">
				<div class="row" role="group" aria-label="Tờ nào">
					{(Object.keys(SHEETS) as ExamSheet[]).map((s) => (
						<button type="button" class="btn" aria-pressed={sheet.value === s} onClick={() => (sheet.value = s)}>
							{SHEETS[s].name}
						</button>
					))}
				</div>
				<div class="row">
					<button type="button" class="btn main" onClick={() => print()}>
						In {SHEETS[sheet.value].name.toLowerCase()}
					</button>
					<button type="button" class="btn" onClick={() => void save()}>
						Tải {SHEETS[sheet.value].name.toLowerCase()} (.docx)
					</button>
					<button type="button" class="btn" onClick={() => void copy()}>
						Chép địa chỉ của đề
					</button>
					<a class="btn" href={`#/thi/${examAddress(choice.value, mark.value)}`}>
						Thi trên máy
					</a>
					<a class="btn" href={`${linkOf('data-to-marking')}#${examAddress(choice.value, mark.value)}`}>
						Chấm bài
					</a>
				</div>
				<p role="status" class="small">
					{said.value}
				</p>
			</div>
			<h2 class="no-print">
				{SHEETS[sheet.value].name}: {versions.value.length} mã đề
			</h2>
			<PaperView blocks={examBlocks(sheet.value, head, versions.value)} label={SHEETS[sheet.value].name} />
		</>
	);
}
