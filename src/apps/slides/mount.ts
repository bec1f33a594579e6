/**
 * Slides on the wall. The same page is the teacher's window when its address has "?nguoi-day": it asks, the window that
 * opened it moves and tells what it shows.
 */
import { printOneSize } from '../../components/one-size.ts';
import { Deck } from './deck.ts';
import { pageInHash, pressed, STARTERS, type Command } from './keys.ts';
import { listen, send, type Message } from './link.ts';

const deck = new Deck();
const teacher = new URLSearchParams(location.search).has('nguoi-day');
const help = document.querySelector<HTMLDialogElement>('[data-help]')!;
const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
/** The other window: the teacher's for the wall, the wall for the teacher's. */
let other: Window | null = teacher ? (window.opener as Window | null) : null;
let heardAt = 0;
let typed = '';

function leave(): void {
	if (document.fullscreenElement !== null) void document.exitFullscreen();
	deck.setView('page');
	try {
		history.replaceState(null, '', location.pathname + location.search);
	} catch {
		// As in the deck.
	}
	deck.frames[deck.at - 1]!.scrollIntoView({ block: 'center' });
	find('[data-do=start]').focus({ preventScroll: true });
}

function openTeacher(): void {
	other = window.open(`${location.pathname}?nguoi-day#slide-${deck.at}`, 'so-tay-nguoi-day', 'popup,width=1100,height=720');
	find('[data-blocked]').hidden = other !== null;
}

function fullScreen(): void {
	if (document.fullscreenElement !== null) void document.exitFullscreen();
	else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

function ask(command: Command): void {
	if (teacher) {
		const own = command === 'help' || command === 'full' || command === 'notes';
		if (!own && linked()) {
			send(other, { kind: 'ask', command });
			return;
		}
	}
	if (command === 'help') return help.showModal();
	if (command === 'full' && deck.view !== 'page') return fullScreen();
	if (command === 'presenter') {
		if (!teacher) openTeacher();
		if (other === null) return;
		if (deck.view === 'page') deck.setView('show');
		return;
	}
	if (command === 'start' || command === 'full') {
		deck.setView('show');
		fullScreen();
		return;
	}
	if (command === 'overview') return deck.setView(deck.view === 'overview' && !teacher ? 'show' : teacher ? 'presenter' : 'overview');
	if (command === 'leave') {
		if (deck.view === 'overview') return deck.setView('show');
		if (!teacher) leave();
		return;
	}
	deck.do(command);
}

const linked = (): boolean => other !== null && !other.closed && Date.now() - heardAt < 3500;

addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
	const at = event.target instanceof Element ? event.target : document.body;
	if (at.closest('input, textarea, select') !== null) return;
	// A focused button or link keeps its own keys; text that scrolls keeps the arrows.
	if ((event.key === 'Enter' || event.key === ' ') && typed === '' && at.closest('button, a, summary') !== null) return;
	if (/^Arrow(Up|Down)$/.test(event.key) && at.closest('.notes-in, .scroll') !== null) return;
	const what = pressed(event.key, typed);
	if (what === undefined) return;
	if (typeof what === 'object') {
		if (deck.view === 'page') return;
		typed = 'typed' in what ? what.typed : '';
		if ('page' in what) go(what.page);
		event.preventDefault();
		return;
	}
	typed = '';
	if (deck.view === 'page' && !STARTERS.includes(what)) return;
	// In the overview the arrows walk along the buttons.
	if (deck.view === 'overview' && step(what)) return event.preventDefault();
	event.preventDefault();
	ask(what);
});

function go(page: number): void {
	if (teacher && linked()) send(other, { kind: 'page', page });
	else {
		if (deck.view === 'overview') deck.setView('show');
		deck.go(page);
	}
}

function step(command: Command): boolean {
	const picks = [...document.querySelectorAll<HTMLElement>('.pick')];
	const now = picks.indexOf(document.activeElement as HTMLElement);
	const to = { next: now + 1, previous: now - 1, first: 0, last: picks.length - 1 }[command as string];
	if (to === undefined) return false;
	picks[Math.min(picks.length - 1, Math.max(0, to))]!.focus();
	return true;
}

document.addEventListener('click', (event) => {
	const at = event.target as Element;
	const button = at.closest<HTMLElement>('[data-do]');
	if (button !== null) {
		ask(button.dataset['do'] as Command);
		// After a mouse the space bar should turn the page, not press the button again.
		if (event.detail > 0 && deck.view !== 'page') button.blur();
		return;
	}
	const paper = at.closest<HTMLElement>('[data-print-as]')?.dataset['printAs'];
	if (paper !== undefined) printAs(paper);
	else if (at.closest('[data-black]') !== null) ask('black');
	else if (deck.view === 'show' && at.closest('.slide') !== null && at.closest('a') === null && String(getSelection()) === '') ask('next');
});

/** As slides.css says it by name. */
const SHEETS: Readonly<Record<string, string>> = { slides: 'size: A4 landscape; margin: 10mm', handout: 'size: A4; margin: 12mm 12mm 12mm 20mm' };
printOneSize(SHEETS['slides']!);

function printAs(paper: string): void {
	document.documentElement.dataset['paper'] = paper;
	printOneSize(SHEETS[paper]!);
	print();
}

let touch: { x: number; y: number } | undefined;
addEventListener('touchstart', (event) => (touch = event.touches.length === 1 ? { x: event.touches[0]!.clientX, y: event.touches[0]!.clientY } : undefined), {
	passive: true,
});
addEventListener('touchend', (event) => {
	const end = event.changedTouches[0];
	if (touch === undefined || end === undefined || deck.view === 'page' || deck.view === 'overview') return;
	const [x, y] = [end.clientX - touch.x, end.clientY - touch.y];
	if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) ask(x < 0 ? 'next' : 'previous');
});

listen((message: Message, from) => {
	if (teacher) {
		if (from !== other || message.kind !== 'state') return;
		heardAt = Date.now();
		deck.follow(message.state);
		return;
	}
	// After a reload the wall knows its teacher again by the first word it hears.
	other = from;
	if (message.kind === 'ask') ask(message.command);
	else if (message.kind === 'page') go(message.page);
	send(other, { kind: 'state', state: deck.state });
});
deck.changed = () => {
	if (!teacher) send(other, { kind: 'state', state: deck.state });
};

setInterval(() => {
	deck.tick();
	if (!teacher) return;
	send(other, { kind: 'hello' });
	find('[data-link]').textContent = linked() ? (deck.black ? 'Màn chiếu đang đen' : 'Đã nối với màn chiếu') : 'Không nối với màn chiếu';
}, 1000);

addEventListener('hashchange', () => {
	const page = pageInHash(location.hash, deck.total);
	if (page === undefined) return;
	if (deck.view === 'page') deck.setView('show');
	go(page);
});

find('[data-with-script]').hidden = false;
const page = pageInHash(location.hash, deck.total);
if (teacher) {
	deck.setView('presenter');
	document.title = `Người dạy – ${document.title}`;
	send(other, { kind: 'hello' });
	if (page !== undefined) deck.follow({ ...deck.state, at: page });
} else if (page !== undefined) {
	deck.at = page;
	deck.setView('show');
}
if (new URLSearchParams(location.search).get('in') === 'phieu') document.documentElement.dataset['paper'] = 'handout';
