import { join } from 'node:path';
import { today } from '../domain/day.ts';
import { reviewDay } from '../domain/review-day.ts';
import { buildGraph, type Graph } from './graph.ts';
import { loadLibrary, type Entry, type Library } from './library.ts';
import { GUIDE_ROOMS, type Guide } from '../schemas/guide.ts';

export interface Handbook {
	library: Library;
	graph: Graph;
}

/** A build bundles its pages apart from its integrations: two copies of this module, one process, one reading. */
const shared = globalThis as { soTayHandbook?: Handbook };

/** The content of this project, read once a process. */
export function handbook(): Handbook {
	if (shared.soTayHandbook === undefined) {
		const library = loadLibrary(join(process.cwd(), 'src/content'));
		shared.soTayHandbook = { library, graph: buildGraph(library, editionDay()) };
	}
	return shared.soTayHandbook;
}

/** Pages of the help, room by room. */
export function guidesInOrder(): Entry<Guide>[] {
	const rooms = Object.keys(GUIDE_ROOMS);
	const place = ({ data }: Entry<Guide>) => rooms.indexOf(data.room) * 1000 + data.order;
	return [...handbook().library.guides.values()].sort((a, b) => place(a) - place(b));
}

/** Day of this edition: `EDITION_DAY` where a release fixes it, else today. */
export function editionDay(): string {
	return process.env['EDITION_DAY'] ?? today();
}

let review: string | undefined;

/** Day from which this edition is past its review; see `reviewDay`. */
export function editionReview(): string {
	review ??= reviewDay(
		Object.values(handbook().library)
			.filter((part): part is Map<string, { data: unknown }> => part instanceof Map)
			.flatMap((part) => [...part.values()].map(({ data }) => (data as { reviewed?: string }).reviewed))
			.filter((day) => day !== undefined),
	);
	return review;
}
