import { XMLParser, XMLValidator } from 'fast-xml-parser';
import gift from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { exportQuestion } from '../../src/domain/export-question.ts';
import { toGift } from '../../src/domain/gift.ts';
import { toMoodle } from '../../src/domain/moodle.ts';
import type { QuizQuestion } from '../../src/domain/quiz.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const link = { href: '/', text: 'Điều 1 Luật “thử” <a> & b', regulation: 'x', evidence: 'nguồn thứ cấp' };
const bank = [...handbook().library.questions.values()].map((e): QuizQuestion => ({ ...e.data, links: [link] })).map(exportQuestion);
const awkward = exportQuestion({ ...bank[0]!, basis: [], id: 'M-999', stem: 'A = {b} ~ c: #1 \\ <i>&"x" -> y\ndòng hai', links: [link] } as QuizQuestion);
const all = [...bank, awkward];
const count = (types: string[]) => types.reduce<Record<string, number>>((n, t) => ({ ...n, [t]: (n[t] ?? 0) + 1 }), {});
const kinds = count(all.map((q) => q.type));

interface GiftQuestion {
	type: string;
	title?: string;
	stem?: { text: string };
	choices?: { isCorrect: boolean; weight: number | null; text: { text: string; number?: number }; feedback: { text: string } | null }[];
	matchPairs?: { subquestion: { text: string }; subanswer: string }[];
	isTrue?: boolean;
	trueFeedback?: { text: string };
	falseFeedback?: { text: string };
	globalFeedback?: { text: string };
}

describe('GIFT, read back by another parser', () => {
	const read = gift.parse(toGift('Sổ tay/Hồ sơ', all)) as GiftQuestion[];
	const questions = read.filter((r) => r.type !== 'Category');
	it('holds every question with its type', () => {
		expect(questions.map((r) => r.title)).toEqual(all.map((q) => q.id));
		expect(count(questions.map((r) => r.type))).toEqual({
			MC: kinds['single']! + kinds['multiple']!,
			TF: kinds['boolean'],
			Matching: kinds['match']! + kinds['order']!,
			Numerical: kinds['number'],
		});
	});
	it('keeps text, answers and feedback as they were', () => {
		const squeeze = (t: string) => t.replace(/\s+/g, ' ').trim().replaceAll('->', '→');
		questions.forEach((r, i) => {
			const q = all[i]!;
			expect(r.stem!.text, q.id).toBe(squeeze(q.asks));
			expect(r.globalFeedback!.text, q.id).toContain('Căn cứ: Điều 1 Luật “thử”');
			if (q.type === 'single') {
				expect(r.choices!.filter((c) => c.isCorrect).map((c) => c.text.text)).toEqual([squeeze(q.options.find((o) => o.id === q.answer)!.text)]);
				expect(r.choices!.map((c) => c.feedback!.text)).toEqual(q.options.map((o) => squeeze(o.feedback)));
			}
			if (q.type === 'multiple')
				expect(r.choices!.filter((c) => (c.weight ?? 0) > 0).map((c) => c.text.text)).toEqual(
					q.options.filter((o) => q.answer.includes(o.id)).map((o) => squeeze(o.text)),
				);
			if (q.type === 'boolean') expect(r.isTrue).toBe(q.answer);
			if (q.type === 'match')
				expect(r.matchPairs!.map((p) => [p.subquestion.text, p.subanswer])).toEqual(q.pairs.map((p) => [squeeze(p.left), squeeze(p.right)]));
			if (q.type === 'order') for (const p of r.matchPairs!) expect(squeeze(q.steps[Number(p.subanswer) - 1]!)).toBe(p.subquestion.text);
		});
	});
});

describe('Moodle XML, read back by another parser', () => {
	const xml = toMoodle('Sổ tay', all);
	const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => ['answer', 'subquestion', 'question'].includes(name) });
	interface Text {
		text: string;
	}
	interface Read {
		'@_type': string;
		name: Text;
		questiontext: Text;
		generalfeedback: Text;
		idnumber: string;
		answer?: (Text & { '@_fraction': string; feedback: Text })[];
		subquestion?: (Text & { answer: Text[] })[];
	}
	const questions = (parser.parse(xml) as { quiz: { question: Read[] } }).quiz.question.slice(1);
	it('is well formed and holds every question with its type', () => {
		expect(XMLValidator.validate(xml)).toBe(true);
		expect(questions.map((r) => r.idnumber)).toEqual(all.map((q) => q.id));
		expect(count(questions.map((r) => r['@_type']))).toEqual({
			multichoice: kinds['single']! + kinds['multiple']!,
			truefalse: kinds['boolean'],
			matching: kinds['match']! + kinds['order']!,
			numerical: kinds['number'],
		});
	});
	it('keeps text and gives the whole mark to the right answer only', () => {
		questions.forEach((r, i) => {
			const q = all[i]!;
			expect(r.questiontext.text, q.id).toBe(q.asks.replace(/\s+/g, ' ').trim());
			expect(r.generalfeedback.text, q.id).toContain('(nguồn thứ cấp)');
			const sum = (r.answer ?? [])
				.map((a) => Number(a['@_fraction']))
				.filter((f) => f > 0)
				.reduce((a, b) => a + b, 0);
			if (r.answer) expect(Math.abs(sum - 100), q.id).toBeLessThan(0.001);
			if (q.type === 'number') expect(Number(r.answer![0]!.text)).toBe(q.answer);
			if (q.type === 'order') for (const s of r.subquestion!) expect(q.steps[Number(s.answer[0]!.text) - 1]!.replace(/\s+/g, ' ')).toBe(s.text);
		});
	});
});
