import { daysBetween, formatDay, today } from '../../../domain/day.ts';
import { HORIZONS } from '../../../domain/plan.ts';
import type { OpenRound } from '../model.ts';

/** How many days there are, and how many people: `days` undefined shows the whole plan. */
export interface Limit {
	days: number | undefined;
	hands: number;
}

const whole = (text: string, most: number) => Math.min(most, Math.max(1, Math.round(Number(text)) || 1));

/** Days until the inspection, and the choice to see only what can be done in time. */
export function Horizon({ open, limit, onChange }: { open: OpenRound; limit: Limit; onChange: (limit: Limit) => void }) {
	const { inspectionDay } = open.round.value;
	const left = inspectionDay === '' ? undefined : daysBetween(today(), inspectionDay);
	const named = new Set<number>(HORIZONS);
	const set = (days: number | undefined) => onChange({ ...limit, days });
	return (
		<div class="horizon">
			<p data-days-left>
				{left === undefined ? (
					'Chưa ghi ngày đoàn đến.'
				) : left > 0 ? (
					<>
						Đoàn đến {formatDay(inspectionDay)}: <strong class="lacquer">còn {left} ngày</strong>.
					</>
				) : left === 0 ? (
					<strong class="lacquer">Đoàn đến hôm nay.</strong>
				) : (
					`Đoàn đã đến ngày ${formatDay(inspectionDay)}.`
				)}
			</p>
			<div class="filters no-print">
				<label>
					Đoàn kiểm tra đến ngày
					<input
						type="date"
						min="1900-01-01"
						max="2999-12-31"
						value={inspectionDay}
						onChange={(e) => open.changeRound({ inspectionDay: e.currentTarget.value })}
						data-inspection-day
					/>
				</label>
				<label>
					Xem việc
					<select
						value={limit.days === undefined ? '' : named.has(limit.days) || limit.days === left ? String(limit.days) : 'other'}
						onChange={(e) => set(e.currentTarget.value === '' ? undefined : e.currentTarget.value === 'other' ? 20 : Number(e.currentTarget.value))}
						data-horizon
					>
						<option value="">tất cả</option>
						{left !== undefined && left > 0 && !named.has(left) && <option value={left}>kịp trước ngày đoàn đến ({left} ngày)</option>}
						{HORIZONS.map((n) => (
							<option value={n}>
								kịp trong {n} ngày{n === left ? ' (trước ngày đoàn đến)' : ''}
							</option>
						))}
						<option value="other">kịp trong số ngày khác…</option>
					</select>
				</label>
				{limit.days !== undefined && (
					<>
						<label>
							Số ngày
							<input type="number" min="1" max="999" value={limit.days} onChange={(e) => set(whole(e.currentTarget.value, 999))} data-days />
						</label>
						<label>
							Số người cùng làm
							<input
								type="number"
								min="1"
								max="99"
								value={limit.hands}
								onChange={(e) => onChange({ ...limit, hands: whole(e.currentTarget.value, 99) })}
								data-hands
							/>
						</label>
					</>
				)}
			</div>
		</div>
	);
}
