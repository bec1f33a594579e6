/** What one can ask of the deck. */
export const COMMANDS = [
	'next',
	'previous',
	'first',
	'last',
	'overview',
	'notes',
	'time',
	'reset',
	'black',
	'presenter',
	'full',
	'help',
	'leave',
	'start',
] as const;
export type Command = (typeof COMMANDS)[number];

// Clickers send Page Up, Page Down, "." or "b".
const KEYS: Record<string, Command> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	Enter: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Backspace: 'previous',
	Home: 'first',
	End: 'last',
	o: 'overview',
	n: 'notes',
	t: 'time',
	b: 'black',
	'.': 'black',
	s: 'presenter',
	f: 'full',
	'?': 'help',
	Escape: 'leave',
};

/** Keys that begin a show from the page; all others belong to the page until then. */
export const STARTERS: readonly Command[] = ['full', 'presenter', 'overview', 'help'];

export type Pressed = Command | { page: number } | { typed: string } | undefined;

/**
 * What a key asks for.
 * @param typed digits pressed before it: "1", "2", Enter goes to page 12
 */
export function pressed(key: string, typed: string): Pressed {
	if (/^\d$/.test(key)) return { typed: (typed + key).slice(-3) };
	if (key === 'Enter' && typed !== '') return { page: Number(typed) };
	return KEYS[key.length === 1 ? key.toLowerCase() : key];
}

/** Page that a command leads to, counted from 1. */
export function pageAfter(command: Command, at: number, total: number): number {
	if (command === 'next') return Math.min(total, at + 1);
	if (command === 'previous') return Math.max(1, at - 1);
	if (command === 'first') return 1;
	return command === 'last' ? total : at;
}

/** "#slide-7" → 7; `undefined` for anything else and for pages that are not there. */
export function pageInHash(hash: string, total: number): number | undefined {
	const page = Number(/^#slide-(\d{1,3})$/.exec(hash)?.[1]);
	return page >= 1 && page <= total ? page : undefined;
}

/** "7:05", "1:02:05" */
export function elapsedWords(ms: number): string {
	const s = Math.max(0, Math.floor(ms / 1000));
	const two = (n: number) => String(n).padStart(2, '0');
	return s < 3600 ? `${Math.floor(s / 60)}:${two(s % 60)}` : `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}
