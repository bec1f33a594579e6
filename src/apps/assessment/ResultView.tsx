import { useSignal } from '@preact/signals';
import { answerFlaws } from '../../domain/assessment.ts';
import { formatDay, today } from '../../domain/day.ts';
import { confidenceWord, contribution, mendingPlan, notApplicableWarnings } from '../../domain/scoring.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { saveToFile } from './files.ts';
import { GroupBar } from './GroupNav.tsx';
import type { OpenRound } from './model.ts';
import { Scale } from './Scale.tsx';
import { ANSWER_WORDS, capWords, decimal, FLAW_WORDS, outcomeWords, rangeWords } from './words.ts';

/** Score, grade and why; what lifts the cap; what to mend first; every item's part. Made for the screen and for A4. */
export function ResultView({ open, base }: { open: OpenRound; base: string }) {
	const { sheet } = open.desk;
	const round = open.round.value;
	const result = open.result.value;
	const scored = open.scored.value;
	const items = new Map(sheet.items.map((i) => [i.id, i]));
	const plan = mendingPlan(scored, result, (id) => items.get(id)?.mendDays ?? 1);
	const rest = plan.filter((p) => p.rank === 'other');
	const left = notApplicableWarnings(scored);
	const message = useSignal('');
	const { outcome } = result;
	const capped = outcome.kind === 'graded' && outcome.cap !== undefined;

	const save = async () => {
		await open.flush();
		const saved = await saveToFile(open.round.value, open.allAnswers(), sheet);
		message.value = saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};

	return (
		<div class="wrap page result">
			<p class="soft no-print">
				<a href={`#/${round.id}`}>← Sửa câu trả lời</a> · <a href="#">Các đợt</a>
			</p>
			<p class="soft">
				{round.office === '' ? OFFICE_KINDS[round.officeKind] : `${round.office} (${OFFICE_KINDS[round.officeKind]})`} · {round.title} · {sheet.title}, bộ câu
				hỏi {sheet.edition} · ngày {formatDay(today())}
			</p>
			<h1 class="headline" data-result>
				{result.low === undefined ? '' : `${rangeWords(result)} điểm`}
				{outcome.kind === 'graded' && capped ? (
					<>
						, tương ứng {outcome.byScore}. <span class="capped">{outcomeWords(outcome)}</span>
					</>
				) : (
					<>
						{result.low === undefined ? '' : '. '}
						{outcomeWords(outcome)}
					</>
				)}
			</h1>
			<p class="soft">Tự chấm theo thang tham khảo để chuẩn bị kiểm tra; không phải kết luận của cơ quan nào.</p>
			{result.low !== undefined && result.high !== undefined && <Scale low={result.low} high={result.high} />}
			<p>
				Đã trả lời{' '}
				<strong>
					{result.progress.answered}/{result.progress.total}
				</strong>{' '}
				mục, chấm trên {result.scoredOn.applicable}/{result.scoredOn.total} mục áp dụng. Độ tin cậy:{' '}
				<strong>{result.confidence === undefined ? 'chưa tính được' : `${confidenceWord(result.confidence)}, ${Math.round(result.confidence * 100)} %`}</strong>{' '}
				số điểm có minh chứng đã đối chiếu.
			</p>
			{(left.total || left.groups.length > 0) && (
				<p class="notice">
					Nhiều mục “Không áp dụng”{left.groups.length > 0 && `, nhất là nhóm ${left.groups.join(', ')}`}: đoàn kiểm tra có thể hỏi lý do. Điểm tính trên ít mục
					thì dễ lệch.
				</p>
			)}

			{result.caps.length > 0 && (
				<section>
					<h2 class="mt">Gỡ trần trước</h2>
					<p>{result.caps.map((c) => `${capWords(c)} giữ xếp loại không quá ${c.grade}`).join('; ')}.</p>
					<PlanTable open={open} rows={plan.filter((p) => p.rank !== 'other')} />
				</section>
			)}
			{result.warnings.length > 0 && <p class="notice">Mục cam mới đạt một phần: {result.warnings.join(', ')}. Chưa hạ xếp loại, nhưng nên làm cho xong.</p>}
			<section>
				<h2 class="mt">{result.caps.length > 0 ? 'Sau đó sửa, theo thứ tự' : 'Việc cần sửa, theo thứ tự'}</h2>
				{rest.length === 0 ? (
					<p>Không còn mục nào chưa đạt trong các mục đã trả lời.</p>
				) : (
					<>
						<p class="soft small">Việc lấy lại nhiều điểm nhất trên một ngày công đứng trước.</p>
						<PlanTable open={open} rows={rest} />
					</>
				)}
			</section>
			<section>
				<h2 class="mt">Theo nhóm</h2>
				<div class="scroll" tabIndex={0} role="region" aria-label="Bảng điểm theo nhóm">
					<table>
						<thead>
							<tr>
								<th scope="col">Nhóm</th>
								<th scope="col">Đã xét</th>
								<th scope="col">Điểm</th>
								<th scope="col">Tối đa</th>
								<th scope="col" class="barcol">
									<span class="sr">Biểu đồ</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{result.groups
								.filter((g) => g.items > 0)
								.map((g) => {
									const own = scored.filter((s) => s.group === g.id);
									const count = (code: string) => own.filter((s) => s.code === code).length;
									return (
										<tr>
											<th scope="row" class="field">
												{g.id}. {sheet.groups.find((x) => x.id === g.id)?.shortTitle}
											</th>
											<td>
												{g.answered}/{g.items}
											</td>
											<td>{g.max === 0 ? 'không tính' : g.open === 0 ? decimal(g.low) : `${decimal(g.low)} – ${decimal(g.high)}`}</td>
											<td>{g.max === 0 ? '–' : decimal(g.share)}</td>
											<td>
												<GroupBar met={count('DAT')} partly={count('MOT_PHAN')} failed={count('CHUA')} total={own.length - count('KAD')} />
											</td>
										</tr>
									);
								})}
						</tbody>
					</table>
				</div>
				<p class="soft small">
					Điểm nhóm = điểm tối đa × tổng (hệ số × mức đạt) / tổng hệ số các mục áp dụng. Đạt tính 1, một phần 0,5, chưa đạt 0; không áp dụng thì bỏ khỏi mẫu số.
					Nhóm không có mục nào áp dụng thì chia điểm cho các nhóm khác.
				</p>
			</section>
			<section>
				<h2 class="mt">Từng mục góp bao nhiêu</h2>
				<div class="scroll" tabIndex={0} role="region" aria-label="Bảng từng mục">
					<table>
						<thead>
							<tr>
								<th scope="col">Mục</th>
								<th scope="col">Trả lời</th>
								<th scope="col">Góp</th>
								<th scope="col">Tối đa</th>
								<th scope="col">Minh chứng, ghi chú</th>
							</tr>
						</thead>
						<tbody>
							{scored.map((s) => {
								const item = items.get(s.id)!;
								const answer = open.answer(s.id).value;
								const part = contribution(s, result);
								const flaws = s.code === 'CDG' ? [] : answerFlaws(item, answer);
								return (
									<tr>
										<td>
											<strong>{s.id}</strong>
											{item.gate !== 'none' && <span class="small"> ({item.gate === 'red' ? 'đỏ' : 'cam'})</span>} {item.question}
										</td>
										<td class="nowrap">
											{ANSWER_WORDS[s.code]}
											{item.kind === 'ratio' && answer.denominator !== undefined && s.code !== 'KAD' && (
												<div class="small soft">
													{answer.numerator}/{answer.denominator}
												</div>
											)}
										</td>
										<td>{s.code === 'KAD' || s.code === 'CDG' ? '–' : decimal(part.earned)}</td>
										<td>{s.code === 'KAD' ? '–' : decimal(part.max)}</td>
										<td class="small">
											{(answer.evidence ?? []).map((e) => (
												<div>
													{[e.reference, e.date === '' ? '' : formatDay(e.date), e.holder, e.place].filter(Boolean).join('; ')}
													{e.status === 'compared' && ' (đã đối chiếu)'}
												</div>
											))}
											{s.code === 'KAD' && answer.reason !== undefined && (
												<div>
													Lý do: {answer.reason}
													{answer.approvedBy !== undefined && answer.approvedBy !== '' && ` (duyệt: ${answer.approvedBy})`}
												</div>
											)}
											{answer.otherWay && <div>Đạt bằng cách khác.</div>}
											{answer.doneElsewhere && <div>Cấp trên, đơn vị khác làm thay.</div>}
											{answer.note !== undefined && answer.note !== '' && <div class="note">{answer.note}</div>}
											{flaws.map((f) => (
												<div class="soft no-print">⚠ {FLAW_WORDS[f]}</div>
											))}
										</td>
									</tr>
								);
							})}
						</tbody>
					</table>
				</div>
			</section>
			<div class="signatures print-only">
				<p>Người lập</p>
				<p>Chánh văn phòng</p>
				<p>Người đứng đầu</p>
			</div>
			<p class="row mt no-print">
				<button type="button" class="btn main" onClick={() => print()}>
					In A4
				</button>
				<button type="button" class="btn" onClick={() => void save()}>
					Lưu ra tệp
				</button>
				<a class="btn" href={`${base}tu-kiem-tra/${sheet.id}/`}>
					Phiếu để trống
				</a>
				<span class="soft small" role="status">
					{message.value}
				</span>
			</p>
		</div>
	);
}

