/** Questions as Moodle XML. Pure. Steps to put in order become pairs of step and place: the question type for ordering is missing in older Moodle. */
import { numberShare, positioned, type ExportQuestion } from './export-question.ts';

const escape = (text: string): string =>
	text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const text = (tag: string, content: string): string => `<${tag} format="plain_text"><text>${escape(content)}</text></${tag}>`;
const answer = (fraction: string, content: string, feedback: string): string =>
	`<answer fraction="${fraction}" format="plain_text"><text>${escape(content)}</text>${text('feedback', feedback)}</answer>`;

const TYPES = { single: 'multichoice', multiple: 'multichoice', boolean: 'truefalse', order: 'matching', match: 'matching', number: 'numerical' } as const;

function pairs(list: readonly { left: string; right: string }[]): string {
	return list
		.map((p) => `<subquestion format="plain_text"><text>${escape(p.left)}</text><answer><text>${escape(p.right)}</text></answer></subquestion>`)
		.join('');
}

function body(q: ExportQuestion): string {
	switch (q.type) {
		case 'single':
		case 'multiple': {
			const fraction = (id: string) => (q.type === 'single' ? (id === q.answer ? '100' : '0') : q.answer.includes(id) ? numberShare(q.answer.length) : '-100');
			return `<single>${q.type === 'single'}</single><shuffleanswers>true</shuffleanswers><answernumbering>ABCD</answernumbering>${q.options
				.map((o) => answer(fraction(o.id), o.text, o.feedback))
				.join('')}`;
		}
		case 'boolean':
			return [true, false].map((v) => answer(v === q.answer ? '100' : '0', String(v), q.feedback[v ? 'true' : 'false'])).join('');
		case 'number':
			return `<answer fraction="100" format="moodle_auto_format"><text>${q.answer}</text>${text('feedback', q.feedback)}<tolerance>0</tolerance></answer>`;
		case 'match':
			return `<shuffleanswers>true</shuffleanswers>${pairs(q.pairs)}`;
		case 'order':
			return `<shuffleanswers>true</shuffleanswers>${pairs(positioned(q.steps))}`;
	}
}

function one(q: ExportQuestion): string {
	const feedback = [...('feedback' in q && typeof q.feedback === 'string' ? [q.feedback] : []), `Căn cứ: ${q.basis}.`].join(' ');
	return `<question type="${TYPES[q.type]}"><name><text>${q.id}</text></name>${text('questiontext', q.asks)}${text('generalfeedback', feedback)}<defaultgrade>1</defaultgrade><idnumber>${q.id}</idnumber>${body(q)}</question>`;
}

/** @param category name below the top category of the course */
export function toMoodle(category: string, questions: readonly ExportQuestion[]): string {
	const head = `<question type="category"><category><text>$course$/top/${escape(category)}</text></category></question>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[head, ...questions.map(one)].join('\n')}\n</quiz>\n`;
}
