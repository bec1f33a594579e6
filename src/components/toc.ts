import { fold } from '../domain/fold.ts';

/** Filters a table of contents as one types, with or without tone marks, and marks the place one reads. */
class TocFilter extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input');
		const status = this.querySelector<HTMLElement>('[role=status]');
		const rows = [...this.querySelectorAll<HTMLLIElement>('li')];
		if (!input || !status) return;
		input.hidden = false;
		const folded = rows.map((row) => fold(row.textContent ?? ''));
		input.addEventListener('input', () => {
			const words = fold(input.value).split(/\s+/).filter(Boolean);
			let shown = 0;
			rows.forEach((row, i) => {
				row.hidden = !words.every((w) => folded[i]!.includes(w));
				if (!row.hidden) shown++;
			});
			status.hidden = words.length === 0;
			status.textContent = shown === 0 ? 'Không có mục nào khớp; thử bớt chữ.' : `${shown} mục`;
		});
		this.followReading(rows);
		// Closed in the page, so that on a phone nothing moves; beside the text there is room for it.
		if (matchMedia('(min-width: 60.01rem)').matches) this.querySelector('details')?.setAttribute('open', '');
	}

	private followReading(rows: HTMLLIElement[]): void {
		const byId = new Map(rows.map((row) => [row.querySelector('a')?.hash.slice(1) ?? '', row]));
		const watcher = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) {
					if (!entry.isIntersecting) continue;
					for (const row of rows) row.classList.remove('on');
					byId.get((entry.target as HTMLElement).dataset['of'] ?? '')?.classList.add('on');
				}
			},
			{ rootMargin: '0px 0px -75% 0px' },
		);
		for (const heading of document.querySelectorAll<HTMLElement>('.prov > .hd')) {
			heading.dataset['of'] = heading.parentElement?.id ?? '';
			watcher.observe(heading);
		}
	}
}
customElements.define('toc-filter', TocFilter);

// The mark of a clause or point takes its citation to the margin and to the clipboard.
const name = document.querySelector<HTMLElement>('[data-regulation-name]')?.dataset['regulationName'] ?? '';
for (const mark of document.querySelectorAll<HTMLAnchorElement>('a.mark')) {
	mark.title = 'Chép viện dẫn và địa chỉ của mục này';
	mark.addEventListener('click', () => {
		const citation = `${mark.dataset['words'] ?? ''} ${name}`;
		const margin = mark.closest('.prov')?.querySelector<HTMLElement>(':scope > .gut');
		const words = margin?.querySelector<HTMLElement>('[data-cite-words]');
		const button = margin?.querySelector<HTMLButtonElement>('button[data-copy]');
		if (words) words.textContent = citation;
		if (button) {
			button.dataset['copy'] = citation;
			button.click();
		}
	});
}
