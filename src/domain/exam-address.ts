import { settleChoice, type ExamChoice } from './exam.ts';

/**
 * The choice as the part of an address behind "#": a stick read from the disk allows no other part to change.
 * @param mark `poolMark` of what it was drawn from
 */
export function examAddress(c: ExamChoice, mark: string): string {
	const part = (name: string, list: readonly string[]) => (list.length === 0 ? '' : `&${name}=${list.join('.')}`);
	return `hat=${c.seed}&so=${c.count}&phut=${c.minutes}&de=${c.versions}${part('cd', c.topics)}${part('muc', c.levels)}&ngay=${c.day}${c.partial ? '&cham=phan' : ''}&ma=${mark}`;
}

/** Reads an address. What is missing or no number comes from `fallback`; names that this edition does not know are left out. */
export function readExamAddress(
	hash: string,
	fallback: ExamChoice,
	known: { topics: string[]; levels: string[] },
): { choice: ExamChoice; mark?: string } | undefined {
	const fields = new Map(
		hash
			.replace(/^#/, '')
			.split('&')
			.map((f) => [f.slice(0, Math.max(0, f.indexOf('='))), f.slice(f.indexOf('=') + 1)]),
	);
	const seed = fields.get('hat');
	if (seed === undefined || seed === '') return undefined;
	const number = (name: string, otherwise: number) => (/^\d{1,3}$/.test(fields.get(name) ?? '') ? Number(fields.get(name)) : otherwise);
	const list = (name: string, all: string[]) => (fields.get(name) ?? '').split('.').filter((v) => all.includes(v));
	const day = fields.get('ngay') ?? '';
	const choice = settleChoice({
		seed,
		count: number('so', fallback.count),
		minutes: number('phut', fallback.minutes),
		versions: number('de', fallback.versions),
		topics: list('cd', known.topics),
		levels: list('muc', known.levels),
		day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : fallback.day,
		...(fields.get('cham') === 'phan' ? { partial: true } : {}),
	});
	const mark = fields.get('ma');
	return { choice, ...(mark === undefined ? {} : { mark }) };
}
