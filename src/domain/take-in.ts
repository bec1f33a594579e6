/**
 * What taking in a machine's file would do, shown before anything is done. Nothing is decided by the order of files: of two versions of
 * a round the one that holds everything of the other is preferred; where both went on, both stay.
 */
import type { RoundContent } from '../schemas/assessment.ts';
import { canonicalJson } from './canonical-json.ts';
import { joinLocal, LOCAL_KINDS, localKind, readableLocal, ROUND_NOTE } from './local-kept.ts';
import type { MachineData } from './machine-file.ts';

/** `take` puts the file's version in place of what is here, `both` opens it beside, `join` makes one of the two. */
export type Choice = 'take' | 'keep' | 'both' | 'join';

export interface Step {
	/** Names the thing within the plan: "dot/<id>", "may/<key>", "thang/<number>", "co-quan", "da-xoa". */
	id: string;
	kind: string;
	title: string;
	/** What stands here against what the file brings. */
	why: string;
	/** Whether `take` puts something that is here aside. */
	replaces: boolean;
	choices: Choice[];
	choice: Choice;
}

const PARTS = ['answers', 'evidence', 'plan', 'reviews'] as const;

/** Whether `later` went on from `earlier`: it holds every record of it, each as it was or changed since. */
export function goesOn(later: RoundContent, earlier: RoundContent): boolean {
	if (later.round.changedAt < earlier.round.changedAt) return false;
	if (earlier.handedOver !== undefined && canonicalJson(earlier.handedOver) !== canonicalJson(later.handedOver)) return false;
	return PARTS.every((part) =>
		Object.entries(earlier[part]).every(([id, before]) => {
			const after = later[part][id];
			if (after === undefined) return before.changedAt === 0;
			return after.changedAt > before.changedAt || canonicalJson(after) === canonicalJson(before);
		}),
	);
}

function roundStep(theirs: RoundContent, mine: RoundContent | undefined): Step | undefined {
	const step = (why: string, replaces: boolean, choices: Choice[]): Step => ({
		id: `dot/${theirs.round.id}`,
		kind: 'Đợt tự kiểm tra',
		title: theirs.round.office === '' ? theirs.round.title : `${theirs.round.title}, ${theirs.round.office}`,
		why,
		replaces,
		choices,
		choice: choices[0]!,
	});
	if (mine === undefined) return step('chưa có trên máy này', false, ['take', 'keep']);
	if (canonicalJson(mine) === canonicalJson(theirs)) return undefined;
	if (goesOn(theirs, mine)) return step('bản trong tệp mới hơn', true, ['take', 'both', 'keep']);
	if (goesOn(mine, theirs)) return step('bản trên máy mới hơn', true, ['keep', 'both', 'take']);
	return step('hai bản đều có chỗ riêng', true, ['both', 'keep', 'take']);
}

function localStep(key: string, theirs: string, mine: string | undefined, title: string): Step | undefined {
	if (mine === theirs || key === ROUND_NOTE || !readableLocal(key, theirs)) return undefined;
	const joined = mine === undefined ? undefined : joinLocal(key, mine, theirs);
	if (joined !== undefined && joined === mine) return undefined;
	const [why, choices]: [string, Choice[]] =
		mine === undefined
			? ['chưa có trên máy này', ['take', 'keep']]
			: joined === undefined
				? ['trên máy đã có bản khác', ['keep', 'take']]
				: ['ghép được, không bản nào mất gì', ['join', 'keep', 'take']];
	return { id: `may/${key}`, kind: LOCAL_KINDS[localKind(key)], title, why, replaces: mine !== undefined, choices, choice: choices[0]! };
}

/** How many thrown-away rounds a machine keeps (`KEPT_TRASH` of the store): those of a file only fill what is free. */
export function freeTrash(mine: MachineData, theirs: MachineData, kept: number): MachineData['trash'] {
	const known = new Set(mine.trash.map((t) => t.id));
	const fresh = theirs.trash.filter((t) => !known.has(t.id)).sort((a, b) => b.at - a.at);
	return fresh.slice(0, Math.max(0, kept - mine.trash.length));
}

/**
 * The steps of taking `theirs` in, each with its choices, the first of them chosen. What is the same on both sides has no step.
 * @param titleOf what a key of local storage is called
 * @param kept how many thrown-away rounds the store keeps
 */
export function takeInPlan(mine: MachineData, theirs: MachineData, titleOf: (key: string, text: string) => string, kept: number): Step[] {
	const steps: (Step | undefined)[] = theirs.rounds.map((r) =>
		roundStep(
			r,
			mine.rounds.find((m) => m.round.id === r.round.id),
		),
	);
	const free = freeTrash(mine, theirs, kept).length;
	if (free > 0)
		steps.push({
			id: 'da-xoa',
			kind: 'Đã xoá gần đây',
			title: `${free} bản để lấy lại`,
			why: 'chưa có trên máy này',
			replaces: false,
			choices: ['take', 'keep'],
			choice: 'take',
		});
	if (theirs.profile !== undefined && canonicalJson(theirs.profile) !== canonicalJson(mine.profile)) {
		const here = mine.profile !== undefined;
		steps.push({
			id: 'co-quan',
			kind: 'Thông tin cơ quan',
			title: theirs.profile.office === '' ? 'Chưa ghi tên' : theirs.profile.office,
			why: here ? 'trên máy đã có bản khác' : 'chưa có trên máy này',
			replaces: here,
			choices: here ? ['keep', 'take'] : ['take', 'keep'],
			choice: here ? 'keep' : 'take',
		});
	}
	for (const scale of theirs.scales) {
		const own = mine.scales.find((s) => s.number === scale.number);
		if (own !== undefined && canonicalJson(own) === canonicalJson(scale)) continue;
		steps.push({
			id: `thang/${scale.number}`,
			kind: 'Thang điểm',
			title: scale.name,
			why: own === undefined ? 'chưa có trên máy này' : 'trên máy đã có bản khác cùng số',
			replaces: own !== undefined,
			choices: own === undefined ? ['take', 'keep'] : ['keep', 'take'],
			choice: own === undefined ? 'take' : 'keep',
		});
	}
	for (const [key, text] of Object.entries(theirs.local))
		steps.push(localStep(key, text, Object.hasOwn(mine.local, key) ? mine.local[key] : undefined, titleOf(key, text)));
	return steps.filter((s) => s !== undefined);
}
