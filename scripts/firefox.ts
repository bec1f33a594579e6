/**
 * A Firefox of the system, for tests. Playwright speaks WebDriver BiDi with a Firefox that it did not build itself; two things stand
 * between it and the ESR of an office:
 * - it asks for commands that the ESR does not know yet. No test needs them: they are answered with "done" here.
 * - it evaluates functions with `eval`, which the policy of our pages forbids. The policy has to stay on, so the text of a function is
 *   put into the call itself, which no policy binds.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firefox, type BrowserContext, type LaunchOptions } from 'playwright-core';

const PLACES = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** Where Firefox is; `undefined` on a machine without it, since no npm package brings one. `FIREFOX_PATH` names another. */
export function firefoxPath(): string | undefined {
	return PLACES.find((path) => path !== undefined && path !== '' && existsSync(path));
}

interface Message {
	id?: number;
	type?: string;
	error?: string;
}
interface Call {
	id: number;
	method: string;
	params: { functionDeclaration?: string; arguments?: { type?: string; value?: unknown }[] };
}
interface Transport {
	onmessage?: (message: Message) => void;
	send(message: Call): void;
	close(): void;
	closeAndWait(): Promise<void>;
	onclose?: (reason?: string) => void;
}
interface BrowserKind {
	connectToTransport(transport: Transport, ...rest: unknown[]): Promise<unknown>;
}

const UNKNOWN = new Set(['unknown command', 'invalid argument', 'unsupported operation']);
/** Commands that no test needs; anything else that Firefox refuses is a fault of the test. */
const OPTIONAL = /^(network\.(addDataCollector|setCacheBehavior|removeDataCollector|getData|disownData)|browser\.setDownloadBehavior|emulation\.)/;

/**
 * Text that playwright hands to its own script under a name. In the notation of BiDi an object is a list of pairs, and playwright
 * writes each field as an object of its own: `{ k: name, v: text }`.
 */
function fieldIn(value: unknown, name: string): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!Array.isArray(value)) return fieldIn((value as { value?: unknown }).value, name);
	const texts = value.flatMap((pair: unknown) => (Array.isArray(pair) ? pair.map((x: unknown) => (x as { value?: unknown } | null)?.value) : []));
	if (texts[0] === 'k' && texts[1] === name && texts[2] === 'v' && typeof texts[3] === 'string') return texts[3];
	for (const part of value) {
		const found = fieldIn(part, name);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** A call of playwright's `UtilityScript.evaluate(isFunction, returnByValue, expression, …)`, with everything it would `eval` in it. */
function withoutEval(call: Call): Call {
	const { functionDeclaration = '', arguments: args = [] } = call.params;
	if (!functionDeclaration.includes('utilityScript.evaluate(') || args[3]?.type !== 'string') return call;
	const given = (name: string) => fieldIn(args, name);
	// `waitForFunction` polls what it was given.
	const expression = String(args[3].value).replace('globalThis.eval(', () => `(() => (${given('expression')}))(`);
	const source = expression.includes('.extend(') ? given('source') : undefined;
	const inner = [given('functionText'), given('callbackText')].flatMap((text) => (text === undefined ? [] : [text]));
	const lines = [
		// Playwright's other script in the page, where it is among the arguments.
		`const injected = args.find((a) => typeof a?.extend === 'function') ?? {};`,
		source === undefined
			? ''
			: `injected.extend = (_, params) => new ((() => { const module = {};\n${source}\nreturn module.exports.default(); })())(injected, params);`,
		...inner.map((text) => {
			const known = `[${JSON.stringify(text)}, ${JSON.stringify(`(${text})`)}].includes(e)`;
			return `{ const before = injected.eval; injected.eval = (e) => ${known} ? (${text}) : before.call(injected, e); }`;
		}),
		`return Object.assign(Object.create(utilityScript), { global: { eval: () => (${expression}) } }).evaluate(...args);`,
	];
	return { ...call, params: { ...call.params, functionDeclaration: `(utilityScript, ...args) => {\n${lines.join('\n')}\n}` } };
}

/** Between playwright and Firefox: an optional command that is unknown over there has an empty answer. */
function lenient(transport: Transport): Transport {
	const asked = new Map<number, string>();
	const own: Transport = {
		send: (message) => {
			if (OPTIONAL.test(message.method)) asked.set(message.id, message.method);
			transport.send(withoutEval(message));
		},
		close: () => transport.close(),
		closeAndWait: () => transport.closeAndWait(),
	};
	transport.onmessage = (message) => {
		const refused = message.type === 'error' && UNKNOWN.has(message.error ?? '') && asked.has(message.id ?? -1);
		own.onmessage?.(refused ? ({ type: 'success', id: message.id, result: {} } as Message) : message);
	};
	transport.onclose = (reason) => own.onclose?.(reason);
	return own;
}

let taught = false;
function teach(): void {
	if (taught) return;
	taught = true;
	const { _connection } = firefox as unknown as { _connection: { toImpl(x: unknown): { _bidiFirefox: BrowserKind } } };
	const kind = _connection.toImpl(firefox)._bidiFirefox;
	const connect = kind.connectToTransport.bind(kind);
	kind.connectToTransport = (transport, ...rest) => connect(lenient(transport), ...rest);
}

/** Where Firefox puts what its reader saves. @param folder that of its profile */
export const downloadsOf = (folder: string): string => join(folder, 'tai-ve');

/** Opens Firefox with a profile on disk. @param hosts names that lead to this machine */
export async function openFirefox(
	folder: string,
	hosts: readonly string[],
	options: LaunchOptions & { viewport: { width: number; height: number } },
): Promise<BrowserContext> {
	const executablePath = firefoxPath();
	if (executablePath === undefined) throw new Error('No Firefox on this machine: FIREFOX_PATH may name one.');
	teach();
	return firefox.launchPersistentContext(folder, {
		...options,
		channel: 'moz-firefox',
		executablePath,
		headless: true,
		firefoxUserPrefs: {
			'network.dns.localDomains': hosts.join(','),
			// The ESR tells nothing of downloads: what the reader saves is found in a folder.
			'browser.download.folderList': 2,
			'browser.download.dir': downloadsOf(folder),
			'browser.download.useDownloadDir': true,
			'browser.download.always_ask_before_handling_new_types': false,
			'browser.download.alwaysOpenPanel': false,
		},
	});
}
