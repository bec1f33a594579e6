import { validityOn } from '../domain/validity.ts';
import type { Citing } from './nodes.ts';
import type { Library, RegulationEntry } from './library.ts';
import type { Problem } from './source.ts';
import type { Provision } from './structure.ts';

/** Words by which a rule lays a duty on somebody, or forbids. */
const DUTY = /(?<!\p{L})(phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|không được|nghiêm cấm|bị cấm|cấm|bắt buộc|chậm nhất)(?!\p{L})/iu;
/** Below these levels the wording is not known well enough to say what the duty is. */
const READ: ReadonlySet<string> = new Set(['full', 'partial', 'secondary']);

/** A provision and everything that stands in it. */
function withDescendants(entry: RegulationEntry, id: string): Provision[] {
	const inside = new Set([id]);
	// Provisions come in reading order: a parent stands before its children.
	for (const p of entry.provisions) if (p.parent !== undefined && inside.has(p.parent)) inside.add(p.id);
	return entry.provisions.filter((p) => inside.has(p.id));
}

function ancestors(entry: RegulationEntry, provision: Provision): Provision[] {
	const up = provision.parent === undefined ? undefined : entry.byId.get(provision.parent);
	return up === undefined ? [] : [up, ...ancestors(entry, up)];
}

/** Provisions in force on the day that impose a duty and that no procedure and no checklist item leads to. */
export function orphanDuties(entry: RegulationEntry, citedBy: (target: string) => Citing[], day: string): Provision[] {
	const { state } = validityOn(entry.data, day);
	if (state === 'expired' || state === 'not-yet' || entry.data.localExample) return [];
	const used = (id: string) => citedBy(`${entry.slug}#${id}`).some((c) => c.kind === 'procedure' || c.kind === 'item');
	const outside = new Set(entry.data.outside.flatMap((o) => withDescendants(entry, o.provision).map((p) => p.id)));
	const orphans = entry.provisions.filter(
		(p) =>
			!p.note &&
			READ.has(p.evidence) &&
			DUTY.test(p.text) &&
			!outside.has(p.id) &&
			![...ancestors(entry, p), ...withDescendants(entry, p.id)].some((near) => used(near.id)),
	);
	// The text of an article holds that of its clauses: only the innermost is named.
	return orphans.filter((p) => !orphans.some((o) => o !== p && ancestors(entry, o).includes(p)));
}

/**
 * One problem for each orphan, and for each exemption that names nothing. An act that was not in force yet when it was read gives warnings
 * only, on whatever day it comes into force: the calendar alone never stops a build.
 */
export function dutyProblems(library: Library, citedBy: (target: string) => Citing[], day: string): Problem[] {
	return [...library.regulations.values()].flatMap((entry) => [
		...orphanDuties(entry, citedBy, day).map((p): Problem => ({
			file: entry.file,
			line: p.line,
			severity: validityOn(entry.data, entry.data.reviewed).state === 'not-yet' ? 'warning' : 'error',
			message: `${p.words} đặt ra việc phải làm nhưng không quy trình, mục kiểm tra nào dẫn tới ("${p.id}").`,
			mend: 'Dẫn tới nó trong một quy trình hoặc mục kiểm tra; nếu không phải việc của cơ quan dùng sổ tay, ghi vào outside kèm lý do.',
		})),
		...entry.data.outside.flatMap((o, i) =>
			entry.byId.has(o.provision)
				? []
				: [
						{
							file: entry.file,
							line: entry.lineOf(['outside', i, 'provision']),
							severity: 'error' as const,
							message: `outside trỏ tới điều khoản không có: "${o.provision}".`,
							mend: 'Sửa mã điều khoản.',
						},
					],
		),
	]);
}