function PlanTable({ open, rows }: { open: OpenRound; rows: ReturnType<typeof mendingPlan> }) {
	const items = new Map(open.desk.sheet.items.map((i) => [i.id, i]));
	return (
		<div class="scroll" tabIndex={0} role="region" aria-label="Bảng việc cần sửa">
			<table>
				<thead>
					<tr>
						<th scope="col">Việc</th>
						<th scope="col">Xong khi có</th>
						<th scope="col">Ngày công</th>
						<th scope="col">Lấy lại</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => {
						const item = items.get(row.id)!;
						return (
							<tr>
								<td>
									<strong>{row.id}</strong>
									{row.rank === 'red' ? ' (đỏ)' : row.rank === 'amber' ? ' (cam)' : ''} <span dangerouslySetInnerHTML={{ __html: item.mend }} />
									<div class="soft small">
										{item.basis.slice(0, 2).map((b, i) => (
											<>
												{i > 0 && '; '}
												<a href={b.href}>{b.text}</a>
											</>
										))}
										{item.procedures.map((p) => (
											<>
												{' '}
												· <a href={p.href}>{p.text}</a>
											</>
										))}
									</div>
								</td>
								<td>
									<span dangerouslySetInnerHTML={{ __html: item.product }} />
								</td>
								<td>{String(row.days).replace('.', ',')}</td>
								<td class="nowrap">+{decimal(row.regain)}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
