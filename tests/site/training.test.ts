import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import gift from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { readList, type QuizList } from '../../src/domain/quiz-list.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { TOPICS } from '../../src/schemas/common.ts';
import { builtBank } from '../fixtures/quiz-bank.ts';

const library = handbook().library;
const read = (path: string) => readFileSync(`dist${path}${path.endsWith('/') ? 'index.html' : ''}`, 'utf8');
const questions = [...library.questions.values()].map((e) => e.data);

describe('the pages of questions', () => {
	const html = read('/tap-huan/cau-hoi/');
	const topics = Object.keys(TOPICS);
	it('carry every question at its address, with its answer, for readers without script', () => {
		for (const topic of topics) {
			const own = questions.filter((q) => q.topic === topic);
			const page = read(`/tap-huan/cau-hoi/${topic}/`);
			expect(own.filter((q) => !page.includes(` id="${q.id.toLowerCase()}"`)).map((q) => q.id)).toEqual([]);
			expect(page.match(/<summary>Đáp án/g)).toHaveLength(own.filter((q) => !q.retired).length);
			expect(html).toContain(`id="chu-de-${topic}"`);
			expect(html).toContain(`href="/tap-huan/cau-hoi/${topic}/"`);
		}
	});
	it('lead on from the addresses that questions had on one page', () => {
		expect(
			questions.filter((q) => !html.includes(`id="${q.id.toLowerCase()}" href="/tap-huan/cau-hoi/${q.topic}/#${q.id.toLowerCase()}"`)).map((q) => q.id),
		).toEqual([]);
	});
	it('carry the list of the bank, the files of topics the texts; both know the days of the acts behind them', () => {
		const list = JSON.parse(/id="cau-hoi-du-lieu"[^>]*>([\s\S]*?)<\/script>/.exec(html)![1]!) as QuizList;
		const { entries } = readList(list);
		const bank = builtBank();
		expect(entries.map((q) => q.id).sort()).toEqual(
			questions
				.filter((q) => !q.retired)
				.map((q) => q.id)
				.sort(),
		);
		expect(bank.map((q) => q.id).sort()).toEqual(entries.map((q) => q.id).sort());
		const days = (q: { links: readonly { regulation: string; from?: string | undefined; until?: string | undefined }[] }) =>
			[...new Set(q.links.map((l) => `${l.regulation} ${l.from} ${l.until}`))].sort();
		for (const q of bank) {
			expect(q.links.length, q.id).toBeGreaterThan(0);
			const entry = entries.find((e) => e.id === q.id)!;
			expect([entry.topic, entry.level, [...entry.audience], days(entry)]).toEqual([q.topic, q.level, [...q.audience], days(q)]);
		}
		const until = bank.flatMap((q) => q.links).find((l) => l.until !== undefined);
		if (until !== undefined) expect(library.regulations.get(until.regulation)!.data.expires).toBe(until.until);
	});
	it('load in a moment on an old machine: no page embeds the bank', () => {
		for (const path of ['cau-hoi', 'de-thi', 'cham-bai', ...topics.map((t) => `cau-hoi/${t}`)])
			expect(gzipSync(read(`/tap-huan/${path}/`)).length, path).toBeLessThan(40 * 1024);
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
		for (const [slug, { data }] of library.lessons) for (const t of data.topics) expect(read(`/tap-huan/${slug}/`)).toContain(`/tap-huan/cau-hoi/${t}/`);
	});
});
