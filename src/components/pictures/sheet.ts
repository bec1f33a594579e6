/** Lights up a box of a sheet and its row in the table together, and says the sizes beside the drawing. Without it the table says all. */
class SheetParts extends HTMLElement {
	connectedCallback() {
		const svg = this.querySelector('svg');
		const says = this.querySelector<HTMLElement>('[data-says]');
		if (svg === null || says === null) return;
		const rows = new Map([...this.querySelectorAll<HTMLElement>('[data-row]')].map((r) => [r.dataset['row']!, r]));
		const boxes = new Map([...svg.querySelectorAll<SVGGElement>('[data-box]')].map((b) => [b.dataset['box']!, b]));
		let shown: string | undefined;

		const show = (id: string | undefined) => {
			shown = id;
			for (const [key, box] of boxes) {
				box.classList.toggle('on', key === id);
				box.setAttribute('aria-pressed', String(key === id));
			}
			for (const [key, row] of rows) {
				row.classList.toggle('on', key === id);
				row.querySelector('button')?.setAttribute('aria-pressed', String(key === id));
			}
			const row = id === undefined ? undefined : rows.get(id);
			says.hidden = row === undefined;
			says.replaceChildren(...[...(row?.querySelector('td')?.childNodes ?? [])].map((n) => n.cloneNode(true)));
		};
		const toggle = (id: string) => {
			show(shown === id ? undefined : id);
			// On a wide screen the drawing stays in view beside the table; on a narrow one the words come under the drawing.
			if (shown !== undefined && getComputedStyle(says).display === 'none') rows.get(shown)?.scrollIntoView({ block: 'nearest' });
		};

		// A drawing whose boxes can be pressed is no longer an image but a group of buttons.
		svg.setAttribute('role', 'group');
		for (const [id, box] of boxes) {
			box.setAttribute('role', 'button');
			box.setAttribute('tabindex', '0');
			box.setAttribute('aria-label', box.dataset['name'] ?? id);
			box.setAttribute('aria-describedby', `phan-${id}`);
			box.addEventListener('click', () => toggle(id));
			box.addEventListener('keydown', (event) => {
				if (event.key !== 'Enter' && event.key !== ' ') return;
				event.preventDefault();
				toggle(id);
			});
		}
		for (const [id, row] of rows) {
			const cell = row.querySelector('[data-mark]');
			if (cell === null || !boxes.has(id)) continue;
			const button = document.createElement('button');
			button.type = 'button';
			button.className = 'btn small';
			button.textContent = cell.textContent;
			button.setAttribute('aria-label', `${cell.textContent}: sáng ô trên hình`);
			button.addEventListener('click', () => toggle(id));
			// Buttons are left out on paper; the number is not.
			const onPaper = document.createElement('span');
			onPaper.className = 'print-only';
			onPaper.textContent = button.textContent;
			cell.replaceChildren(button, onPaper);
		}
		show(undefined);
		this.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') show(undefined);
		});
	}
}
customElements.define('sheet-parts', SheetParts);
