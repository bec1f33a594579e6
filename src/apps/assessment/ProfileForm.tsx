import { OFFICE_KINDS, type OfficeKind } from '../../schemas/offices.ts';
import type { Round } from '../../schemas/assessment.ts';
import { SECRET_REMINDER } from './words.ts';

export type Profile = Pick<Round, 'title' | 'office' | 'officeKind' | 'periodFrom' | 'periodTo' | 'inspectionDay'>;

/** Kind of office, name, period, day of the inspection. */
export function ProfileForm({ value, onChange }: { value: Profile; onChange: (part: Partial<Profile>) => void }) {
	return (
		<div class="form">
			<label class="wide">
				Loại cơ quan
				<select value={value.officeKind} onChange={(e) => onChange({ officeKind: e.currentTarget.value as OfficeKind })} data-field="officeKind">
					{Object.entries(OFFICE_KINDS).map(([kind, name]) => (
						<option value={kind}>{name}</option>
					))}
				</select>
			</label>
			<label>
				Tên cơ quan
				<input
					value={value.office}
					maxLength={200}
					placeholder="Đảng uỷ xã …"
					onInput={(e) => onChange({ office: e.currentTarget.value })}
					data-field="office"
				/>
			</label>
			<label>
				Tên đợt
				<input value={value.title} maxLength={200} required onInput={(e) => onChange({ title: e.currentTarget.value })} data-field="title" />
			</label>
			<label>
				Kỳ xét từ ngày
				<input type="date" value={value.periodFrom} onChange={(e) => onChange({ periodFrom: e.currentTarget.value })} />
			</label>
			<label>
				đến ngày
				<input type="date" value={value.periodTo} onChange={(e) => onChange({ periodTo: e.currentTarget.value })} />
			</label>
			<label>
				Đoàn kiểm tra đến ngày (nếu biết)
				<input type="date" value={value.inspectionDay} onChange={(e) => onChange({ inspectionDay: e.currentTarget.value })} />
			</label>
			<p class="soft small wide">{SECRET_REMINDER}</p>
		</div>
	);
}
