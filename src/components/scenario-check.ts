/**
 * Marks on the papers of a scenario, and the comparison with its key, which stands in the page.
 *
 * Marks are kept on this machine under one key a scenario, by permanent paper and line ids, until the learner starts over; marks of
 * lines that this edition does not know stay. Where storage is barred they live as long as the page.
 */
import { scoreScenario, scoreWords, type ScenarioKey } from '../domain/scenario.ts';

interface Kept {
	v: 1;
	marks: string[];
	/** What the learner wrote of what a paper lacks, by paper. */
	notes: Record<string, string>;
}

function parse(text: string | null): Kept {
	try {
		const kept = JSON.parse(text ?? '') as Partial<Kept>;
		if (kept.v === 1 && Array.isArray(kept.marks)) return { v: 1, marks: kept.marks, notes: kept.notes ?? {} };
	} catch {
		// Nothing kept, or nothing of ours.
	}
	return { v: 1, marks: [], notes: {} };
}

class ScenarioCheck extends HTMLElement {
	private get key(): string {
		return `so-tay-vtlt.tinh-huong.${this.dataset['slug'] ?? ''}`;
	}
	private get boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
	}
	private get notes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[data-note]')];
	}
	private one<T extends HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector)!;
	}

	connectedCallback(): void {
		this.load();
		for (const tool of this.querySelectorAll<HTMLElement>('[data-tool]')) tool.hidden = false;
		// The key waits until the learner asks for it.
		this.one<HTMLDetailsElement>('[data-key]').hidden = true;
		this.addEventListener('change', () => this.save());
		this.addEventListener('input', (event) => {
			const note = event.target;
			if (!(note instanceof HTMLInputElement) || note.dataset['note'] === undefined) return;
			const box = this.boxes.find((b) => b.value === `${note.dataset['note']}/?`);
			if (box && note.value.trim() !== '') box.checked = true;
			this.save();
		});
		this.one('[data-compare]').addEventListener('click', () => this.compare());
		this.one('[data-again]').addEventListener('click', () => this.again());
		this.count();
	}

	private load(): void {
		let text: string | null = null;
		try {
			text = localStorage.getItem(this.key);
		} catch {
			// Barred: marks live as long as the page.
		}
		const kept = parse(text);
		for (const box of this.boxes) box.checked = kept.marks.includes(box.value);
		for (const note of this.notes) note.value = kept.notes[note.dataset['note']!] ?? '';
	}

	private save(): void {
		const known = new Set(this.boxes.map((b) => b.value));
		const notes = Object.fromEntries(this.notes.filter((n) => n.value !== '').map((n) => [n.dataset['note']!, n.value]));
		try {
			const strangers = parse(localStorage.getItem(this.key)).marks.filter((m) => !known.has(m));
			const kept: Kept = { v: 1, marks: [...this.marks(), ...strangers], notes };
			localStorage.setItem(this.key, JSON.stringify(kept));
		} catch {
			this.one('[data-memory]').hidden = false;
		}
		this.count();
	}

	private marks(): Set<string> {
		return new Set(this.boxes.filter((b) => b.checked).map((b) => b.value));
	}

	private count(): void {
		this.one('[data-count]').textContent = `Đã đánh dấu ${this.marks().size} chỗ.`;
	}

	private compare(): void {
		const key = JSON.parse(this.dataset['faults'] ?? '{}') as ScenarioKey;
		const marks = this.marks();
		const score = scoreScenario(key, marks);
		const faulty = new Set(key.faults.map((f) => f.place));
		for (const box of this.boxes) {
			const said = this.one(`[data-said="${box.value}"]`);
			const words = faulty.has(box.value)
				? box.checked
					? (['Lỗi, đã thấy', 'ok'] as const)
					: (['Lỗi, bỏ sót', 'bad'] as const)
				: box.checked
					? ([box.value.endsWith('/?') ? 'Không thiếu gì' : 'Không phải lỗi', 'warn'] as const)
					: undefined;
			said.hidden = words === undefined;
			said.textContent = words?.[0] ?? '';
			said.className = `tag ${words?.[1] ?? ''}`;
		}
		for (const fault of this.querySelectorAll<HTMLElement>('[data-fault]')) {
			const found = score.found.includes(fault.dataset['fault']!);
			const tag = fault.querySelector<HTMLElement>('[data-seen]')!;
			tag.hidden = false;
			tag.textContent = found ? 'đã thấy' : 'bỏ sót';
			tag.className = `tag ${found ? 'ok' : 'bad'}`;
		}
		for (const own of this.querySelectorAll<HTMLElement>('[data-own]')) {
			const note = this.notes.find((n) => n.dataset['note'] === own.dataset['own'])?.value.trim() ?? '';
			own.hidden = note === '';
			own.textContent = `Anh/chị ghi: ${note}`;
		}
		const details = this.one<HTMLDetailsElement>('[data-key]');
		details.hidden = false;
		details.open = true;
		const result = this.one('[data-result]');
		result.hidden = false;
		result.textContent = scoreWords(score);
		this.one('[data-again]').hidden = false;
		result.focus();
	}

	private again(): void {
		for (const box of this.boxes) box.checked = false;
		for (const note of this.notes) note.value = '';
		for (const said of this.querySelectorAll<HTMLElement>('[data-said], [data-result], [data-own], [data-key], [data-again]')) said.hidden = true;
		this.save();
		this.one<HTMLInputElement>('input[type=checkbox]').focus();
	}
}
customElements.define('scenario-check', ScenarioCheck);
