/** The deck on the page: which slide stands, in which view, and what everyone sees of it. */
import { elapsedWords, pageAfter, type Command } from './keys.ts';
import type { State } from './link.ts';
import { keepStart, readStart } from './memory.ts';
import { layButtons, liftButtons } from './overview.ts';

/** `page`: all slides one below the other; `show`: one on the screen; `overview`: all small; `presenter`: the teacher's window. */
export type View = 'page' | 'show' | 'overview' | 'presenter';

const $ = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

export class Deck {
	readonly frames = [...document.querySelectorAll<HTMLElement>('.frame')];
	readonly total = this.frames.length;
	at = 1;
	view: View = 'page';
	black = false;
	started = readStart();
	/** Called after every change that another window should know. */
	changed: () => void = () => undefined;
	#notes = false;
	#time = false;

	get state(): State {
		return { at: this.at, black: this.black, started: this.started };
	}

	/** Takes over what another window shows. */
	follow(state: State): void {
		this.started = state.started;
		this.black = state.black;
		this.#stand(state.at);
	}

	go(page: number): void {
		const to = Math.min(this.total, Math.max(1, page));
		if (to > 1) this.#begin();
		this.black = false;
		this.#stand(to);
		this.changed();
	}

	/** Carries out what needs nothing but the deck; `false` for the rest. */
	do(command: Command): boolean {
		switch (command) {
			case 'next':
			case 'previous':
			case 'first':
			case 'last':
				// A dark screen lights up on the same slide.
				this.go(this.black ? this.at : pageAfter(command, this.at, this.total));
				return true;
			case 'black':
				this.black = !this.black;
				break;
			case 'notes':
				this.#notes = !this.#notes;
				break;
			case 'time':
				this.#begin();
				this.#time = !this.#time;
				break;
			case 'reset':
				this.started = Date.now();
				keepStart(this.started);
				break;
			default:
				return false;
		}
		this.#show();
		this.changed();
		return true;
	}

	setView(view: View): void {
		if (this.view === 'overview') liftButtons(this.frames);
		this.view = view;
		if (view === 'page') {
			delete document.documentElement.dataset['view'];
			this.black = false;
		} else document.documentElement.dataset['view'] = view;
		if (view === 'overview') {
			layButtons(this.frames, (page) => {
				this.setView('show');
				this.go(page);
			});
		}
		this.#stand(this.at);
		if (view === 'overview') this.frames[this.at - 1]!.querySelector<HTMLElement>('.pick')!.focus();
		else if (view !== 'page') $('[data-deck]').focus();
	}

	/** Writes clock and time; called every second. */
	tick(): void {
		const now = new Date();
		const late = this.started === null ? 0 : now.getTime() - this.started;
		const frame = this.frames[this.at - 1]!;
		const until = Number(frame.dataset['until'] ?? 0);
		$('[data-clock]').textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
		$('[data-elapsed]').textContent = `${elapsedWords(late)} / ${$('[data-deck]').dataset['minutes']} phút`;
		$('[data-part]').textContent = until === 0 ? '' : `phần này xong ở phút ${until}${late > until * 60_000 ? ' (đã quá)' : ''}`;
	}

	#begin(): void {
		if (this.started !== null) return;
		this.started = Date.now();
		keepStart(this.started);
	}

	#stand(page: number): void {
		const moved = page !== this.at;
		this.at = page;
		this.#show();
		if (this.view === 'page') return;
		// Addresses of local files cannot be changed in every browser.
		try {
			history.replaceState(null, '', `#slide-${page}`);
		} catch {
			// The deck works; only a reload begins at the first slide.
		}
		if (moved || $('[data-said]').textContent === '')
			$('[data-said]').textContent = `Trang ${page} trên ${this.total}: ${this.frames[page - 1]!.querySelector('h2')?.textContent ?? ''}`;
	}

	#show(): void {
		const live = this.view !== 'page';
		this.frames.forEach((frame, i) => {
			frame.classList.toggle('now', live && i === this.at - 1);
			frame.classList.toggle('coming', live && i === this.at);
			const notes = frame.querySelector('details');
			if (notes && live) notes.open = this.view === 'presenter' || this.#notes;
		});
		$('[data-deck]').classList.toggle('with-notes', live && this.#notes);
		$('[data-black]').hidden = !(this.black && live);
		$('[data-time]').hidden = !(live && (this.#time || this.view === 'presenter'));
		$('[data-bar]').hidden = !live;
		$('[data-at]').textContent = `${this.at}/${this.total}`;
		this.tick();
	}
}
