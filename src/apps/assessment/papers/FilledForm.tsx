import { useEffect, useRef } from 'preact/hooks';
import { formatDay, today } from '../../../domain/day.ts';
import { OFFICE_KINDS } from '../../../schemas/offices.ts';
import { SOURCES } from '../../../schemas/rounds.ts';
import type { OpenRound } from '../model.ts';
import { SignBlock } from '../team/SignBlock.tsx';
import { decimal, outcomeWords, rangeWords } from '../words.ts';
import { FilledItem } from './FilledItem.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** The sheet as it was filled in, for A4: answers, evidence, notes, signatures. */
export function FilledForm({ open }: { open: OpenRound }) {
	const { sheet } = open;
	const round = open.round.value;
	const result = open.result.value;
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const asked = open.asked();
	const period = [round.periodFrom, round.periodTo].map((d) => (d === '' ? '……' : formatDay(d))).join(' – ');
	return (
		<div class="wrap page filled">
			<p class="soft no-print">
				<a href={`#/${round.id}/giay-to`}>← Giấy tờ của đợt</a> · <a href={`#/${round.id}`}>Sửa câu trả lời</a>
			</p>
			<h1 ref={heading} tabIndex={-1}>
				{sheet.title}
			</h1>
			<p class="row no-print mt1">
				<PrintButton main />
			</p>
			<dl class="facts">
				<dt>Cơ quan</dt>
				<dd>{round.office === '' ? OFFICE_KINDS[round.officeKind] : `${round.office} (${OFFICE_KINDS[round.officeKind]})`}</dd>
				<dt>Đợt, kỳ xét</dt>
				<dd>
					{round.title}; {period}
				</dd>
				<dt>Bộ câu hỏi</dt>
				<dd>
					{round.edition}; {SOURCES[round.source].toLocaleLowerCase('vi')}; in ngày {formatDay(today())}
				</dd>
				<dt>Kết quả</dt>
				<dd>
					<strong>
						{result.low === undefined ? '' : `${rangeWords(result)} điểm. `}
						{outcomeWords(result.outcome)}
					</strong>{' '}
					Đã trả lời {result.progress.answered}/{result.progress.total} mục. Thang tham khảo để chuẩn bị kiểm tra.
				</dd>
			</dl>
			{sheet.groups.map((g) => {
				const own = asked.filter((i) => i.group === g.id);
				const sum = result.groups.find((r) => r.id === g.id);
				if (own.length === 0) return null;
				return (
					<section>
						<h2>
							{g.id}. {g.title}
							{sum !== undefined && sum.max > 0 && (
								<span class="soft">
									{' '}
									({sum.open === 0 ? decimal(sum.low) : `${decimal(sum.low)} – ${decimal(sum.high)}`}/{decimal(sum.share)} điểm)
								</span>
							)}
						</h2>
						{own.map((item) => (
							<FilledItem key={item.id} item={item} open={open} />
						))}
					</section>
				);
			})}
			<SignBlock round={round} />
		</div>
	);
}
