import { useSignal } from '@preact/signals';
import { groupsOf, partOfRound } from '../../../domain/part-of-round.ts';
import { saveToFile } from '../files.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { PeopleFields } from '../PeopleForm.tsx';
import { placeOf } from '../RoundNav.tsx';

/** Who fills which groups in; each person's part goes out as a file and comes back to be merged. */
export function Assignment({ open }: { open: OpenRound }) {
	const message = useSignal<{ ok: boolean; text: string } | undefined>(undefined);
	const { people, assignment } = open.round.value;
	const unassigned = open.sheet.groups.filter((g) => assignment[g.id] === undefined && open.asked().some((i) => i.group === g.id));

	const hand = async (person: { id: string; name: string }) => {
		await open.flush();
		const groups = groupsOf(assignment, person.id);
		const saved = await saveToFile(partOfRound(open.content(), open.sheet.items, groups), person.name);
		message.value = saved.ok
			? { ok: true, text: `Đã lưu phần của ${person.name} (nhóm ${groups.join(', ')}) ra tệp ${saved.name}. Chép tệp sang máy người đó, mở ở “Mở từ tệp”.` }
			: { ok: false, text: saved.message };
	};
	return (
		<div class="wrap page team">
			<PageHead open={open} title="Phân công" />
			<p class="no-print">Mỗi người một phần: điền chung máy này, hoặc mang tệp về máy mình điền rồi gửi lại để ghép.</p>
			<section>
				<h2 class="mt">Người cùng điền, nhóm được giao</h2>
				<fieldset class="bare no-print" disabled={open.locked.value}>
					<legend class="sr">Người cùng điền và nhóm được giao</legend>
					<PeopleFields open={open} />
				</fieldset>
				<div role="status">{message.value && <p class={`notice ${message.value.ok ? 'ok' : 'bad'}`}>{message.value.text}</p>}</div>
				{people.length > 0 && (
					<div class="scroll mt1" tabIndex={0} role="region" aria-label="Bảng phân công">
						<table class="stacked">
							<thead>
								<tr>
									<th scope="col">Người</th>
									<th scope="col">Nhóm</th>
									<th scope="col">Đã trả lời</th>
									<th scope="col" class="no-print">
										Giao tệp
									</th>
								</tr>
							</thead>
							<tbody>
								{people.map((p) => (
									<PersonRow key={p.id} open={open} person={p} onHand={() => void hand(p)} />
								))}
							</tbody>
						</table>
					</div>
				)}
				{people.length > 0 && unassigned.length > 0 && <p class="notice">Nhóm chưa giao ai: {unassigned.map((g) => `${g.id}. ${g.shortTitle}`).join('; ')}.</p>}
			</section>
			<section class="no-print">
				<h2 class="mt">Nhận lại tệp</h2>
				<p>Đồng nghiệp gửi tệp về thì ghép vào đợt này. Xem trước mọi thay đổi rồi mới ghi; ghi rồi vẫn hoàn tác được.</p>
				<p class="row mt1">
					<a class="btn main" href={placeOf(open, 'gop')}>
						Ghép tệp…
					</a>
				</p>
			</section>
		</div>
	);
}

function PersonRow({ open, person, onHand }: { open: OpenRound; person: { id: string; name: string }; onHand: () => void }) {
	const groups = groupsOf(open.round.value.assignment, person.id);
	const own = open.scored.value.filter((s) => groups.includes(s.group));
	const names = open.sheet.groups.filter((g) => groups.includes(g.id)).map((g) => `${g.id}. ${g.shortTitle}`);
	return (
		<tr>
			<th scope="row" class="field">
				{person.name}
			</th>
			<td data-head="Nhóm">{names.length === 0 ? <span class="soft">chưa giao nhóm nào</span> : names.join('; ')}</td>
			<td class="nowrap" data-head="Đã trả lời">
				{own.filter((s) => s.code !== 'CDG').length}/{own.length}
			</td>
			<td class="no-print" data-head="Giao tệp">
				<button type="button" class="btn small" disabled={groups.length === 0} onClick={onHand} aria-label={`Giao phần cho ${person.name}`}>
					Giao phần
				</button>
			</td>
		</tr>
	);
}
