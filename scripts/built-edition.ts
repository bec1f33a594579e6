import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseList } from '../src/domain/release-list.ts';

/**
 * Day of edition and day of review of a built site, as its pages state them. What is made from a built site bears its day, not that of
 * the hour of packing: midnight may lie between the two, and the packing machine may live in another time zone.
 * @param folder of the built site
 */
export function builtEdition(folder: string): Pick<ReleaseList, 'edition' | 'review'> {
	const { edition, review } = JSON.parse(readFileSync(join(folder, 'phat-hanh/phat-hanh.json'), 'utf8')) as ReleaseList;
	return { edition, review };
}
