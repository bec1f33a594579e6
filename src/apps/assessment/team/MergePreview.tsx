import type { FileLine } from '../../../domain/merge-files.ts';
import { PARTS, type MergeOutcome, type Part } from '../../../domain/merge-rounds.ts';
import type { OpenRound } from '../model.ts';
import { RecordWords } from './RecordWords.tsx';

const PART_WORDS: Record<Part, string> = { answers: 'Câu trả lời', evidence: 'Minh chứng', plan: 'Việc khắc phục', reviews: 'Rà soát' };
const OUTCOME_WORDS: Record<MergeOutcome, string> = {
	same: 'Giống nhau',
	mine: 'Giữ của máy này',
	theirs: 'Nhận từ tệp',
	joined: 'Gộp cả hai',
	later: 'Lấy bản sau',
	conflict: 'Phải chọn',
};
const OUTCOMES = Object.keys(OUTCOME_WORDS) as MergeOutcome[];

/** How much of what comes from where, and, folded away, every change that a file brings. */
export function MergePreview({ lines, open }: { lines: readonly FileLine[]; open: OpenRound }) {
	const brought = lines.filter((l) => l.outcome === 'theirs' || l.outcome === 'joined' || l.outcome === 'later');
	const parts = PARTS.filter((p) => lines.some((l) => l.part === p));
	return (
		<section data-preview>
			<h2 class="mt">Xem trước</h2>
			<div class="scroll" tabIndex={0} role="region" aria-label="Bảng xem trước">
				<table class="counts stacked">
					<thead>
						<tr>
							<th scope="col">Phần</th>
							{OUTCOMES.map((o) => (
								<th scope="col">{OUTCOME_WORDS[o]}</th>
							))}
						</tr>
					</thead>
					<tbody>
						{parts.map((part) => (
							<tr>
								<th scope="row" class="field">
									{PART_WORDS[part]}
								</th>
								{OUTCOMES.map((o) => {
									const n = lines.filter((l) => l.part === part && l.outcome === o).length;
									return (
										<td data-head={OUTCOME_WORDS[o]} data-none={n === 0 ? '' : undefined} data-count={`${part}-${o}`}>
											{n}
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{brought.length > 0 && (
				<details class="mt1">
					<summary>Những chỗ sẽ đổi trên máy này ({brought.length})</summary>
					<ul class="list">
						{brought.map((l) => (
							<li key={l.id}>
								<p>
									<strong>{l.part === 'evidence' ? 'Minh chứng' : l.key}</strong> <span class="tag">{OUTCOME_WORDS[l.outcome]}</span>{' '}
									<span class="soft small">
										{PART_WORDS[l.part].toLowerCase()}, {l.file}
									</span>
								</p>
								<RecordWords line={l} side="theirs" open={open} />
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
