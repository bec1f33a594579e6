/** Several people's files merged into the round on this machine, one after another (specification §10, "Nhập"). Nothing is written here. */
import type { Answer, PlanTask, RoundContent } from '../schemas/assessment.ts';
import { joinNotes, type Noted } from './join-notes.ts';
import { joinTasks } from './join-tasks.ts';
import { choose, mergeRounds, type MergeLine } from './merge-rounds.ts';

export interface NamedContent {
	/** Name of the file. */
	name: string;
	content: RoundContent;
}
export type Side = 'mine' | 'theirs';

/** One record of one file against what was merged so far. */
export interface FileLine extends MergeLine {
	/** Stands for the line in `choices`. */
	id: string;
	/** Name of the file. */
	file: string;
	/** The words of both sides together are too long for one field: the end was left out. */
	cut?: boolean;
}

export interface FileMerge {
	content: RoundContent;
	lines: FileLine[];
	/** Files that were left out, and why. */
	refused: { name: string; message: string }[];
	/** Files of another round of the same office, which were taken as files of this one. */
	adopted: string[];
}

/** The side that was changed later; the proposal for a conflict. */
export function laterSide(line: MergeLine): Side {
	return (line.theirs?.changedAt ?? -1) > (line.mine?.changedAt ?? -1) ? 'theirs' : 'mine';
}

// Tone marks count: "Bình Minh" and "Bình Mình" are two communes.
const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
const sameName = (a: string, b: string) => plain(a) !== '' && plain(a) === plain(b);

/** A file of another round counts where office and sheet are the same: a colleague's machine may have opened the file as a second round. */
function adopt(mine: RoundContent, theirs: RoundContent): { content: RoundContent; adopted: boolean } | string {
	const [a, b] = [mine.round, theirs.round];
	if ((a.source === 'inspected') !== (b.source === 'inspected'))
		return 'Tệp của đoàn kiểm tra và tệp của cơ quan là hai bên chấm khác nhau, không ghép vào nhau. Mở riêng tệp này.';
	if (a.id === b.id) return { content: theirs, adopted: false };
	const sameOffice = a.officeKind === b.officeKind && (sameName(a.office, b.office) || sameName(a.officeCode, b.officeCode));
	if (!sameOffice) return 'Tệp thuộc đợt khác, của cơ quan khác. Chỉ ghép được tệp của những người cùng điền một đợt; đợt khác thì mở riêng.';
	return { content: { ...theirs, round: { ...a, sheet: b.sheet } }, adopted: true };
}

/** A conflict settled for one side; papers of both stay on the answer and words of both on answer, review and task, so that nothing written is lost with a choice. */
function settle(content: RoundContent, line: FileLine, side: Side): RoundContent {
	const chosen = choose(content, line, side);
	const { part, key, [side]: kept, [side === 'mine' ? 'theirs' : 'mine']: left } = line;
	if (part === 'evidence' || kept === undefined || left === undefined) return chosen;
	if (part === 'plan') {
		const { task, cut } = joinTasks(kept as unknown as PlanTask, left as unknown as PlanTask);
		if (cut) line.cut = true;
		return { ...chosen, plan: { ...chosen.plan, [key]: task } };
	}
	const { note, cut } = joinNotes(kept as Noted, left as Noted);
	if (cut) line.cut = true;
	const papers = [...new Set([line.mine, line.theirs].flatMap((a) => (a as Answer).evidence ?? []))].slice(0, 50);
	const both = { ...kept, ...(note === '' ? {} : { note }), ...(papers.length === 0 ? {} : { evidence: papers }) };
	return { ...chosen, [part]: { ...chosen[part], [key]: both } };
}

/**
 * Merges files into a round.
 * @param choices side by line id; a conflict without one goes to the later side
 * @param base what was handed out to the people, where the file still exists: a change of one side alone is then no conflict
 */
export function mergeFiles(mine: RoundContent, files: readonly NamedContent[], choices: Readonly<Record<string, Side>>, base?: RoundContent): FileMerge {
	const out: FileMerge = { content: mine, lines: [], refused: [], adopted: [] };
	files.forEach(({ name, content }, n) => {
		const theirs = adopt(out.content, content);
		if (typeof theirs === 'string') return void out.refused.push({ name, message: theirs });
		const result = mergeRounds(out.content, theirs.content, base);
		if (!result.ok) return void out.refused.push({ name, message: result.message });
		if (theirs.adopted) out.adopted.push(name);
		const lines = result.merged.lines.map((line): FileLine => ({ ...line, id: `${n}/${line.part}/${line.key}`, file: name }));
		out.content = result.merged.content;
		for (const line of lines.filter((l) => l.outcome === 'conflict')) out.content = settle(out.content, line, choices[line.id] ?? laterSide(line));
		out.lines.push(...lines);
	});
	// Whether the round is handed in and who judged it is decided on this machine, not by a file.
	const { submitted, source, reopened } = mine.round;
	const { reopened: _theirs, ...round } = out.content.round;
	out.content = { ...out.content, round: { ...round, submitted, source, ...(reopened === undefined ? {} : { reopened }) } };
	return out;
}
