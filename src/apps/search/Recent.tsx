import { useSignal } from '@preact/signals';
import { forget, forgetAll, recent } from './recent.ts';

/** Recent searches, erasable one by one and all; nothing where none is kept. */
export function Recent({ ask }: { ask: (query: string) => void }) {
	const list = useSignal(recent());
	if (list.value.length === 0) return null;
	const after = (act: () => void) => {
		act();
		list.value = recent();
	};
	return (
		<section aria-labelledby="tim-gan-day" class="recent">
			<h2 id="tim-gan-day">Tìm gần đây</h2>
			<p class="soft small">Lưu trên máy này, không gửi đi đâu. Máy dùng chung thì nên xoá.</p>
			<ul class="list">
				{list.value.map((query) => (
					<li class="line" key={query}>
						<a
							href={`?q=${encodeURIComponent(query)}`}
							onClick={(e) => {
								if (e.ctrlKey || e.metaKey || e.shiftKey) return;
								e.preventDefault();
								ask(query);
							}}
						>
							{query}
						</a>
						<button type="button" class="btn small" aria-label={`Xoá “${query}” khỏi danh sách tìm gần đây`} onClick={() => after(() => forget(query))}>
							Xoá
						</button>
					</li>
				))}
			</ul>
			<p>
				<button type="button" class="btn small" onClick={() => after(forgetAll)}>
					Xoá hết
				</button>
			</p>
		</section>
	);
}
