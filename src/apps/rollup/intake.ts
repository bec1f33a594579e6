import type { RollupBook } from '../../domain/rollup-book.ts';
import type { Reading } from '../../domain/rollup-figures.ts';
import { addReading, setAside, type Rollup } from '../../domain/rollup.ts';
import { isClutter } from '../../domain/unzip.ts';
import { hire } from './crew.ts';
import type { Given } from './gather.ts';
import type { Piece } from './lots.ts';
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
/** Bytes of a zip worked on at once: they swell tenfold, and the browser may bring megabytes. */
const PIECE = 65_536;

const isZip = (name: string) => /\.zip$/i.test(name);

/**
 * Adds files to a roll-up, in their order, while the page stays alive. What is not a result is set aside with its reason; the rest goes on.
 * @param signal stops it: what was added until then stays
 */
export async function takeIn(rollup: Rollup, book: RollupBook, given: readonly Given[], report: (p: Progress) => void, signal: AbortSignal): Promise<Progress> {
	const wanted = given.filter((g) => /\.(json|zip)$/i.test(g.name) && !isClutter(g.name));
	const progress: Progress = { done: 0, total: wanted.length, accepted: 0, refused: 0, duplicate: 0, skipped: given.length - wanted.length };
	const breathe = pauses(() => report({ ...progress }));
	const crew = hire(book, wanted.length >= LARGE || wanted.some((g) => isZip(g.name) && g.file.size >= LARGE_ZIP), breathe);
	const underWay: { pieces: readonly Piece[]; readings: Promise<Reading[]>; counts: number }[] = [];

	/** Adds what the oldest batch came to, once no more than `most` are left under way. */
	const settle = async (most: number) => {
		while (underWay.length > most && !signal.aborted) {
			const { pieces, readings, counts } = underWay.shift()!;
			for (const [n, reading] of (await readings).entries()) {
				if (signal.aborted) return;
				progress[addReading(rollup, pieces[n]!.name, reading).kind]++;
				progress.done += counts;
				await breathe();
			}
		}
	};
	const hand = async (pieces: readonly Piece[], counts: number) => {
		await settle(crew.hands - 1);
		if (!signal.aborted && pieces.length > 0) underWay.push({ pieces, readings: crew.read(pieces), counts });
	};

	const unzip = async ({ name, file }: Given) => {
		const { zipReader } = await import('../../domain/unzip.ts');
		const ready: Piece[] = [];
		const refuse = (n: string, reason: string) => {
			setAside(rollup, n, reason);
			progress.refused++;
		};
		const reader = zipReader(name, { file: (n, bytes) => ready.push({ name: n, file: bytes }), refuse, skip: () => progress.skipped++ });
		const stream = file.stream().getReader();
		for (let going = true; going && !signal.aborted;) {
			const { value = new Uint8Array(), done } = await stream.read();
			for (let at = 0; going && !signal.aborted && (at === 0 || at < value.length); at += PIECE) {
				going = reader.push(value.subarray(at, at + PIECE), done);
				while (ready.length >= crew.batch) await hand(ready.splice(0, crew.batch), 0);
				await breathe();
			}
			going &&= !done;
		}
		await stream.cancel().catch(() => undefined);
		await hand(ready, 0);
		progress.done++;
	};

	try {
		const batch: Given[] = [];
		for (const one of wanted) {
			if (signal.aborted) break;
			if (!isZip(one.name)) batch.push(one);
			if (batch.length === crew.batch || isZip(one.name)) await hand(batch.splice(0), 1);
			if (isZip(one.name)) await unzip(one);
		}
		await hand(batch, 1);
		await settle(0);
	} finally {
		crew.close();
	}
	report({ ...progress });
	return progress;
}
