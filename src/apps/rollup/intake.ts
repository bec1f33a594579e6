import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import { addReading, setAside, type Rollup } from '../../domain/rollup.ts';
import { isClutter, zipEntries } from '../../domain/zip-list.ts';
import { hire, type Crew } from './crew.ts';
import type { Given } from './gather.ts';
import { loadsOf, loadsOfZip, type Load } from './loads.ts';
import { pauses } from './turns.ts';

export interface Progress {
	done: number;
	total: number;
	accepted: number;
	refused: number;
	duplicate: number;
	/** Files of other kinds. */
	skipped: number;
}

/** From so many files on, or a zip of so many bytes, helpers are worth their start. */
const LARGE = 150;
const LARGE_ZIP = 250_000;

const isZip = (name: string) => /\.zip$/i.test(name);

/**
 * Adds files to a roll-up, in their order, while the page stays alive. What is not a result is set aside with its reason; the rest goes on.
 * @param signal stops it: what was added until then stays
 * @param early helpers that were started while the files were looked for; whoever did so closes them
 */
export async function takeIn(
	rollup: Rollup,
	book: RollupBook,
	given: readonly Given[],
	report: (p: Progress) => void,
	signal: AbortSignal,
	early?: Crew,
): Promise<Progress> {
	const closed = given.filter((g) => g.unopened !== undefined);
	const wanted = given.filter((g) => g.unopened === undefined && /\.(json|zip)$/i.test(g.name) && !isClutter(g.name));
	const progress: Progress = { done: 0, total: wanted.length, accepted: 0, refused: 0, duplicate: 0, skipped: given.length - wanted.length - closed.length };
	const breathe = pauses(() => report({ ...progress }));
	const large = wanted.length >= LARGE || wanted.some((g) => isZip(g.name) && g.file.size >= LARGE_ZIP);
	const crew = large && early !== undefined ? early : hire(book, large, breathe);
	const underWay: { load: Load; readings: Promise<Reading[]> }[] = [];

	/** Adds what the oldest load came to, once no more than `most` are left under way. */
	const settle = async (most: number) => {
		while (underWay.length > most && !signal.aborted) {
			const { load, readings } = underWay.shift()!;
			for (const [n, reading] of (await readings).entries()) {
				if (signal.aborted) return;
				progress[addReading(rollup, load.parts[n]!.name, reading).kind]++;
				progress.done++;
				await breathe();
			}
		}
	};
	const hand = async (loads: Iterable<Load | undefined>) => {
		for (const load of loads) {
			await (load === undefined ? breathe() : settle(crew.hands - 1));
			if (signal.aborted) return;
			if (load !== undefined) underWay.push({ load, readings: crew.read(load) });
		}
	};
	const refuse = (name: string, reason: string) => {
		setAside(rollup, name, reason);
		progress.refused++;
	};

	for (const { name, unopened } of closed) refuse(name, unopened!);
	try {
		const files: Given[] = [];
		for (const one of wanted) {
			if (!isZip(one.name)) {
				files.push(one);
				continue;
			}
			await hand(loadsOf(files.splice(0), crew.batch));
			if (signal.aborted) break;
			const entries = await zipEntries(one.name, one.file, { refuse, skip: () => progress.skipped++ });
			progress.total += entries.length;
			progress.done++;
			await hand(loadsOfZip(one.file, entries, crew.batch));
		}
		await hand(loadsOf(files, crew.batch));
		await settle(0);
	} finally {
		crew.close();
	}
	report({ ...progress });
	return progress;
}
