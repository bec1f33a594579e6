/** Takes one picture of the help: crops to what matters, draws the numbers of the steps, writes a small WebP. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { MOST_BYTES } from '../../src/help/scale.ts';

export interface Shot {
	/** Parts of the page that the picture shows; it is cropped to them. */
	of: readonly Locator[];
	/** Number of a step → what it presses or fills in. */
	marks?: Readonly<Record<number, Locator>>;
	/** Most CSS pixels of height; what is below is cut off. */
	height?: number;
}

/** Room around the parts: at the sides for the numbers, above and below as little as keeps the next line out. */
const SIDE = 26;
const EDGE = 9;
const BADGE = 27;
const COLOURS = [64, 32, 16];

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
	const box = await locator.first().boundingBox();
	if (box === null) throw new Error(`Không thấy trên trang: ${String(locator)}`);
	const [x, y] = await locator.page().evaluate(() => [scrollX, scrollY] as const);
	return { ...box, x: box.x + x, y: box.y + y };
}

interface Mark {
	number: string;
	/** The marked thing. */
	box: Box;
	/** Top left corner of its number. */
	badge: { x: number; y: number };
}

/** Where a number covers no letter: over the margin inside a field or a button, above a link in a line or a small button, left of anything else. */
async function markOf(number: string, locator: Locator): Promise<Mark> {
	const box = await boxOf(locator);
	const kind = await locator.first().evaluate((e) => {
		const style = getComputedStyle(e);
		if (e.tagName === 'FIELDSET' || parseFloat(style.paddingLeft) >= 9) return 'padded';
		return style.display === 'inline' || ['A', 'BUTTON'].includes(e.tagName) ? 'tight' : 'plain';
	});
	const beside = box.y + Math.min(box.height / 2, 24) - BADGE / 2;
	if (kind === 'padded') return { number, box, badge: { x: box.x - 5 - BADGE / 2, y: beside } };
	return { number, box, badge: kind === 'tight' ? { x: box.x + 4, y: box.y - BADGE - 1 } : { x: box.x - 7 - BADGE, y: beside } };
}

