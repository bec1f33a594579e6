import { useSignal, type Signal } from '@preact/signals';
import type { Choice, Step } from '../../domain/take-in.ts';

const CHOICE_WORDS: Record<Choice, (step: Step) => string> = {
	take: (s) => (s.replaces ? (s.id.startsWith('dot/') ? 'Thay bằng bản trong tệp (bản trên máy vào “Đã xoá gần đây”)' : 'Thay bằng bản trong tệp') : 'Nhập'),
	keep: (s) => (s.replaces ? 'Giữ bản trên máy' : 'Bỏ qua'),
	both: () => 'Giữ cả hai',
	join: () => 'Ghép hai bản',
};

interface Props {
	steps: Signal<Step[]>;
	/** Rounds cannot be kept here. */
	barred: boolean;
	onTake: (saveFirst: boolean) => void;
	onLeave: () => void;
}

/** What taking a file in would change, thing by thing, each with its choice. */
export function Steps({ steps, barred, onTake, onLeave }: Props) {
	const saveFirst = useSignal(true);
	if (steps.value.length === 0) return <p class="notice ok">Mọi thứ trong tệp đã có trên máy này, giống hệt. Không phải nhập gì.</p>;
	const replaced = steps.value.filter((s) => s.replaces && (s.choice === 'take' || s.choice === 'join')).length;
	const choose = (id: string, choice: Choice) => (steps.value = steps.value.map((s) => (s.id === id ? { ...s, choice } : s)));
	return (
		<>
			<div class="scroll" tabIndex={0} role="region" aria-label="Tệp này sẽ đổi gì">
				<table class="take-in in-blocks">
					<thead>
						<tr>
							<th scope="col">Mục</th>
							<th scope="col">So với máy này</th>
							<th scope="col">Làm gì</th>
						</tr>
					</thead>
					<tbody>
						{steps.value.map((s) => (
							<tr key={s.id}>
								<td>
									{s.title === '' ? s.kind : s.title}
									{s.title !== '' && <span class="soft small block">{s.kind}</span>}
								</td>
								<td>{s.why}</td>
								<td>
									<select aria-label={`${s.kind} ${s.title}: làm gì`} value={s.choice} onChange={(e) => choose(s.id, e.currentTarget.value as Choice)}>
										{s.choices.map((c) => (
											<option value={c}>{CHOICE_WORDS[c](s)}</option>
										))}
									</select>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{barred && steps.value.some((s) => !s.id.startsWith('may/')) && (
				<p class="notice bad">Trình duyệt không cho giữ đợt tự kiểm tra ở đây, nên các đợt trong tệp sẽ không được nhập.</p>
			)}
			{replaced > 0 && (
				<p class="mt1">
					<label class="check">
						<input type="checkbox" checked={saveFirst.value} onChange={(e) => (saveFirst.value = e.currentTarget.checked)} />
						<span>Lưu dữ liệu đang có trên máy ra một tệp trước ({replaced} mục sẽ bị thay hoặc ghép)</span>
					</label>
				</p>
			)}
			<p class="row mt1">
				<button type="button" class="btn main" onClick={() => onTake(replaced > 0 && saveFirst.value)}>
					Nhập
				</button>
				<button type="button" class="btn" onClick={onLeave}>
					Thôi
				</button>
			</p>
		</>
	);
}
