/**
 * Ticks of a path, remembered on this machine.
 *
 * Stored under one key a path as JSON (`Ticks` in src/domain/ticks.ts), by permanent step id, so that a new edition may reorder,
 * reword and add steps without touching a tick. Every change reads the store first: two tabs never undo each other, and the
 * other tab redraws on the `storage` event. What cannot be read is set aside under `<key>.cu` and never written over.
 * Where storage is barred or full, ticks live until the page is closed, and the page says so.
 */
import { formatDay, today } from '../domain/day.ts';
import { eraseTicks, NO_TICKS, parseTicks, progressWords, restoreTicks, setTick, type Ticks } from '../domain/ticks.ts';
import type { OfficeKind } from '../schemas/offices.ts';
import { showFor } from './show-for.ts';

/** The office whose force stands for a side. */
const OFFICE_OF: Record<string, OfficeKind> = { party: 'commune-party-committee', state: 'commune-peoples-committee' };

class TickList extends HTMLElement {
	private key = '';
	private ticks: Ticks = NO_TICKS;
	/** Nothing can be kept: ticks live as long as the page. */
	private memory = false;
	/** The store holds what could neither be read nor set aside. */
	private locked = false;

	connectedCallback(): void {
		this.key = `so-tay-vtlt.dau.${this.dataset['path'] ?? ''}`;
		for (const tool of this.querySelectorAll<HTMLElement>('[data-tool]')) tool.hidden = false;
		for (const box of this.boxes) box.addEventListener('change', () => this.change((t) => setTick(t, box.value, box.checked, today())));
		for (const radio of this.radios) radio.addEventListener('change', () => this.change((t) => ({ ...t, side: radio.value })));
		this.button('erase').addEventListener('click', () => {
			this.change(eraseTicks);
			this.button('undo').focus();
		});
		this.button('undo').addEventListener('click', () => {
			this.change(restoreTicks);
			this.button('erase').focus();
		});
		addEventListener('storage', (event) => {
			if (event.key === this.key || event.key === null) this.load();
		});
		// A page that comes back from the browser's memory may be older than the store.
		addEventListener('pageshow', () => this.load());
		this.load();
	}

	private get boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
	}
	private get radios(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
	}
	private button(name: string): HTMLButtonElement {
		return this.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
	}

	/** What the store holds now; in memory mode, what this page holds. */
	private read(): Ticks {
		if (this.memory) return this.ticks;
		try {
			const text = localStorage.getItem(this.key);
			const ticks = parseTicks(text);
			if (ticks !== undefined) return ticks;
			this.locked = true;
			localStorage.setItem(`${this.key}.cu`, text ?? '');
			this.locked = false;
			return NO_TICKS;
		} catch {
			this.memory = true;
			return this.ticks;
		}
	}

	private load(): void {
		this.ticks = this.read();
		this.draw();
	}

	private change(make: (ticks: Ticks) => Ticks): void {
		this.ticks = make(this.read());
		try {
			if (this.locked) throw new Error('locked');
			localStorage.setItem(this.key, JSON.stringify(this.ticks));
			this.memory = false;
		} catch {
			this.memory = true;
		}
		this.draw();
	}

	private draw(): void {
		const { done, erased, side = 'party' } = this.ticks;
		for (const box of this.boxes) {
			const day = done[box.value];
			box.checked = day !== undefined;
			this.querySelector(`[data-day="${box.value}"]`)!.textContent = day === undefined ? '' : `xong ${formatDay(day)}`;
		}
		for (const radio of this.radios) radio.checked = radio.value === side;
		showFor(this, OFFICE_OF[side] ?? '');
		const steps = this.boxes.map((b) => ({ id: b.value, title: b.dataset['title'] ?? '', period: b.dataset['period'] ?? '' }));
		const { words, next } = progressWords(steps, this.ticks);
		const status = this.querySelector('[data-progress]')!;
		if (status.textContent !== words) status.textContent = words;
		const link = this.querySelector<HTMLAnchorElement>('[data-next]')!;
		link.parentElement!.hidden = next === undefined;
		if (next) {
			link.textContent = next.title;
			link.hash = next.id;
		}
		this.button('erase').hidden = Object.keys(done).length === 0;
		this.button('undo').hidden = erased === undefined;
		this.button('undo').textContent = `Lấy lại ${Object.keys(erased ?? {}).length} dấu vừa xoá`;
		this.querySelector<HTMLElement>('[data-memory]')!.hidden = !this.memory;
	}
}
customElements.define('tick-list', TickList);
