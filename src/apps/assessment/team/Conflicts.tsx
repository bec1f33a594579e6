import { laterSide, type FileLine, type Side } from '../../../domain/merge-files.ts';
import type { RoundContent } from '../../../schemas/assessment.ts';
import type { OpenRound } from '../model.ts';
import { RecordWords } from './RecordWords.tsx';

interface Props {
	lines: readonly FileLine[];
	open: OpenRound;
	/** The round as merged: its register knows the papers of both sides. */
	content: RoundContent;
	choices: Readonly<Record<string, Side>>;
	onPick: (line: string, side: Side) => void;
	onAll: (side: (line: FileLine) => Side) => void;
}

const KIND = { answers: 'Mục', evidence: 'Minh chứng', plan: 'Việc khắc phục mục', reviews: 'Rà soát mục' } as const;

/** What both sides did differently, side by side: one is chosen for each, or for all at once. */
export function Conflicts({ lines, open, content, choices, onPick, onAll }: Props) {
	const several = new Set(lines.map((l) => l.file)).size > 1;
	const left = lines.filter((l) => choices[l.id] === undefined).length;
	return (
		<section>
			<h2 class="mt">Chỗ khác nhau, phải chọn ({lines.length})</h2>
			<p>
				Mỗi chỗ chọn một bên để giữ câu trả lời{lines.some((l) => l.part === 'plan') && ' hoặc người làm, hạn, tình trạng của việc'}. Ghi chú và minh chứng của
				bên kia không mất: ghi chú nối vào sau, kèm tên người ghi hoặc ngày. <strong data-left>Còn {left} chỗ chưa chọn.</strong>
			</p>
			<p class="row mt1 no-print">
				<button type="button" class="btn small" onClick={() => onAll(laterSide)}>
					Tất cả: lấy bản sửa sau
				</button>
				<button type="button" class="btn small" onClick={() => onAll(() => 'mine')}>
					Tất cả: giữ của máy này
				</button>
				<button type="button" class="btn small" onClick={() => onAll(() => 'theirs')}>
					Tất cả: lấy của tệp
				</button>
			</p>
			{lines.map((line, n) => (
				<Conflict
					key={line.id}
					line={line}
					n={n}
					open={open}
					content={content}
					side={choices[line.id]}
					several={several}
					onPick={(side) => onPick(line.id, side)}
				/>
			))}
		</section>
	);
}

interface ConflictProps {
	line: FileLine;
	n: number;
	open: OpenRound;
	content: RoundContent;
	side: Side | undefined;
	/** Lines of more than one file: each must say which. */
	several: boolean;
	onPick: (side: Side) => void;
}

function Conflict({ line, n, open, content, side, several, onPick }: ConflictProps) {
	const question = line.part === 'evidence' ? undefined : open.sheet.items.find((i) => i.id === line.key)?.question;
	const later = laterSide(line);
	const register = { ...content.evidence, ...open.evidence.value };
	const proves = line.part === 'evidence' ? Object.keys(content.answers).filter((id) => content.answers[id]!.evidence?.includes(line.key)) : [];
	const option = (value: Side, label: string) => (
		<div class={`side-of ${side === value ? 'on' : ''}`}>
			<label class="check">
				<input
					type="radio"
					id={value === 'mine' ? `chon-${n}` : undefined}
					name={`ben-${n}`}
					value={value}
					checked={side === value}
					onChange={() => onPick(value)}
				/>
				<strong>{label}</strong>
				{later === value && <span class="tag">sửa sau</span>}
			</label>
			<RecordWords line={line} side={value} open={open} register={register} />
		</div>
	);
	return (
		<fieldset class="item conflict" data-conflict={line.key}>
			<legend>
				<strong>
					{KIND[line.part]} {line.part === 'evidence' ? proves.length > 0 && `của mục ${proves.join(', ')}` : line.key}
				</strong>
				{question !== undefined && <> {question}</>}
			</legend>
			<div class="sides">
				{option('mine', 'Đang có trên máy này')}
				{option('theirs', several ? `Trong tệp ${line.file}` : 'Trong tệp')}
			</div>
			{line.cut && <p class="small consequence">Lời ghi của hai bên nối lại dài quá cỡ: phần cuối bị bỏ. Ghép xong thì xem lại mục này.</p>}
		</fieldset>
	);
}
