import { z } from 'zod';
import { officeProfile } from './assessment.ts';
import { scale } from './scale.ts';
import { MACHINE_FORMAT, MACHINE_VERSION, MAX_KEY, MAX_TEXT } from './machine-format.ts';

/**
 * The file of everything the handbook keeps on one machine. Rounds stand in it as files of their own (`assessmentFile`), each with its
 * format version and checksum: an old one is migrated when it is read, a broken one does not take the rest with it.
 */
export const machineFile = z.strictObject({
	format: z.literal(MACHINE_FORMAT),
	formatVersion: z.literal(MACHINE_VERSION),
	savedAt: z.string().min(1).max(40),
	/** Day of the edition that wrote it. */
	edition: z.string().max(10),
	rounds: z.array(z.unknown()).max(2000),
	trash: z
		.array(
			z.strictObject({
				id: z.string().regex(/^[a-z0-9-]{8,64}$/),
				at: z.number().int().min(0),
				why: z.enum(['delete', 'reset', 'import', 'restore']),
				round: z.unknown(),
			}),
		)
		.max(50),
	profile: officeProfile.optional(),
	scales: z.array(scale).max(200),
	/** Texts of local storage by key, without the prefix they share. */
	local: z.record(z.string().min(1).max(MAX_KEY), z.string().max(MAX_TEXT)),
	/** SHA-256, hex, of the file's JSON without this key, keys sorted, no spaces. */
	checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