/** The part of the page that is pictured, with room for the numbers. */
function cropOf(parts: readonly Box[], marks: readonly Mark[], width: number, most: number): Box {
	const left = Math.max(0, Math.min(...parts.map((b) => b.x)) - SIDE);
	const top = Math.max(0, Math.min(...parts.map((b) => b.y - EDGE), ...marks.map((m) => m.badge.y - 3)));
	const right = Math.min(width, Math.max(...parts.map((b) => b.x + b.width)) + SIDE);
	const bottom = Math.min(Math.max(...parts.map((b) => b.y + b.height)) + EDGE, top + most);
	for (const { number, box } of marks)
		if (box.x + box.width > right + 1 || box.y + Math.min(box.height, 40) > bottom)
			throw new Error(`Số ${number} nằm ngoài hình: thêm phần ấy vào of, hoặc tăng height.`);
	return { x: Math.floor(left), y: Math.floor(top), width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
}

/** Draws a ring around each marked thing, and its number. Styles set by script pass the page's policy. */
async function draw(page: Page, marks: readonly Mark[]): Promise<void> {
	await page.evaluate(
		({ marks, size }) => {
			const layer = document.createElement('div');
			layer.id = 'so-buoc';
			for (const { number, box, badge } of marks) {
				const place = (x: number, y: number, width: number, height: number, more: Partial<CSSStyleDeclaration>) => {
					const e = document.createElement('div');
					Object.assign(e.style, { position: 'absolute', left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`, zIndex: '9999' }, more);
					layer.append(e);
					return e;
				};
				place(box.x - 5, box.y - 5, box.width + 10, box.height + 10, { border: '2.5px solid #8c1c13', borderRadius: '7px' });
				place(badge.x, badge.y, size, size, {
					borderRadius: '50%',
					background: '#8c1c13',
					color: '#fff',
					font: `650 17px/${size}px "Source Sans 3", sans-serif`,
					textAlign: 'center',
					boxShadow: '0 0 0 2px #fff',
				}).textContent = number;
			}
			document.body.append(layer);
		},
		{ marks: [...marks], size: BADGE },
	);
}

/** Makes the page ready to be pictured, or puts it back: nothing has the cursor, nothing floats over it, days read as in Việt Nam. */
async function pose(page: Page, shot: Shot, ready: boolean): Promise<void> {
	// What floats over the foot of the window would lie across the picture.
	const dockIsMeant = (await Promise.all(shot.of.map((part) => part.first().evaluate((e) => e.closest('.dock') !== null)))).includes(true);
	await page.evaluate(
		({ ready, dockIsMeant }) => {
			(document.activeElement as HTMLElement | null)?.blur();
			const dock = document.querySelector<HTMLElement>('.dock');
			if (dock && !dockIsMeant) dock.style.visibility = ready ? 'hidden' : '';
			// This browser knows only the American way to show a day in its field.
			for (const field of document.querySelectorAll<HTMLInputElement>(ready ? 'input[type=date]' : 'input[data-day-shown]')) {
				const day = ready ? field.value : field.dataset['dayShown']!;
				field.type = ready ? 'text' : 'date';
				if (ready) field.dataset['dayShown'] = day;
				else delete field.dataset['dayShown'];
				field.value = ready ? (day === '' ? 'dd/mm/yyyy' : day.split('-').reverse().join('/')) : day;
			}
		},
		{ ready, dockIsMeant },
	);
}

/** PNG of the shot, as sharp as the screen of the page. */
export async function photograph(page: Page, shot: Shot): Promise<Buffer> {
	await page.evaluate(() => document.fonts.ready);
	await pose(page, shot, true);
	const [parts, found] = await Promise.all([
		Promise.all(shot.of.map(boxOf)),
		Promise.all(Object.entries(shot.marks ?? {}).map(([number, locator]) => markOf(number, locator))),
	]);
	const clip = cropOf(parts, found, page.viewportSize()!.width, shot.height ?? 760);
	await draw(
		page,
		found.map((m) => ({ ...m, badge: { ...m.badge, x: Math.max(clip.x + 2, m.badge.x) } })),
	);
	const png = await page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' });
	await page.evaluate(() => document.getElementById('so-buoc')?.remove());
	await pose(page, shot, false);
	return png;
}

/** A picture of few colours, as a page of text is: as many of them as fit into the bytes. */
export async function smallWebp(png: Buffer): Promise<Buffer> {
	for (const colours of COLOURS) {
		const flat = await sharp(png).png({ palette: true, colours, dither: 0 }).toBuffer();
		const webp = await sharp(flat).webp({ lossless: true, effort: 6 }).toBuffer();
		if (webp.length <= MOST_BYTES) return webp;
	}
	throw new Error(`Hình nặng hơn ${MOST_BYTES} byte: cắt nhỏ lại (height) hoặc bớt phần (of).`);
}

/** Smoothing of letters differs by machine; what a reader would notice changes more than this share of the pixels. */
const NOTICED = 0.004;

/** Writes a picture unless the one there looks the same: a second run changes nothing. Says whether it wrote. */
export async function keepPicture(file: string, bytes: Buffer): Promise<boolean> {
	if (existsSync(file) && (await alike(readFileSync(file), bytes))) return false;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, bytes);
	return true;
}

async function alike(a: Buffer, b: Buffer): Promise<boolean> {
	const [x, y] = await Promise.all([a, b].map((bytes) => sharp(bytes).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true })));
	if (x!.info.width !== y!.info.width || x!.info.height !== y!.info.height) return false;
	let differing = 0;
	for (let i = 0; i < x!.data.length; i++) if (Math.abs(x!.data[i]! - y!.data[i]!) > 60) differing++;
	return differing / x!.data.length < NOTICED;
}
