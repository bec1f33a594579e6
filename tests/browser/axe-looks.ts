/**
 * axe on a page among many of its kind. Two of its questions take longer than all others together: the contrast of every text, and the
 * size of every target. Both hang on what the browser painted: a text that looks as another one on a page of the same kind, by its letters
 * and by all that is painted behind it, has the same contrast. So each look is asked about once a kind. A target is asked about by look
 * too, and wherever it is small or covered and has not plainly its own space. Every other rule sees every element.
 */
import type { Page } from 'playwright-core';

/** Looks that axe has judged: kind of page and look. One set for each window and colour scheme. */
export type Looks = Set<string>;

/** What an element must carry to be asked about its contrast, or its size. */
export const ASKED = { 'color-contrast': 'data-axe-contrast', 'target-size': 'data-axe-size' } as const;
type Dear = keyof typeof ASKED;

export interface LooksOfPage {
	/** The looks of a page, each a hash after the name of its rule. */
	all(): string[];
	/** Marks what is to be asked: the first element of each given look, and targets that stand close to others. */
	ask(looks: readonly string[]): void;
	/** Takes the marks off; gives the looks whose elements axe came to no end with. */
	end(undecided: readonly { id: string; element: Element }[]): string[];
}

/**
 * Runs in the page: finds how everything looks that axe would ask about. By what the browser worked out, not by names: a single element
 * that differs, for whatever reason, is a look of its own.
 */
export function findLooks(asked: Record<Dear, string>): void {
	const hash = (text: string): string => {
		let [a, b] = [0xdeadbeef, 0x41c6ce57];
		for (let i = 0; i < text.length; i++) {
			a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
			b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
		}
		return (a >>> 0).toString(36) + (b >>> 0).toString(36);
	};
	/** All that is painted behind an element, from the root; `placed` where that need not be what it stands in. */
	const grounds = new Map<Element, { ground: string; placed: boolean }>();
	const groundOf = (e: Element): { ground: string; placed: boolean } => {
		const known = grounds.get(e);
		if (known !== undefined) return known;
		const behind = e.parentElement === null ? { ground: '', placed: false } : groundOf(e.parentElement);
		const s = getComputedStyle(e);
		const field = e instanceof HTMLLabelElement ? (e.control ?? e) : e;
		const disabled = field.matches(':disabled, [aria-disabled=true], [inert]');
		const painted = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.clipPath, s.position, disabled].join();
		const placed = s.position === 'absolute' || s.position === 'fixed' || s.transform !== 'none' || e instanceof SVGElement;
		const own = { ground: hash(behind.ground + painted), placed: behind.placed || placed };
		grounds.set(e, own);
		return own;
	};
	const first = new Map<string, Element>();
	const lookOf = { 'color-contrast': new Map<Element, string>(), 'target-size': new Map<Element, string>() };
	const note = (rule: Dear, e: Element, look: string) => {
		const key = `${rule} ${look}`;
		if (first.has(key)) return;
		first.set(key, e);
		lookOf[rule].set(e, key);
	};
	const targets: { e: Element; x: number; y: number; box: DOMRect; small: boolean }[] = [];
	for (const e of document.body.querySelectorAll('*')) {
		const says = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.nodeValue!.trim() !== '');
		const field = e.matches('input, select, textarea');
		const target = field || e.matches('a, button, summary, [tabindex], [role], [contenteditable]');
		if (!(says || target) || !e.checkVisibility({ visibilityProperty: true })) continue;
		const box = e.getBoundingClientRect();
		const { width, height, right, bottom } = box;
		// What only assistive technology sees is no look: another element may stand for it on the screen.
		if (width <= 1 || height <= 1 || right + scrollX <= 0 || bottom + scrollY <= 0) continue;
		const { ground, placed } = groundOf(e);
		const s = getComputedStyle(e);
		// What is placed over other things looks like another one only in the same place.
		const place = placed ? [box.left + scrollX, box.top + scrollY, width, height].map(Math.round).join() : '';
		if (says || field) {
			const letters = [s.color, s.fontSize, s.fontWeight, s.textShadow, s.webkitTextStrokeWidth, s.webkitTextStrokeColor, field, place].join();
			note('color-contrast', e, hash(ground + letters));
		}
		if (target) {
			note('target-size', e, hash(ground + e.localName + place));
			targets.push({ e, x: (box.left + right) / 2, y: (box.top + bottom) / 2, box, small: width < 24 || height < 24 });
		}
	}
	/** WCAG 2.5.8: no other target within the circle of 24 px around a small one, nor its circle, if it is small too. */
	const free = (t: (typeof targets)[number]) =>
		t.e.getClientRects().length === 1 &&
		targets.every((o) => {
			if (o === t) return true;
			const away = Math.hypot(Math.max(o.box.left - t.x, 0, t.x - o.box.right), Math.max(o.box.top - t.y, 0, t.y - o.box.bottom));
			return away >= 13 && (!o.small || Math.hypot(o.x - t.x, o.y - t.y) >= 25);
		});
	/** Another target lies over it, or below: its own place is smaller than it. */
	const shared = ({ e, box }: (typeof targets)[number]) =>
		targets.some((o) => o.e !== e && !o.e.contains(e) && o.box.left < box.right && box.left < o.box.right && o.box.top < box.bottom && box.top < o.box.bottom);
	const close = targets.filter((t) => (t.small && !free(t)) || shared(t)).map(({ e }) => e);
	const looks: LooksOfPage = {
		all: () => [...first.keys()],
		ask: (chosen) => {
			for (const e of close) e.setAttribute(asked['target-size'], '');
			for (const key of chosen) first.get(key)!.setAttribute(asked[key.split(' ')[0] as Dear], '');
		},
		end: (undecided) => {
			for (const name of Object.values(asked)) for (const e of document.querySelectorAll(`[${name}]`)) e.removeAttribute(name);
			return undecided.flatMap(({ id, element }) => lookOf[id as Dear]?.get(element) ?? []);
		},
	};
	(window as unknown as { looks: LooksOfPage }).looks = looks;
}

/** The looks of a page that were not judged yet. @param kind of page: the same look on another kind is asked about again */
export async function newLooks(page: Page, kind: string, judged: Looks): Promise<string[]> {
	await page.evaluate(findLooks, ASKED);
	const all = await page.evaluate(() => (window as unknown as { looks: LooksOfPage }).looks.all());
	return all.filter((look) => !judged.has(`${kind} ${look}`));
}
