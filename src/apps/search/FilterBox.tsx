import { formatDay } from '../../domain/day.ts';
import { HIT_KINDS } from '../../markdown/hit-kinds.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import type { State } from './answer.ts';

/** Filters of the list; the day has its own form, which every page shares. */
export function FilterBox({
	state,
	regulations,
	change,
}: {
	state: State;
	/** Slug and title of every regulation; empty until the data is there. */
	regulations: readonly (readonly [string, string])[];
	change: (part: Partial<State>) => void;
}) {
	const day = state.day ?? '';
	const asked = state.regulation ?? '';
	const acts = asked === '' || regulations.some(([slug]) => slug === asked) ? regulations : [...regulations, [asked, asked] as const];
	const active = [state.kind, asked, state.office ?? '', state.validity].filter((x) => x !== '').length;
	return (
		<details class="filter-box" open={active > 0 || matchMedia('(min-width: 46rem)').matches}>
			<summary>Lọc kết quả{active > 0 && ` (${active} bộ lọc đang chọn)`}</summary>
			<div class="filters">
				<label>
					Loại
					<select value={state.kind} onChange={(e) => change({ kind: e.currentTarget.value as State['kind'] })}>
						<option value="">Tất cả</option>
						{Object.entries(HIT_KINDS).map(([k, label]) => (
							<option value={k}>{label}</option>
						))}
					</select>
				</label>
				<label>
					Hiệu lực của văn bản
					<select value={state.validity} onChange={(e) => change({ validity: e.currentTarget.value as State['validity'] })}>
						<option value="">Tất cả</option>
						<option value="con">{day === '' ? 'Chỉ văn bản còn hiệu lực' : `Chỉ văn bản có hiệu lực ngày ${formatDay(day)}`}</option>
						<option value="het">Chỉ văn bản hết, chưa có hiệu lực{day !== '' && ' ngày ấy'}</option>
					</select>
				</label>
				<label>
					Loại cơ quan
					<select value={state.office ?? ''} onChange={(e) => change({ office: e.currentTarget.value as State['office'] & string })}>
						<option value="">Mọi loại cơ quan</option>
						{Object.entries(OFFICE_KINDS).map(([k, label]) => (
							<option value={k}>{label}</option>
						))}
					</select>
				</label>
				<label>
					Trong văn bản
					<select value={asked} onChange={(e) => change({ regulation: e.currentTarget.value })}>
						<option value="">Mọi văn bản</option>
						{acts.map(([slug, title]) => (
							<option value={slug}>{title}</option>
						))}
					</select>
				</label>
			</div>
			<p class="row">
				<button type="button" class="btn small" data-at-day>
					{day === '' ? 'Tìm tại ngày khác' : `Tại ngày ${formatDay(day)}: đổi`}
				</button>
				{active > 0 && (
					<button type="button" class="btn small" onClick={() => change({ kind: '', validity: '', office: '', regulation: '' })}>
						Bỏ các bộ lọc
					</button>
				)}
			</p>
		</details>
	);
}
