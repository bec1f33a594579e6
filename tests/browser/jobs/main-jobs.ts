import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnyBrowser } from '../../../scripts/browsers.ts';
import { exportsItsRound, importsARound, inspectsItself, makesPapers } from './inspection.ts';
import { Office, type Edition } from './office.ts';
import { findsAProcedureAndItsBasis, opensAProvisionByItsNumber, readsOnADay } from './search.ts';
import { countsADeadline, rollsUp } from './tools.ts';
import { examines, practises, teachesWithSlides } from './training.ts';

/** Long names, markup and quotes come back from the disk as they were typed. */
const NAME = 'Đảng uỷ xã Bình Minh <“A&B”>';

/**
 * The main jobs of the handbook, one after the other on one machine: nothing may fail, nothing may leave.
 * @param edition asked for once the edition stands
 */
export function mainJobs(edition: () => Edition, browser: AnyBrowser): void {
	let office: Office;
	beforeAll(async () => {
		office = new Office(edition(), browser);
		await office.open();
	});
	afterAll(() => office?.close());
	const job = (name: string, work: (office: Office) => Promise<void>) =>
		it(name, async () => {
			await work(office);
			expect(office.seen).toEqual({ foreign: [], faults: [] });
		});

	job('finds a procedure typed without tone marks, and its legal basis', findsAProcedureAndItsBasis);
	job('opens a provision by its number, and words inside the act', opensAProvisionByItsNumber);
	job('reads the law as of another day', readsOnADay);
	job('carries a whole self-inspection over a closed browser to paper', (o) => inspectsItself(o, NAME));
	job('makes the papers of the round, and they read back', (o) => makesPapers(o, NAME));
	job('saves the round to a file and opens it beside the round it has', async (o) => {
		expect(await importsARound(o, await exportsItsRound(o, NAME))).toBe(2);
	});
	job('rolls up the files of many offices', rollsUp);
	job('counts a deadline, into a calendar', countsADeadline);
	job('practises, and remembers what was answered', practises);
	job('examines: paper by seed, sitting over a crash, marking', examines);
	job('teaches with slides, led from a second window', teachesWithSlides);
}
