import { useEffect, useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { examAddress } from '../../domain/exam-address.ts';
import { drawExam, examPool, examVersions, poolMark, type ExamChoice } from '../../domain/exam.ts';
import type { QuizQuestion } from '../../domain/quiz.ts';
import { examBlocks, examDocument, type ExamSheet } from '../../documents/exam.ts';
import { copyText } from '../../components/copy.ts';
import { editionOfPage } from '../../components/edition.ts';
import { linkOf } from '../quiz/data.ts';
import { saveFile } from '../save-file.ts';
import { PaperView } from './PaperView.tsx';

const SHEETS: Record<ExamSheet, { name: string; file: string }> = {
	paper: { name: 'Đề', file: 'de' },
	answers: { name: 'Phiếu trả lời', file: 'phieu-tra-loi' },
	key: { name: 'Đáp án', file: 'dap-an' },
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
	questions: readonly QuizQuestion[];
	choice: ExamChoice;
	title: string;
	sheet: ExamSheet;
	onSheet: (sheet: ExamSheet) => void;
	/** The exam stands as its address told. */
	opened: boolean;
	expected?: string | undefined;
}

/** Sheets of an exam on the page, for print and as files. One is shown, and printed, at a time: the key never slips in with the paper. */
export function Sheets({ questions, choice, title, sheet, onSheet, opened, expected }: Props) {
	const said = useSignal('');
	const { mark, versions } = useMemo(() => {
		const pool = examPool(questions, choice);
		return { mark: poolMark(pool), versions: examVersions(drawExam(pool, choice), choice) };
	}, [questions.length, choice]);
	const head = { title: title.trim() || 'Bài kiểm tra', choice, mark, edition: editionOfPage() };
	const address = examAddress(choice, mark);
	const { name, file } = SHEETS[sheet];
	// An address that somebody sent stays as it is until something is changed.
	useEffect(() => {
		if (!opened) history.replaceState(null, '', `#${address}`);
	}, [address, opened]);

	const save = async () => {
		said.value = 'Đang tạo tệp…';
		try {
			const { toDocx } = await import('../../documents/docx.ts');
			const as = `${file}-${choice.seed.toLowerCase()}.docx`;
			saveFile(as, await toDocx(examDocument(sheet, head, versions)), WORD);
			said.value = `Đã tạo tệp ${as}.`;
		} catch (error) {
			console.warn('Không tạo được tệp .docx:', error);
			said.value = 'Không tạo được tệp. Vẫn in được từ trang này.';
		}
	};
	const copy = async () => {
		history.replaceState(null, '', `#${address}`);
		said.value = (await copyText(location.href)) ? 'Đã chép địa chỉ của đề.' : 'Không chép được: chép từ thanh địa chỉ.';
	};
	return (
		<>
			{opened && expected !== undefined && expected !== mark && (
				<p class="notice bad no-print">
					Bộ câu hỏi ở máy này ({mark}) khác bộ dùng khi ra đề ({expected}): đề dưới đây có thể không giống đề gốc. Dùng cùng một bản sổ tay.
				</p>
			)}
			<div class="sheet-tools no-print">
				<div class="row" role="group" aria-label="Tờ nào">
					{(Object.keys(SHEETS) as ExamSheet[]).map((s) => (
						<button type="button" class="btn" aria-pressed={sheet === s} onClick={() => onSheet(s)}>
							{SHEETS[s].name}
						</button>
					))}
				</div>
				<div class="row">
					<button type="button" class="btn main" onClick={() => print()}>
						In {name.toLowerCase()}
					</button>
					<button type="button" class="btn" onClick={() => void save()}>
						Tải {name.toLowerCase()} (.docx)
					</button>
					<button type="button" class="btn" onClick={() => void copy()}>
						Chép địa chỉ của đề
					</button>
					<a class="btn" href={`#/thi/${address}`}>
						Thi trên máy
					</a>
					<a class="btn" href={`${linkOf('data-to-marking')}#${address}`}>
						Chấm bài
					</a>
				</div>
				<p role="status" class="small">
					{said.value}
				</p>
			</div>
			<h2 class="no-print">
				{name}: {versions.length} mã đề
			</h2>
			<PaperView blocks={examBlocks(sheet, head, versions)} label={name} />
		</>
	);
}
