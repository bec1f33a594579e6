/**
 * An office at work: one edition of the handbook, one browser with a profile on disk. The main jobs of the handbook are written
 * once against it (the other files of this folder) and run in every edition and every browser.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fileOf, ROOM, START } from '../../../integrations/portable/links.ts';
import { openProfile, type AnyBrowser } from '../../../scripts/browsers.ts';
import { downloadsOf } from '../../../scripts/firefox.ts';
import { watch, type Watch } from '../support.ts';

/** The handbook as it reaches an office. */
export interface Edition {
	name: 'web' | 'lan' | 'portable';
	/** What every address of the edition begins with; a request to anything else has left it. */
	own: string;
	/** Name of the server in the office's network. */
	host?: string;
	/** Address of a page: "/van-ban/#x" → "http://…/van-ban/#x" or "file:///…/so-tay/van-ban/index.html#x". */
	address(path: string): string;
	/** The page at an address: the way back. */
	path(address: string): string;
}

export interface Saved {
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
	text: string;
}

/** An edition that a server gives out. @param base address of its first page, with a slash at the end */
export function served(name: 'web' | 'lan', base: string): Edition {
	return { name, own: base, host: new URL(base).hostname, address: (path) => base + path.slice(1), path: (address) => address.slice(base.length - 1) };
}

/** The edition on a stick. @param folder where it lies */
export function carried(folder: string): Edition {
	const own = `${pathToFileURL(folder).href}/`;
	return {
		name: 'portable',
		own,
		address: (link) => {
			const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/s.exec(link)!;
			return own + fileOf(path) + rest;
		},
		path: (address) => {
			const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(own.length))!;
			return (file === START ? '/' : file.slice(ROOM.length).replace(/index\.html$/, '')) + rest;
		},
	};
}

export class Office {
	readonly edition: Edition;
	readonly browser: AnyBrowser;
	/** What must never happen: requests to others, errors on the page. */
	readonly seen: Watch = { foreign: [], faults: [] };
	private readonly profile = mkdtempSync(join(tmpdir(), 'so-tay-co-quan-'));
	private context!: BrowserContext;

	constructor(edition: Edition, browser: AnyBrowser) {
		this.edition = edition;
		this.browser = browser;
	}

	/** Switches the machine on. */
	async open(): Promise<void> {
		this.context = await openProfile(this.browser, this.profile, this.edition.host === undefined ? [] : [this.edition.host]);
		// Firefox is slow here, and may share the machine with another browser.
		this.context.setDefaultTimeout(60_000);
		const seen = watch(this.context, this.edition.own);
		// One list for the whole day, whatever browser was open at the time.
		seen.foreign = this.seen.foreign;
		seen.faults = this.seen.faults;
	}

	/** Closes the browser, and begins again another day. */
	async nextDay(): Promise<void> {
		await this.context.close();
		await this.open();
	}

	async close(): Promise<void> {
		await this.context.close();
		rmSync(this.profile, { recursive: true, force: true });
	}

	/** A new tab. @param path page of the handbook */
	async page(path: string): Promise<Page> {
		const page = await this.context.newPage();
		await page.goto(this.edition.address(path));
		return page;
	}

	/** Waits until the tab stands at a page of the handbook, and gives its path. */
	async arrives(page: Page, at: RegExp): Promise<string> {
		await page.waitForURL((url) => at.test(this.edition.path(url.href)));
		return this.edition.path(page.url());
	}

	/** Types into a field over what stands there, and leaves it. */
	async types(page: Page, field: string, text: string): Promise<void> {
		await page.focus(field);
		await page.keyboard.press('Control+A');
		await page.keyboard.type(text);
		await page.keyboard.press('Tab');
	}

	/** Where the tab stands; some drivers do not hear of an address that a script changed. */
	async at(page: Page): Promise<string> {
		return this.edition.path(await page.evaluate(() => location.href));
	}

	/** What the reader keeps when he presses something that makes a file. */
	async saves(page: Page, press: () => Promise<unknown>): Promise<Saved> {
		const { name, path } = this.browser === 'firefox' ? await this.savesInFolder(press) : await this.savesByEvent(page, press);
		const bytes = new Uint8Array(readFileSync(path));
		return { name, bytes, text: new TextDecoder().decode(bytes) };
	}
	private async savesByEvent(page: Page, press: () => Promise<unknown>): Promise<{ name: string; path: string }> {
		const [download] = await Promise.all([page.waitForEvent('download'), press()]);
		return { name: download.suggestedFilename(), path: await download.path() };
	}
	/** The ESR of Firefox tells nothing of downloads: the file comes into a folder that is emptied each time. */
	private async savesInFolder(press: () => Promise<unknown>): Promise<{ name: string; path: string }> {
		const folder = downloadsOf(this.profile);
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder);
		await press();
		// While it comes, a ".part" stands there, alone or beside an empty file of the name.
		const come = () => readdirSync(folder).filter((f) => !f.endsWith('.part') && statSync(join(folder, f)).size > 0);
		await expect.poll(() => come().length === 1 && readdirSync(folder).length === 1, { timeout: 20_000, interval: 50 }).toBe(true);
		const [name] = come() as [string];
		return { name, path: join(folder, name) };
	}

	/** A file as a reader picks it. */
	file(name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } {
		return { name, mimeType: name.endsWith('.json') ? 'application/json' : 'application/octet-stream', buffer: Buffer.from(bytes) };
	}

	/**
	 * Prints the page on A4.
	 * @param part `sheet` must be on paper, `never` must not
	 */
	async prints(page: Page, part: { sheet: string; never: string }): Promise<void> {
		if (this.browser !== 'firefox') {
			await page.emulateMedia({ media: 'print' });
			expect(await page.isVisible(part.sheet)).toBe(true);
			expect(await page.isVisible(part.never)).toBe(false);
			await page.emulateMedia({ media: null });
		}
		const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: this.browser !== 'firefox' })).toString('latin1');
		expect(pdf.length).toBeGreaterThan(20_000);
		// Firefox packs the sizes of its sheets.
		if (this.browser !== 'firefox') expect(pdf).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
	}

	/** The process behind the tab dies without a word; where the driver cannot do that, the tab is torn away. */
	async crashes(page: Page): Promise<void> {
		if (this.browser === 'firefox') return page.close({ runBeforeUnload: false });
		const crashed = page.waitForEvent('crash');
		await page.goto('chrome://crash').catch(() => undefined);
		await crashed;
	}
}
