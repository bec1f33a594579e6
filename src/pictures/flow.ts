/** The flow of a procedure: one row a step, who on the left, what and by when on the right. */
import { arrowHead, blockHeight, round, textBlock, type Picture, type Shape } from './shapes.ts';
import { wrap } from './text.ts';

export interface FlowStep {
	title: string;
	who: string;
	/** Plain text; absent where no rule sets a deadline. */
	deadline?: string;
	force: 'binding' | 'adapt' | 'practice';
}

const PAD = 10;
const GAP = 16;
const BADGE = 13;

/**
 * Lays a procedure out for a width; the height follows from the texts.
 * @param width from about 300: below 480 the doer stands inside the box instead of in a lane of its own
 */
export function flowPicture(steps: readonly FlowStep[], width: number): Picture {
	const narrow = width < 480;
	const lane = narrow ? 0 : Math.round(width * 0.26);
	const left = lane + 2 * BADGE + 12;
	const boxWidth = width - left - 1;
	const inner = boxWidth - 2 * PAD;
	const rail = lane + BADGE + 1;
	const shapes: Shape[] = [];
	let y = 1;
	let previous = 0;
	steps.forEach((step, i) => {
		const title = wrap(step.title, inner, 15, { bold: true });
		const by = step.deadline === undefined ? [] : wrap(`Hạn: ${step.deadline}`, inner, 13, { maxLines: 3 });
		const who = wrap(step.who, narrow ? inner : lane - 8, 13, narrow ? {} : { bold: true });
		const text = blockHeight(title, 15) + blockHeight(by, 13) + (narrow ? blockHeight(who, 13) : 0) + (by.length > 0 || narrow ? 3 : 0);
		const height = round(Math.max(text + 2 * PAD - 4, narrow ? 0 : blockHeight(who, 13) + 8, 2 * BADGE + 6));
		const middle = round(y + height / 2);
		const box: Shape[] = [{ kind: 'rect', x: left, y, w: boxWidth, h: height, r: 4, class: `flow-box flow-${step.force}` }];
		if (step.force === 'adapt') box.push({ kind: 'path', d: `M${left + 4} ${y}V${round(y + height)}`, class: 'pic-line' });
		let top = y + (height - text) / 2;
		const put = (lines: string[], size: number, more: { bold?: boolean; class?: string }) => {
			if (lines.length > 0) box.push(textBlock(left + PAD, top, lines, size, more));
			top += blockHeight(lines, size);
		};
		put(title, 15, { bold: true });
		top += 3;
		if (narrow) put(who, 13, {});
		else box.push(textBlock(lane - 6, middle - blockHeight(who, 13) / 2, who, 13, { anchor: 'end', bold: true }));
		put(by, 13, { class: 'pic-soft' });
		if (i > 0) {
			const from = round(y - GAP - previous / 2 + BADGE);
			shapes.push({ kind: 'path', d: `M${rail} ${from}V${round(middle - BADGE)}`, class: 'pic-line' });
			shapes.push({ kind: 'path', d: arrowHead(rail, middle - BADGE - 1, 'down', 4), class: 'pic-line' });
		}
		box.push({ kind: 'path', d: `M${rail + BADGE} ${middle}H${left}`, class: 'pic-line' });
		box.push({ kind: 'circle', x: rail, y: middle, r: BADGE, class: 'flow-badge' });
		box.push({ kind: 'text', x: rail, y: round(middle + 4.8), lines: [String(i + 1)], size: 14, bold: true, anchor: 'middle', class: 'flow-number' });
		shapes.push({ kind: 'group', box: `buoc-${i + 1}`, shapes: box });
		previous = height;
		y = round(y + height + GAP);
	});
	return { width, height: round(y - GAP + 1), shapes };
}

/** A deadline without its citations, which stand in the text below: "01 năm ([[…]])" → "01 năm". */
export function deadlineWords(markdown: string, plain: (text: string) => string): string {
	return plain(markdown.replace(/\s*\([^()]*\[\[[^()]*\)/g, '')).trim();
}
