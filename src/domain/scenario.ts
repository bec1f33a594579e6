/** What a learner's marks on made-up papers come to. Pure. */

/** A line ("bien-ban/d2"), or what a paper lacks ("bien-ban/?"). */
export const placeOf = (paper: string, line?: string): string => `${paper}/${line ?? '?'}`;

export interface ScenarioKey {
	/** Place of every fault; several faults may share one. */
	faults: readonly { id: string; place: string }[];
	/** Lines that look wrong but are right. */
	sound: readonly string[];
}

export interface ScenarioScore {
	/** Ids of faults. */
	found: string[];
	missed: string[];
	/** Marked, though nothing is wrong there. */
	wrong: string[];
	/** Those of them that were put there to be mistaken. */
	trapped: string[];
}

export function scoreScenario(key: ScenarioKey, marks: ReadonlySet<string>): ScenarioScore {
	const places = new Set(key.faults.map((f) => f.place));
	const wrong = [...marks].filter((m) => !places.has(m));
	return {
		found: key.faults.filter((f) => marks.has(f.place)).map((f) => f.id),
		missed: key.faults.filter((f) => !marks.has(f.place)).map((f) => f.id),
		wrong,
		trapped: wrong.filter((m) => key.sound.includes(m)),
	};
}

/** The result in words. */
export function scoreWords({ found, missed, wrong, trapped }: ScenarioScore): string {
	const all = found.length + missed.length;
	const over =
		wrong.length === 0
			? 'Không đánh dấu nhầm chỗ nào.'
			: `Đánh dấu nhầm ${wrong.length} chỗ${trapped.length > 0 ? `, trong đó ${trapped.length} chỗ trông như sai mà đúng` : ''}.`;
	return `Thấy ${found.length}/${all} lỗi. ${over}`;
}
