import { newLocalId, type OpenRound } from './model.ts';

/** Who fills the round in, folded away. */
export function PeopleForm({ open }: { open: OpenRound }) {
	return (
		<details>
			<summary>Người cùng điền, phân công theo nhóm ({open.round.value.people.length} người)</summary>
			<PeopleFields open={open} />
		</details>
	);
}

/** Who fills the round in, and who answers which group. */
export function PeopleFields({ open }: { open: OpenRound }) {
	const { people, assignment } = open.round.value;
	const rename = (id: string, name: string) => open.changeRound({ people: people.map((p) => (p.id === id ? { ...p, name: name || p.name } : p)) });
	const remove = (id: string) =>
		open.changeRound({
			people: people.filter((p) => p.id !== id),
			assignment: Object.fromEntries(Object.entries(assignment).filter(([, person]) => person !== id)),
		});
	const assign = (group: string, person: string) => {
		const { [group]: _before, ...rest } = assignment;
		open.changeRound({ assignment: person === '' ? rest : { ...rest, [group]: person } });
	};
	return (
		<>
			<ul class="people">
				{people.map((p) => (
					<li key={p.id}>
						<input value={p.name} maxLength={200} aria-label="Họ tên người điền" onChange={(e) => rename(p.id, e.currentTarget.value.trim())} />
						<button type="button" class="btn small" onClick={() => remove(p.id)} aria-label={`Bỏ ${p.name}`}>
							Bỏ
						</button>
					</li>
				))}
			</ul>
			<form
				class="row mt1"
				onSubmit={(e) => {
					e.preventDefault();
					const box = e.currentTarget.elements.namedItem('ten') as HTMLInputElement;
					const name = box.value.trim();
					if (name !== '' && people.length < 30) open.changeRound({ people: [...people, { id: newLocalId(), name }] });
					box.value = '';
				}}
			>
				<label class="grow">
					<span class="sr">Họ tên người cùng điền</span>
					<input name="ten" maxLength={200} placeholder="Họ tên" />
				</label>
				<button type="submit" class="btn small">
					Thêm người
				</button>
			</form>
			{people.length > 0 && (
				<div class="form mt1">
					{open.sheet.groups.map((g) => (
						<label>
							{g.id}. {g.shortTitle}
							<select value={assignment[g.id] ?? ''} onChange={(e) => assign(g.id, e.currentTarget.value)} data-assign={g.id}>
								<option value="">Chưa giao</option>
								{people.map((p) => (
									<option value={p.id}>{p.name}</option>
								))}
							</select>
						</label>
					))}
				</div>
			)}
		</>
	);
}
