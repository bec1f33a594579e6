import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import { addReading, setAside, type Rollup } from '../../domain/rollup.ts';
import { isClutter, zipEntries } from '../../domain/zip-list.ts';
import { hire } from './crew.ts';
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
 */
export async function takeIn(rollup: Rollup, book: RollupBook, given: readonly Given[], report: (p: Progress) => void, signal: AbortSignal): Promise<Progress> {
	const closed = given.filter((g) => g.unopened !== undefined);
	const wanted = given.filter((g) => g.unopened === undefined && /\.(json|zip)$/i.test(g.name) && !isClutter(g.name));
	const progress: Progress = { done: 0, total: wanted.length, accepted: 0, refused: 0, duplicate: 0, skipped: given.length - wanted.length - closed.length };
	const breathe = pauses(() => report({ ...progress }));
	const zips = await Promise.all(wanted.filter((g) => isZip(g.name)).map((g) => g.open()));
	const crew = hire(book, wanted.length >= LARGE || zips.some((zip) => zip.size >= LARGE_ZIP), breathe);
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
	const hand = async (loads: Iterable<Load | undefined> | AsyncIterable<Load | undefined>) => {
		for await (const load of loads) {
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
			const zip = zips.shift()!;
			const entries = await zipEntries(one.name, zip, { refuse, skip: () => progress.skipped++ });
			progress.total += entries.length;
			progress.done++;
			await hand(loadsOfZip(zip, entries, crew.batch));
		}
		await hand(loadsOf(files, crew.batch));
		await settle(0);
	} finally {
		crew.close();
	}
	report({ ...progress });
	return progress;
}
