/**
 * The crew of the help: drives each job of the handbook by the names that its page of the help gives, and takes the pictures on the
 * way. `npm run pictures` keeps them; the browser test only compares what they show.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { namesOn } from './seen.ts';
import type { Shot } from './camera.ts';

/** Clock of every machine: a Monday morning in Việt Nam. */
export const MORNING = '2026-11-23T08:30:00+07:00';
export const WIDTH = 900;

export interface Camera {
	/** A machine that nobody has used before. */
	machine(browser: Browser, options: Pick<BrowserContextOptions, 'viewport' | 'serviceWorkers'>): Promise<Page>;
	take(name: string, page: Page, shot: Shot): Promise<void>;
}

/** Walks a tour as a reader would: opens machines, presses what is named on the screen, has pictures taken, and notes every name that could be read. */
export class Crew {
	/** Everything a reader could have read on the way: names on each page where something was pressed or pictured. */
	readonly names = new Set<string>();
	readonly #machines: Page[] = [];
	readonly #browser: Browser;
	readonly #url: string;
	readonly #camera: Camera;

	constructor(browser: Browser, url: string, camera: Camera) {
		this.#browser = browser;
		this.#url = url;
		this.#camera = camera;
	}

	/** A machine of its own with a page open. Only where it is asked for does it keep the handbook for want of a network. */
	async open(path: string, options: { keeps?: boolean } = {}): Promise<Page> {
		const page = await this.#camera.machine(this.#browser, {
			viewport: { width: WIDTH, height: 1000 },
			serviceWorkers: options.keeps === true ? 'allow' : 'block',
		});
		this.#machines.push(page);
		// A control that is not there is a change of the page, not a slow machine.
		page.setDefaultTimeout(20_000);
		page.setDefaultNavigationTimeout(60_000);
		await page.clock.setFixedTime(new Date(MORNING));
		await this.go(page, path);
		return page;
	}
	/** Another page on the same machine. */
	async go(page: Page, path: string): Promise<void> {
		// Scripts come after the first paint.
		await page.goto(this.#url + path, { waitUntil: 'networkidle' });
		await page.evaluate(() => document.fonts.ready);
	}
	/** Moves the clock of a machine: "09:15". */
	async clock(page: Page, time: string): Promise<void> {
		await page.clock.setFixedTime(new Date(MORNING.replace('08:30', time)));
	}

	/** Notes what can be read here. */
	async look(page: Page): Promise<void> {
		for (const name of await namesOn(page)) this.names.add(name);
	}
	/** Presses the button, link or line of this name. */
	async press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
		const exact = typeof name === 'string';
		const thing = within
			.getByRole('button', { name, exact })
			.or(within.getByRole('link', { name, exact }))
			.or(within.locator('summary', { hasText: name }))
			.or(within.locator('label.btn', { hasText: name }));
		await thing.first().waitFor();
		await this.look(page);
		await thing.first().click();
	}
	/** The field under these words, whether its label stands before it or around it. */
	field(within: Page | Locator, words: string): Locator {
		const label = within.locator('label', { hasText: new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) });
		return label
			.locator('input, select, textarea')
			.or(within.getByLabel(words, { exact: true }))
			.first();
	}
	/** Presses what saves a file, and gives its path. */
	async download(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<string> {
		const [file] = await Promise.all([page.waitForEvent('download'), this.press(page, name, within)]);
		return file.path();
	}
	async shoot(name: string, shot: Shot): Promise<void> {
		const page = shot.of[0]!.page();
		await shot.of[0]!.first().waitFor();
		await settled(page);
		await this.look(page);
		await this.#camera.take(name, page, shot);
	}

	/** Leaves a picture and the words of every open page behind, for whoever mends the tour; gives where. */
	async leaveTrace(path: string): Promise<string> {
		mkdirSync(dirname(path), { recursive: true });
		for (const [n, page] of this.#machines.entries()) {
			await page.screenshot({ path: `${path}-${n}.png`, fullPage: true }).catch(() => undefined);
			writeFileSync(`${path}-${n}.txt`, await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String));
		}
		return `${path}-*.png, .txt`;
	}
	async close(): Promise<void> {
		for (const page of this.#machines) {
			await page.context().unrouteAll({ behavior: 'ignoreErrors' });
			await page.context().close();
		}
	}
}

/** Waits until the scripts of a page have come, and what they do when nothing else is to be done. */
async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300), { timeout: 3000 })));
}

/** How one page of the help is walked through, and where its pictures are taken. */
export type Tour = (crew: Crew) => Promise<void>;

/** What makes every machine alike. */
export const CONTEXT = {
	deviceScaleFactor: 1,
	locale: 'vi-VN',
	timezoneId: 'Asia/Ho_Chi_Minh',
	colorScheme: 'light',
	reducedMotion: 'reduce',
	acceptDownloads: true,
} as const;
