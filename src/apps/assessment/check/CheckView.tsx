import { alike, type Finding, type Severity } from '../../../domain/self-check.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { PrintButton } from '../../PrintButton.tsx';

const LEVELS: { severity: Severity; title: string; count: string; say: string; tone: string }[] = [
	{ severity: 'error', title: 'Phải sửa', count: 'chỗ phải sửa', say: 'Để nguyên thì câu trả lời không đứng được.', tone: 'bad' },
	{ severity: 'warning', title: 'Nên xem lại', count: 'chỗ nên xem lại', say: 'Đoàn kiểm tra thường hỏi đúng những chỗ này.', tone: 'warn' },
	{ severity: 'hint', title: 'Nhắc', count: 'lời nhắc', say: 'Không sai, nhưng nên biết.', tone: '' },
];

/** "Tự soát": everything an inspection team would stumble over, worst first, each with the way to its card. */
export function CheckView({ open }: { open: OpenRound }) {
	const findings = open.findings.value;
	const question = new Map(open.sheet.items.map((i) => [i.id, i.question]));
	const left = open.result.value.progress;
	return (
		<div class="wrap page self-check">
			<PageHead open={open} title="Tự soát trước khi đoàn hỏi" />
			<p class="lead">
				{findings.length === 0
					? 'Không thấy chỗ nào thiếu hay trái nhau trong các câu đã trả lời.'
					: LEVELS.map((l) => [findings.filter((f) => f.severity === l.severity).length, l.count] as const)
							.filter(([n]) => n > 0)
							.map(([n, words]) => `${n} ${words}`)
							.join(', ')}
				{findings.length > 0 && '.'}
			</p>
			{left.answered < left.total && (
				<p class="soft">Còn {left.total - left.answered} mục chưa trả lời; tự soát chỉ xem được mục đã trả lời, minh chứng và kế hoạch.</p>
			)}
			{LEVELS.map((l) => {
				const own = findings.filter((f) => f.severity === l.severity);
				if (own.length === 0) return null;
				return (
					<section key={l.severity} data-severity={l.severity}>
						<h2 class="mt">
							{l.title} <span class={`tag ${l.tone}`}>{own.length}</span>
						</h2>
						<p class="soft small">{l.say}</p>
						<ul class="list">
							{alike(own).map((same) => (
								<li key={`${same[0]!.item ?? ''} ${same[0]!.words}`} data-findings={same.length}>
									{same.length === 1 ? <One finding={same[0]!} open={open} question={question} /> : <Many findings={same} open={open} question={question} />}
								</li>
							))}
						</ul>
					</section>
				);
			})}
			<p class="row mt no-print">
				<PrintButton />
			</p>
		</div>
	);
}

function One({ finding: f, open, question }: { finding: Finding; open: OpenRound; question: ReadonlyMap<string, string> }) {
	if (f.item === undefined)
		return (
			<p>
				<a href={placeOf(open)}>Cả đợt</a>: {f.words}
			</p>
		);
	return (
		<>
			<p>
				<a href={placeOf(open, 'muc', f.item)}>
					<strong>{f.item}</strong>
				</a>
				: {f.words}
			</p>
			<p class="soft small">{question.get(f.item)}</p>
		</>
	);
}

function Many({ findings, open, question }: { findings: readonly Finding[]; open: OpenRound; question: ReadonlyMap<string, string> }) {
	return (
		<>
			<p>
				<strong>{findings.length} mục</strong>: {findings[0]!.words}
			</p>
			<ul class="plain-list small">
				{findings.map((f) => (
					<li key={f.item}>
						{f.item !== undefined && (
							<a href={placeOf(open, 'muc', f.item)}>
								<strong>{f.item}</strong>
							</a>
						)}{' '}
						<span class="soft">{question.get(f.item ?? '')}</span>
					</li>
				))}
			</ul>
		</>
	);
}
