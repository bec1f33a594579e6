import { createHash } from 'node:crypto';
import { handbookData, handbookTextData } from '../../../components/sheet-data.ts';

interface DataFile {
	/** File name below the fill-in page, without ".json". */
	name: string;
	json: string;
}

/** Named by what is in it: a page left open over a change of edition never reads the items of the other one. */
function dataFile(kind: string, data: unknown): DataFile {
	const json = JSON.stringify(data);
	return { name: `${kind}-${createHash('sha256').update(json).digest('hex').slice(0, 8)}`, json };
}

let files: { items: DataFile; texts: DataFile } | undefined;

/** What the fill-in page fetches once it is drawn: the items, and their long texts apart, parsed only when first needed. */
export function fillInFiles(): { items: DataFile; texts: DataFile } {
	return (files ??= { items: dataFile('muc', handbookData()), texts: dataFile('giai-thich', handbookTextData()) });
}
