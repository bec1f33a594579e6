import { rememberPerson } from '../person.ts';
import type { OpenRound } from '../model.ts';

/** Who is working here: written beside each answer. Names come from the people of the round. */
export function PersonPicker({ open, label = 'Người đang điền' }: { open: OpenRound; label?: string }) {
	return (
		<label>
			{label}:{' '}
			<select
				class="inline"
				value={open.person.value}
				onChange={(e) => {
					open.person.value = e.currentTarget.value;
					rememberPerson(e.currentTarget.value);
				}}
				data-person
			>
				<option value="">không ghi tên</option>
				{open.round.value.people.map((p) => (
					<option value={p.name}>{p.name}</option>
				))}
			</select>
		</label>
	);
}
