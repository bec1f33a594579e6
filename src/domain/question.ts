/**
 * What kind of answer a query asks for, read from its question words. Folded patterns; the words of a pattern say what
 * is wanted, not what it is about, so they weigh little in the search itself. Pure.
 */
import { fold } from './fold.ts';

export interface Question {
	/** Factor for each kind of record. */
	kinds: Record<string, number>;
	/** Words of the question, by position. */
	asking: ReadonlySet<number>;
	/** The answer holds a number with its unit: a deadline, a term, an amount. */
	number: boolean;
	/** The answer names a person or an office. */
	person: boolean;
	/** Old and new are to be compared. */
	difference: boolean;
	/** What came after the act named. */
	successor: boolean;
	/** How long papers are kept: a table of periods answers. */
	retention: boolean;
}

interface Pattern {
	words: RegExp;
	kinds?: Question['kinds'];
	number?: true;
	person?: true;
	difference?: true;
	successor?: true;
	retention?: true;
	/** False: the words are also the subject ("mẫu", "phạt"). */
	idle?: false;
}

/** What asks for an answer itself gives none: a paper to fill in, a question of a checklist. */
const ASKING = { form: 0.75, item: 0.6 };

const PATTERNS: readonly Pattern[] = [
	{
		words: /\b(?:bao lau|bao gio|khi nao|luc nao|may (?:ngay|nam|thang|gio|tuan|lan)|bao nhieu (?:ngay|nam|thang|gio|lau|tuoi)|trong may)\b/,
		number: true,
		kinds: { provision: 1.15, ...ASKING },
	},
	{
		words: /\b(?:bao nhieu(?: tien)?|may (?:to|ban|loai|trang|cot|trieu|thu|buoc))\b/,
		number: true,
		kinds: { provision: 1.15, ...ASKING },
	},
	{ words: /\b(?:luu|giu|bao quan)(?: \w+){0,3}? (?:bao lau|bao nhieu nam|may nam|den bao gio)\b/, retention: true, idle: false },
	{ words: /\b(?:toi da|toi thieu|it nhat|cham nhat)\b/, number: true, idle: false },
	{ words: /\b(?:ai|cho ai|nguoi nao|cap nao|co quan nao|noi nao)\b/, person: true, kinds: ASKING },
	{ words: /\b(?:la gi|nghia la gi|la (?:the nao|sao|cai gi)|viet tat cua|viet tat la|co nghia la)\b/, kinds: { term: 3 } },
	{ words: /\b(?:khac gi|khac nhau|khac the nao|khac cho nao|khac o dau|so sanh|so voi)\b/, kinds: { comparison: 4 }, difference: true },
	{ words: /\bkhac\b.*\b(?:cho nao|the nao|gi)\b/, kinds: { comparison: 3 }, difference: true },
	{ words: /\b(?:bieu mau|mau so|mau phieu|mau|phieu|don xin|giay xin phep|giay de nghi)\b/, kinds: { form: 1.7 }, idle: false },
	{ words: /\b(?:so do|hinh ve|xem hinh)\b/, kinds: { picture: 4 } },
	{ words: /\b(?:bai giang|bai tap huan|tap huan|bai hoc|hoc ve)\b/, kinds: { lesson: 4 } },
	{
		words: /\b(?:quy trinh|cac buoc|thu tuc|cach lam|cach|lam sao|lam the nao|phai lam gi|lam gi|the nao|nhu the nao|xu ly the nao)\b/,
		kinds: { procedure: 1.35 },
	},
	{ words: /\b(?:vai tro|viec cua|phan viec)\b/, kinds: { role: 3 } },
	{ words: /\b(?:lam gi|lam nhung gi|lam nhung viec gi)\b/, kinds: { role: 1.5 } },
	{ words: /\b(?:doan kiem tra hoi|tu kiem tra|phieu kiem tra|muc kiem tra)\b/, kinds: { item: 4, tool: 8, guide: 2 } },
	{
		words: /\b(?:bi phat|xu phat|muc phat|phat tien|phat bao nhieu|di tu|phat tu|may nam tu)\b/,
		kinds: { provision: 1.35, regulation: 1.2, procedure: 0.7 },
		number: true,
		idle: false,
	},
	{ words: /\b(?:bi cam|nghiem cam|khong duoc lam)\b/, kinds: { provision: 1.2 }, idle: false },
	{ words: /\b(?:co duoc|duoc khong|co can|can gi|o dau|tai sao|vi sao|hay la|co phai|co nen|phai khong|khong vay)\b/, kinds: ASKING },
	{ words: /\b(?:nao thay|thay the|thay bang|thay cho|duoc thay|bi thay|thay doi bang|thay)\b/, successor: true, idle: false },
	{ words: /\b(?:so tay nay|trong so tay|so tay|trang nay|phan mem nay)\b/, kinds: { guide: 4 } },
	{ words: /\b(?:khong|ko|k|hong|chua|nhi|a|vay|the|day|xin hoi|cho hoi|hoi)$/ },
	{ words: /^(?:xin hoi|cho hoi|hoi|toi muon|can tim|tim|xem)\b/ },
];

/** @param words the query, word by word, in the order typed */
export function readQuestion(words: readonly string[]): Question {
	const folded = words.map(fold);
	const text = folded.join(' ');
	const question: Question & { asking: Set<number> } = {
		kinds: {},
		asking: new Set(),
		number: false,
		person: false,
		difference: false,
		successor: false,
		retention: false,
	};
	for (const pattern of PATTERNS) {
		const found = pattern.words.exec(text);
		if (found === null) continue;
		// The text is read word by word; a lone question word is then the subject.
		const first = text.slice(0, found.index).split(' ').length - 1;
		const length = found[0].split(' ').length;
		if (length === words.length && pattern.retention !== true) continue;
		const idle = (from: number, count: number) => {
			if (pattern.idle !== false) for (let i = from; i < from + count; i++) question.asking.add(i);
		};
		// Of "khác … thế nào" only the ends are the question: what stands between them is what it is about.
		if (!pattern.words.source.includes('.*')) idle(first, length);
		else idle(first, 1);
		for (const [kind, factor] of Object.entries(pattern.kinds ?? {})) {
			const before = question.kinds[kind];
			question.kinds[kind] = before === undefined ? factor : factor < 1 ? Math.min(before, factor) : Math.max(before, factor);
		}
		question.number ||= pattern.number === true;
		question.person ||= pattern.person === true;
		question.difference ||= pattern.difference === true;
		question.successor ||= pattern.successor === true;
		question.retention ||= pattern.retention === true;
	}
	return question;
}
