import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Acts } from '../../src/domain/acts-on-day.ts';
import { readTypedDay } from '../../src/domain/typed-day.ts';
import { validityOn } from '../../src/domain/validity.ts';

const pages = readdirSync('dist', { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile() && f.name.endsWith('.html'))
	.map((f) => ({ file: join(f.parentPath, f.name), html: readFileSync(join(f.parentPath, f.name), 'utf8') }));
const acts = JSON.parse(readFileSync('dist/van-ban/hieu-luc.json', 'utf8')) as Acts;

describe('the handbook as of a day', () => {
	it('can be asked for from every page', () => {
		expect(pages.filter((p) => !/<a [^>]*href="[^"]*\/van-ban\/#tai-ngay"[^>]*data-at-day/.test(p.html)).map((p) => p.file)).toEqual([]);
	});
	it('knows every regulation that has a page, and each leads only to such', () => {
		const slugs = readdirSync('dist/van-ban', { withFileTypes: true })
			.filter((f) => f.isDirectory())
			.map((f) => f.name);
		expect(Object.keys(acts).sort()).toEqual(slugs.sort());
		for (const act of Object.values(acts)) for (const r of [...act.replaces, ...act.replacedBy]) if (r.slug !== undefined) expect(slugs).toContain(r.slug);
	});
	it('says on a page what its data say for the day of the edition', () => {
		for (const { file, html } of pages) {
			const edition = readTypedDay(/Bản ngày ([\d/]+)/.exec(html)![1]!).day!;
			for (const [, facts, label] of html.matchAll(/data-validity="([^"]*)"[^>]*>([^<]*)</g)) {
				const read = JSON.parse(facts!.replaceAll('&#34;', '"').replaceAll('&quot;', '"')) as Acts[string];
				expect({ file, label }).toEqual({ file, label: validityOn(read, edition).label });
			}
		}
	});
});
