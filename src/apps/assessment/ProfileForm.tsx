import { OFFICE_KINDS, type OfficeKind } from '../../schemas/offices.ts';
import type { Round } from '../../schemas/assessment.ts';
import { SECRET_REMINDER } from './words.ts';

export type Profile = Pick<
	Round,
	'title' | 'office' | 'officeCode' | 'officeKind' | 'upperOffice' | 'cluster' | 'periodFrom' | 'periodTo' | 'inspectionDay' | 'signers'
>;

type Change = (part: Partial<Profile>) => void;

const SIGNERS = [
	['maker', 'Người lập'],
	['chief', 'Người phụ trách văn phòng'],
	['chiefPosition', 'Chức vụ'],
	['head', 'Người đứng đầu'],
	['headPosition', 'Chức vụ'],
	['place', 'Nơi ký (địa danh)'],
] as const;

/** Kind of office, name, period, day of the inspection; the rest folded away. */
export function ProfileForm({ value, onChange }: { value: Profile; onChange: Change }) {
	const text = (key: 'office' | 'title' | 'officeCode' | 'upperOffice' | 'cluster', label: string, more: { placeholder?: string; required?: boolean } = {}) => (
		<label class={key === 'office' ? 'wide' : ''}>
			{label}
			<input
				value={value[key]}
				maxLength={key === 'officeCode' ? 60 : 200}
				{...more}
				onInput={(e) => onChange({ [key]: e.currentTarget.value })}
				data-field={key}
			/>
		</label>
	);
	const day = (key: 'periodFrom' | 'periodTo' | 'inspectionDay', label: string) => (
		<label>
			{label}
			<input type="date" min="1900-01-01" max="2999-12-31" value={value[key]} onChange={(e) => onChange({ [key]: e.currentTarget.value })} data-field={key} />
		</label>
	);
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
			{text('office', 'Tên cơ quan', { placeholder: 'Đảng uỷ xã …' })}
			{text('title', 'Tên đợt', { required: true })}
			{day('periodFrom', 'Kỳ xét từ ngày')}
			{day('periodTo', 'đến ngày')}
			{day('inspectionDay', 'Đoàn kiểm tra đến ngày (nếu biết)')}
			<details class="wide">
				<summary>Cơ quan cấp trên, cụm thi đua, người ký (không bắt buộc)</summary>
				<div class="form mt1">
					{text('upperOffice', 'Cơ quan cấp trên')}
					{text('officeCode', 'Mã cơ quan (cấp trên cho)')}
					{text('cluster', 'Cụm thi đua (nhóm cơ quan mà cấp trên xếp để so với nhau)')}
					{SIGNERS.map(([key, label]) => (
						<label>
							{label}
							<input
								value={value.signers[key]}
								maxLength={key === 'place' ? 100 : 200}
								onInput={(e) => onChange({ signers: { ...value.signers, [key]: e.currentTarget.value } })}
							/>
						</label>
					))}
				</div>
			</details>
			<p class="soft small wide">{SECRET_REMINDER}</p>
		</div>
	);
}
