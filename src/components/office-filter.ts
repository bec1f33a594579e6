import type { OfficeKind } from '../schemas/offices.ts';
import { showFor } from './show-for.ts';

const KEY = 'so-tay-vtlt.co-quan';

/** A choice of office that the next role page remembers. Where storage is barred, it is asked again. */
class OfficeFilter extends HTMLElement {
	connectedCallback(): void {
		const select = this.querySelector('select');
		const status = this.querySelector<HTMLElement>('[role=status]');
		if (!select || !status) return;
		this.hidden = false;
		try {
			const kept = localStorage.getItem(KEY) ?? '';
			if ([...select.options].some((o) => o.value === kept)) select.value = kept;
		} catch {
			// Barred: the list stays whole.
		}
		const show = () => {
			showFor(document, select.value as OfficeKind | '');
			const duties = [...document.querySelectorAll<HTMLElement>('[data-duty]')];
			const shown = duties.filter((d) => !d.hidden).length;
			status.textContent =
				select.value === ''
					? `${shown} việc, của mọi loại cơ quan.`
					: `${select.selectedOptions[0]!.text}: ${shown} việc${shown < duties.length ? `; ẩn ${duties.length - shown} việc của loại cơ quan khác` : ''}.`;
			for (const section of document.querySelectorAll<HTMLElement>('[data-duties]')) {
				section.hidden = [...section.querySelectorAll<HTMLElement>('[data-duty]')].every((d) => d.hidden);
			}
		};
		select.addEventListener('change', () => {
			show();
			try {
				localStorage.setItem(KEY, select.value);
			} catch {
				// Barred: chosen for this page only.
			}
		});
		show();
	}
}
customElements.define('office-filter', OfficeFilter);
