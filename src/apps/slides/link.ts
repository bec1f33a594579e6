/**
 * The talk between the window on the wall and the window of the teacher. Both are the same page, so a message counts only
 * from the same origin; on `file:` every page's origin is "null" and only windows that hold each other can write.
 */
import { COMMANDS, type Command } from './keys.ts';

const MARK = 'so-tay-trinh-chieu';

/** What the wall shows. */
export interface State {
	at: number;
	black: boolean;
	/** When the clock began, in milliseconds; `null` before. */
	started: number | null;
}

export type Message = { kind: 'hello' } | { kind: 'ask'; command: Command } | { kind: 'page'; page: number } | { kind: 'state'; state: State };

/** Sends to the other window, if it is still there. */
export function send(to: Window | null | undefined, message: Message): void {
	if (to && !to.closed) to.postMessage({ mark: MARK, ...message }, location.protocol === 'file:' ? '*' : location.origin);
}

/** Reads a message; anything that is not ours is `undefined`. */
export function readMessage(data: unknown): Message | undefined {
	if (typeof data !== 'object' || data === null || (data as { mark?: unknown }).mark !== MARK) return undefined;
	const m = data as { kind?: unknown; command?: unknown; page?: unknown; state?: Partial<State> };
	if (m.kind === 'hello') return { kind: 'hello' };
	if (m.kind === 'ask' && COMMANDS.includes(m.command as Command)) return { kind: 'ask', command: m.command as Command };
	if (m.kind === 'page' && Number.isInteger(m.page)) return { kind: 'page', page: m.page as number };
	const s = m.state;
	if (m.kind === 'state' && Number.isInteger(s?.at) && typeof s?.black === 'boolean' && (s.started === null || typeof s.started === 'number')) {
		return { kind: 'state', state: { at: s.at!, black: s.black, started: s.started } };
	}
	return undefined;
}

export function listen(heard: (message: Message, from: Window) => void): void {
	addEventListener('message', (event) => {
		const own = event.origin === location.origin || (location.protocol === 'file:' && event.origin === 'null');
		const message = own && event.source !== null ? readMessage(event.data) : undefined;
		if (message !== undefined) heard(message, event.source as Window);
	});
}
