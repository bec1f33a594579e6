import { useSignal } from '@preact/signals';
import { NO_SIGNERS } from '../../domain/assessment-migrations.ts';
import type { OfficeProfile } from '../../schemas/assessment.ts';
import { profileItems } from '../../domain/assessment.ts';
import type { Desk } from './model.ts';
import { ProfileForm, type Profile } from './ProfileForm.tsx';

type Start = Profile & Pick<OfficeProfile, 'people'>;

/** A new round begins with what the office said of itself last time. */
function freshStart(office: OfficeProfile | undefined): Start {
	const now = new Date();
	return {
		title: `Tự kiểm tra tháng ${now.getMonth() + 1}/${now.getFullYear()}`,
		periodFrom: '',
		periodTo: '',
		inspectionDay: '',
		...(office ?? { office: '', officeCode: '', officeKind: 'commune-party-committee', upperOffice: '', cluster: '', people: [], signers: NO_SIGNERS }),
	};
}

/** Profile and sheet of a round that is to begin. */
export function NewRound({ desk }: { desk: Desk }) {
	const start = useSignal<Start>(freshStart(desk.profile.value));
	const wanted = useSignal('');
	const sheets = desk.sheetsFor(start.value.officeKind);
	const sheet = sheets.find((s) => s.id === wanted.value) ?? sheets[0];
	const begin = async () => {
		if (sheet === undefined) return;
		const title = start.value.title.trim() || freshStart(undefined).title;
		const round = await desk.begin({ ...start.value, title, sheet: sheet.id, edition: sheet.edition, source: 'self', submitted: '', assignment: {} });
		location.hash = `#/${round.id}`;
	};
	const count = (id: string) => profileItems(desk.sheet(id)?.items ?? [], start.value.officeKind).length;
	return (
		<section>
			<h2 class="mt">{desk.rounds.value.length === 0 ? 'Bắt đầu' : 'Thêm đợt mới'}</h2>
			<form
				class="stack mt1"
				onSubmit={(e) => {
					e.preventDefault();
					void begin();
				}}
			>
				<ProfileForm value={start.value} onChange={(part) => (start.value = { ...start.value, ...part })} />
				{sheets.length > 1 && (
					<div class="form">
						<label class="wide">
							Phiếu
							<select value={sheet?.id ?? ''} onChange={(e) => (wanted.value = e.currentTarget.value)} data-field="sheet">
								{sheets.map((s) => (
									<option value={s.id}>
										{s.title} ({count(s.id)} mục)
									</option>
								))}
							</select>
						</label>
					</div>
				)}
				<p class="row">
					<button type="submit" class="btn main" disabled={sheet === undefined}>
						Bắt đầu điền phiếu
					</button>
					{sheet === undefined && <span>Chưa có phiếu cho loại cơ quan này.</span>}
				</p>
			</form>
		</section>
	);
}
