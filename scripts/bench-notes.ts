/** docs/benchmarks.md: each benchmark writes a section of its own, so that one can be run without the others. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { formatDay, today } from '../src/domain/day.ts';

const FILE = 'docs/benchmarks.md';
/** Sections in the order of the page. */
const SECTIONS = ['han-muc', 'lighthouse', 'tim', 'tong-hop', 'lon-len', 'ban'] as const;
export type Section = (typeof SECTIONS)[number];

const begin = (name: Section) => `<!-- ${name} -->`;
const end = (name: Section) => `<!-- hết ${name} -->`;

/** "Đo ngày 22/11/2026, 2 nhân (…), Node 24.21.0": numbers mean nothing without it. */
export function measuredOn(): string {
	return `Đo ngày ${formatDay(today())}, ${cpus().length} nhân (${cpus()[0]?.model ?? 'không rõ'}), Node ${process.versions.node}`;
}

/** A text with one section put in place, or replaced where it stands; the others stay as they are. Pure. */
export function withSection(text: string, name: Section, markdown: string): string {
	const found = new Map<Section, string>();
	for (const s of SECTIONS) {
		const at = text.indexOf(begin(s));
		const to = text.indexOf(end(s));
		if (at >= 0 && to > at) found.set(s, text.slice(at + begin(s).length, to).trim());
	}
	found.set(name, markdown.trim());
	const parts = SECTIONS.flatMap((s) => (found.has(s) ? [`${begin(s)}\n\n${found.get(s)!}\n\n${end(s)}`] : []));
	return `# Số đo\n\n${parts.join('\n\n')}\n`;
}

/** Writes a section of docs/benchmarks.md. @param markdown begins with its own heading, level 2 */
export function writeSection(name: Section, markdown: string): void {
	writeFileSync(FILE, withSection(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '', name, markdown));
	console.log(`Đã ghi phần "${name}" của ${FILE}.`);
}
