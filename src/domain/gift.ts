/** Questions in GIFT, the text format that Moodle and other systems import. Pure. */
import { numberShare, positioned, type ExportQuestion } from './export-question.ts';

/** Marks of the format inside a text; an arrow would split a pair. */
const escape = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replaceAll('->', '→')
		.replace(/[\\~=#{}:]/g, '\\$&');

function answers(q: ExportQuestion): string {
	switch (q.type) {
		case 'single':
			return q.options.map((o) => `\t${o.id === q.answer ? '=' : '~'}${escape(o.text)}#${escape(o.feedback)}`).join('\n');
		case 'multiple':
			return q.options.map((o) => `\t~%${q.answer.includes(o.id) ? numberShare(q.answer.length) : '-100'}%${escape(o.text)}#${escape(o.feedback)}`).join('\n');
		case 'boolean':
			// The first feedback is for the wrong answer.
			return `\t${q.answer ? 'TRUE' : 'FALSE'}#${escape(q.feedback[q.answer ? 'false' : 'true'])}#${escape(q.feedback[q.answer ? 'true' : 'false'])}`;
		case 'number':
			return `\t#${q.answer}`;
		case 'match':
			return q.pairs.map((p) => `\t=${escape(p.left)} -> ${escape(p.right)}`).join('\n');
		case 'order':
			return positioned(q.steps)
				.map((p) => `\t=${escape(p.left)} -> ${p.right}`)
				.join('\n');
	}
}

const generalFeedback = (q: ExportQuestion): string =>
	[...('feedback' in q && typeof q.feedback === 'string' ? [q.feedback] : []), `Căn cứ: ${q.basis}.`].map(escape).join(' ');

/** @param category path of the question category; parts divided by "/" */
export function toGift(category: string, questions: readonly ExportQuestion[]): string {
	const one = (q: ExportQuestion) => `::${q.id}::${escape(q.asks)} {\n${answers(q)}\n\t####${generalFeedback(q)}\n}\n`;
	return `$CATEGORY: ${category}\n\n${questions.map(one).join('\n')}`;
}
