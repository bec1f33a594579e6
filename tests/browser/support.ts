import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser, type BrowserName } from '../../scripts/browsers.ts';
import { serve } from '../../scripts/serve.mjs';
import { ASKED, newLooks, type Looks, type LooksOfPage } from './axe-looks.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

export interface Site {
	url: string;
	browser: Browser;
}

/**
 * Pages of this browser keep no offline edition unless a context says `serviceWorkers: 'allow'`: each fresh profile would fetch the whole
 * handbook beside the test. What the worker does is tested in offline.test.ts; the main jobs run beside it in web.test.ts.
 */
export function withoutWorker(browser: Browser): Browser {
	const newContext = browser.newContext.bind(browser);
	const newPage = browser.newPage.bind(browser);
	browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
	browser.newPage = (options) => newPage({ serviceWorkers: 'block', ...options });
	return browser;
}

/** A served site and a browser, without the worker of the offline edition, for the tests of one file. */
export function useSite(name: BrowserName): Site {
	const site = {} as Site;
	let close: () => Promise<void>;
	beforeAll(async () => {
		const served = await serve('dist', 0);
		site.url = served.url;
		close = served.close;
		site.browser = withoutWorker(await startBrowser(name));
	});
	afterAll(async () => {
		await site.browser.close();
		await close();
	});
	return site;
}

export interface Watch {
	/** Requests to any other origin. */
	foreign: string[];
	/** Console errors, uncaught exceptions, failed requests. */
	faults: string[];
}

/** Notes what must never happen on a page. */
export function watch(target: Page | BrowserContext, origin: string): Watch {
	const seen: Watch = { foreign: [], faults: [] };
	target.on('request', (r) => {
		if (!r.url().startsWith(origin) && !/^(data|blob):/.test(r.url())) seen.foreign.push(r.url());
	});
	target.on('console', (m) => {
		if (m.type() === 'error') seen.faults.push(m.text());
	});
	target.on('requestfailed', (r) => {
		// A page that is left before everything came aborts the rest.
		if (r.failure()?.errorText !== 'net::ERR_ABORTED') seen.faults.push(`${r.url()} ${r.failure()?.errorText ?? ''}`);
	});
	if ('goto' in target) target.on('pageerror', (e) => seen.faults.push(e.message));
	else target.on('weberror', (e) => seen.faults.push(e.error().message));
	return seen;
}

/** What axe asks: WCAG 2.2 A and AA, and best practice. */
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
	id: string;
	help: string;
	nodes: { target: string[]; element: Element }[];
}
interface Axe {
	configure(spec: unknown): void;
	run(options: unknown): Promise<Record<'violations' | 'incomplete', Found[]>>;
}

/**
 * axe's findings. The page's CSP does not bind the evaluation.
 * @param among other pages of this kind, whose looks were judged: contrast and target size are asked only of looks that are new there
 */
export async function axe(page: Page, among?: { kind: string; judged: Looks }): Promise<string[]> {
	// Parts of a long page that wait to be laid out have no true places yet (src/components/later.ts).
	await page.waitForSelector('html:not([data-lazy])', { state: 'attached' });
	await page.evaluate(AXE);
	const chosen = among && (await newLooks(page, among.kind, among.judged));
	const [found, undecided] = await page.evaluate(
		async ([runOnly, looks, asked]) => {
			const { axe, looks: ofPage } = window as unknown as { axe: Axe; looks: LooksOfPage };
			if (looks) {
				ofPage.ask(looks);
				axe.configure({ rules: Object.entries(asked).map(([id, name]) => ({ id, selector: `[${name}]` })) });
			}
			// `preload` reads all styles once more for rules that are not asked for here.
			const resultTypes = looks ? ['violations', 'incomplete'] : ['violations'];
			const { violations, incomplete } = await axe.run({ runOnly, resultTypes, preload: false, elementRef: true });
			const open = looks ? ofPage.end(incomplete.flatMap(({ id, nodes }) => nodes.map(({ element }) => ({ id, element })))) : [];
			return [
				violations.map(
					(v) =>
						`${v.id}: ${v.help} – ${v.nodes
							.slice(0, 3)
							.map((n) => n.target.join(' '))
							.join(' | ')}`,
				),
				open,
			] as const;
		},
		[ALL_RULES, chosen, ASKED] as const,
	);
	// Something lies over the element that stood for a look: others of that look may be seen whole.
	if (undecided.length > 0) return axe(page);
	for (const look of chosen ?? []) among!.judged.add(`${among!.kind} ${look}`);
	return found;
}

/** Waits until the results for the current query stand. */
export async function resultsStand(page: Page): Promise<void> {
	await page.waitForSelector('[data-search-status="done"]', { timeout: 20_000 });
}

/** Picks an answer of a card and waits until the card shows what follows from it: that comes a frame after the tick and moves the cards below. */
export async function pickAnswer(page: Page, id: string, value: string): Promise<void> {
	await page.click(`[data-item="${id}"] input[value=${value}]`, { force: true });
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
}

/** Answers every item of the open round: the given choice, or counts for ratios. Goes through all groups. */
export async function answerAll(page: Page, choose: (id: string, n: number) => 'DAT' | 'CHUA'): Promise<number> {
	let n = 0;
	for (;;) {
		for (const card of await page.$$('[data-item]')) {
			const id = (await card.getAttribute('data-item')) ?? '';
			const answer = choose(id, n++);
			const parts = await card.$$('.parts fieldset');
			const numerator = await card.$('[data-ratio=numerator]');
			if (parts.length > 0) for (const part of parts) await (await part.$(`input[value=${answer}]`))!.click({ force: true });
			else if (numerator !== null) {
				await numerator.fill(answer === 'DAT' ? '10' : '0');
				await (await card.$('[data-ratio=denominator]'))!.fill('10');
			} else await (await card.$(`input[value=${answer}]`))!.click({ force: true });
			// What follows from an answer comes a frame later and moves the cards below: the next click waits for it.
			await page.waitForSelector(`[data-item="${id}"][data-code=${answer}]`);
		}
		const next = page.locator('button.main', { hasText: /^Nhóm [A-I]:/ });
		if ((await next.count()) === 0) return n;
		const heading = await page.textContent('.ass h2');
		await next.click();
		await page.waitForFunction((before) => document.querySelector('.ass h2')?.textContent !== before, heading);
	}
}
