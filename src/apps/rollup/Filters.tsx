import { SOURCE_CHOICES } from '../../documents/rollup-words.ts';
import type { Choice, SourceChoice } from '../../domain/rollup-select.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import { OFFICE_KINDS, type OfficeKind } from '../../schemas/offices.ts';
import type { Desk } from './desk.ts';

function Pick({ id, label, value, options, onPick }: { id: string; label: string; value: string; options: [string, string][]; onPick: (v: string) => void }) {
	return (
		<p>
			<label for={id}>{label}</label>
			<select id={id} value={value} onChange={(e) => onPick(e.currentTarget.value)}>
				{options.map(([v, text]) => (
					<option value={v}>{text}</option>
				))}
			</select>
		</p>
	);
}

/** What is looked at: batch, who judged, kind, cluster, with or without names. */
export function Filters({ desk, summary, choice }: { desk: Desk; summary: Summary; choice: Choice }) {
	const set = (part: Partial<Choice>) => (desk.choice.value = { ...desk.choice.value, ...part });
	const batchName = (b: { sheet: string; edition: string; count: number }) =>
		`${desk.book.get(b.sheet)?.shortTitle ?? b.sheet}, bộ câu hỏi ${b.edition} (${b.count} tệp)`;
	return (
		<section class="no-print" aria-label="Chọn phần muốn xem">
			{desk.batchList.value.length > 1 && (
				<p class="notice">Có tệp của {desk.batchList.value.length} phiếu hoặc bộ câu hỏi khác nhau. Mỗi bộ tính riêng, không cộng lẫn; chọn ở ô đầu.</p>
			)}
			<div class="picks">
				<Pick
					id="loc-lo"
					label="Phiếu"
					value={choice.batch}
					options={desk.batchList.value.map((b) => [b.key, batchName(b)])}
					onPick={(batch) => set({ batch })}
				/>
				<Pick
					id="loc-nguon"
					label="Ai chấm"
					value={choice.source}
					options={Object.entries(SOURCE_CHOICES)}
					onPick={(source) => set({ source: source as SourceChoice })}
				/>
				<Pick
					id="loc-loai"
					label="Loại cơ quan"
					value={choice.kind ?? ''}
					options={[['', 'Mọi loại'], ...summary.kinds.map((k): [string, string] => [k, OFFICE_KINDS[k]])]}
					onPick={(kind) => set({ kind: kind === '' ? undefined : (kind as OfficeKind) })}
				/>
				<Pick
					id="loc-cum"
					label="Cụm thi đua"
					value={choice.cluster ?? ''}
					options={[['', 'Mọi cụm'], ...summary.clusters.map((c): [string, string] => [c, c])]}
					onPick={(cluster) => set({ cluster: cluster === '' ? undefined : cluster })}
				/>
			</div>
			<p>
				<label class="check">
					<input
						type="checkbox"
						data-anonymous
						checked={choice.anonymous}
						onChange={(e) => {
							// Names of clusters change with the mode.
							set({ cluster: undefined });
							desk.setAnonymous(e.currentTarget.checked);
						}}
					/>{' '}
					Ẩn tên cơ quan (khi chiếu rộng)
				</label>
			</p>
		</section>
	);
}
