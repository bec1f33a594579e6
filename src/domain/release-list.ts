/** `phat-hanh.json`: what a release consists of. It lies beside the artefacts; a built site carries an empty one. */

export const RELEASE_KINDS = {
	web: 'Bản đặt lên máy chủ (web, mạng cơ quan)',
	portable: 'Bản mang theo (USB)',
	'book-a4': 'Sách PDF, khổ A4',
	'book-a5': 'Sách PDF, khổ A5',
} as const;
export type ReleaseKind = keyof typeof RELEASE_KINDS;

export interface ReleaseFile {
	kind: ReleaseKind;
	name: string;
	bytes: number;
	/** Hex. */
	sha256: string;
}
export interface ReleaseList {
	v: 1;
	/** Day of the edition. */
	edition: string;
	/** Day from which it is past its review. */
	review: string;
	/** Commit it was built from. */
	commit: string;
	files: ReleaseFile[];
}

const isFile = (f: unknown): f is ReleaseFile => {
	if (typeof f !== 'object' || f === null) return false;
	const { kind, name, bytes, sha256 } = f as Partial<ReleaseFile>;
	// A name is a link below the folder of the release, nothing else.
	return Object.hasOwn(RELEASE_KINDS, kind ?? '') && /^[A-Za-z0-9][\w.-]*$/.test(name ?? '') && Number.isInteger(bytes) && /^[0-9a-f]{64}$/.test(sha256 ?? '');
};

/** Reads `phat-hanh.json`; `undefined` for anything that is no list of ours. */
export function parseRelease(text: string): ReleaseList | undefined {
	try {
		const value = JSON.parse(text) as Partial<ReleaseList> | null;
		if (value?.v !== 1 || !Array.isArray(value.files) || !value.files.every(isFile)) return undefined;
		const day = (d: unknown) => (typeof d === 'string' && /^\d{4}-\d\d-\d\d$/.test(d) ? d : '');
		return {
			v: 1,
			edition: day(value.edition),
			review: day(value.review),
			commit: typeof value.commit === 'string' ? value.commit.slice(0, 40) : '',
			files: value.files,
		};
	} catch {
		return undefined;
	}
}

/** Sums of a `SHA256SUMS` file or of `phat-hanh.json`, by name of file. */
export function parseSums(text: string): Map<string, string> {
	const release = parseRelease(text);
	if (release) return new Map(release.files.map((f) => [f.name, f.sha256]));
	const lines = [...text.matchAll(/^([0-9a-fA-F]{64}) [ *](.+?)\r?$/gm)];
	return new Map(lines.map((m) => [m[2]!, m[1]!.toLowerCase()]));
}
