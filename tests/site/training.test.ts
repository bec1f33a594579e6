import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import gift from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';
import { TOPICS } from '../../src/schemas/common.ts';

const library = handbook().library;
const read = (path: string) => readFileSync(`dist${path}${path.endsWith('/') ? 'index.html' : ''}`, 'utf8');
const questions = [...library.questions.values()].map((e) => e.data);

describe('the page of questions', () => {
	const html = read('/tap-huan/cau-hoi/');
	it('carries every question at its address, with its answer, for readers without script', () => {
		const text = html.replace(/<script[\s\S]*?<\/script>/g, '');
		expect(questions.filter((q) => !text.includes(` id="${q.id.toLowerCase()}"`)).map((q) => q.id)).toEqual([]);
		expect(text.match(/<summary>Đáp án/g)).toHaveLength(questions.filter((q) => !q.retired).length);
	});
	it('carries the questions as data with the days of the acts behind them', () => {
		const data = JSON.parse(/id="cau-hoi-du-lieu">([\s\S]*?)<\/script>/.exec(html)![1]!) as {
			questions: { id: string; links: { regulation: string; until?: string }[] }[];
		};
		expect(data.questions).toHaveLength(questions.filter((q) => !q.retired).length);
		expect(data.questions.filter((q) => q.links.length === 0).map((q) => q.id)).toEqual([]);
		const until = data.questions.flatMap((q) => q.links).find((l) => l.until !== undefined);
		if (until !== undefined) expect(library.regulations.get(until.regulation)!.data.expires).toBe(until.until);
	});
	it('stays within what an old machine loads in a moment', () => {
		expect(gzipSync(html).length).toBeLessThan(250 * 1024);
		expect(gzipSync(read('/tap-huan/de-thi/')).length).toBeLessThan(120 * 1024);
	});
	it('gives the bank and each topic to other software', () => {
		let sum = 0;
		for (const topic of Object.keys(TOPICS)) {
			expect(XMLValidator.validate(read(`/tap-huan/cau-hoi/${topic}/moodle.xml`))).toBe(true);
			sum += gift.parse(read(`/tap-huan/cau-hoi/${topic}/gift.txt`)).length - 1;
		}
		expect(gift.parse(read('/tap-huan/cau-hoi/gift.txt')).length - 1).toBe(sum);
		expect(read('/tap-huan/cau-hoi/moodle.xml').match(/<question type="(?!category)/g)).toHaveLength(sum);
		expect(sum).toBeGreaterThanOrEqual(250);
	});
});

describe('the pages of scenarios', () => {
	it.each([...library.scenarios.keys()])('%s shows every line to mark and every fault with its rule', (slug) => {
		const { data: s } = library.scenarios.get(slug)!;
		const html = read(`/tap-huan/tinh-huong/${slug}/`);
		for (const p of s.papers) for (const l of p.lines) expect(html).toContain(`value="${p.id}/${l.id}"`);
		for (const f of s.faults) expect(html).toContain(`data-fault="${f.id}"`);
		expect(html.match(/Căn cứ: <a /g)?.length).toBeGreaterThanOrEqual(s.faults.length);
		expect(read('/tap-huan/tinh-huong/')).toContain(`/tap-huan/tinh-huong/${slug}/`);
	});
});

describe('the room of training', () => {
	it('leads to practice, exams and scenarios', () => {
		for (const to of ['cau-hoi', 'de-thi', 'tinh-huong']) expect(read('/tap-huan/')).toContain(`href="/tap-huan/${to}/"`);
	});
	it('leads from a lesson to questions on its subjects', () => {
		for (const [slug, { data }] of library.lessons) for (const t of data.topics) expect(read(`/tap-huan/${slug}/`)).toContain(`/tap-huan/cau-hoi/#chu-de-${t}`);
	});
});
