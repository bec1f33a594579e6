import { deflateSync } from 'node:zlib';

/**
 * Rewrites a PDF as Chromium makes it: the many small objects (tags, links, bookmarks) packed together, which takes a third
 * off a tagged book; bookmarks folded; day and viewer's settings fixed, so that one content gives one file.
 * Reads only what Skia writes: one plain cross-reference table, no object streams, no encryption.
 * @param headings words of the book's headings: Chromium's bookmarks lack the space where a heading goes on in the next line
 */
export function compactPdf(pdf: Uint8Array, day: string, headings: readonly string[] = []): Uint8Array {
	const titles = new Map(headings.map((words) => [words.replace(/\s/g, ''), words]));
	const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
	const { offsets, trailer } = crossReference(bytes);
	const numbers = [...offsets.keys()].sort((a, b) => a - b);
	const places = [...offsets.entries()].sort((a, b) => a[1] - b[1]);
	const ends = new Map(places.map(([number], i) => [number, places[i + 1]?.[1] ?? bytes.lastIndexOf('\nxref\n')]));
	const catalog = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
	const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
	const size = (numbers.at(-1) ?? 0) + 1;

	const out: Buffer[] = [Buffer.from('%PDF-1.5\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
	let at = out[0]!.length;
	const put = (part: Buffer) => {
		out.push(part);
		at += part.length;
	};
	/** Rows of the new cross-reference: kind, place or packing object, index in it. */
	const rows = new Map<number, [number, number, number]>();
	const small: [number, string][] = [];
	for (const number of numbers) {
		const start = bytes.indexOf(' obj', offsets.get(number)!) + 4;
		const body = bytes.subarray(start, bytes.lastIndexOf('endobj', ends.get(number)!));
		if (body.indexOf('stream') >= 0 && isStream(body)) {
			rows.set(number, [1, at, 0]);
			put(Buffer.concat([Buffer.from(`${number} 0 obj`), body, Buffer.from('endobj\n')]));
		} else {
			const words = body.toString('latin1').trim();
			small.push([number, number === catalog ? settings(words) : number === info ? dated(words, day) : folded(words, titles)]);
		}
	}
	const outline = small.find(([, words]) => words.startsWith('<</Type /Outlines'));
	if (outline !== undefined) {
		const shown = small.filter(([, words]) => words.includes(`/Parent ${outline[0]} 0 R`)).length;
		outline[1] = outline[1].replace(/\/Count \d+/, `/Count ${shown}`);
	}
	let next = size;
	for (let i = 0; i < small.length; i += PACK) {
		const pack = small.slice(i, i + PACK);
		let offset = 0;
		const head = pack.map(([number, words], index) => {
			rows.set(number, [2, next, index]);
			const place = `${number} ${offset}`;
			offset += words.length + 1;
			return place;
		});
		const first = `${head.join(' ')} `;
		const data = deflateSync(Buffer.from(`${first}${pack.map(([, words]) => words).join('\n')}`, 'latin1'), { level: 9 });
		rows.set(next, [1, at, 0]);
		put(stream(next, `/Type /ObjStm /N ${pack.length} /First ${first.length}`, data));
		next++;
	}
	const start = at;
	rows.set(next, [1, at, 0]);
	const table = Buffer.alloc((next + 1) * ROW);
	for (const [number, [kind, place, index]] of rows) {
		table.writeUInt8(kind, number * ROW);
		table.writeUInt32BE(place, number * ROW + 1);
		table.writeUInt16BE(index, number * ROW + 5);
	}
	put(stream(next, `/Type /XRef /Size ${next + 1} /W [1 4 2] /Root ${catalog} 0 R /Info ${info} 0 R`, deflateSync(table, { level: 9 })));
	put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
	return Buffer.concat(out);
}

const PACK = 200;
/** Bytes of a row: one for the kind, four for the place, two for the index. */
const ROW = 7;

function crossReference(bytes: Buffer): { offsets: Map<number, number>; trailer: string } {
	const end = bytes.subarray(-64).toString('latin1');
	const start = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
	const words = bytes.subarray(start).toString('latin1');
	const [, count] = /^xref\s+0 (\d+)\s*\n/.exec(words) ?? [];
	if (count === undefined) throw new Error('Tệp PDF không có bảng tham chiếu như trình duyệt vẫn ghi: xem lại phiên bản trình duyệt.');
	const offsets = new Map<number, number>();
	let number = 0;
	for (const [, offset, kind] of words.matchAll(/(\d{10}) \d{5} ([nf])/g)) {
		if (kind === 'n') offsets.set(number, Number(offset));
		number++;
	}
	return { offsets, trailer: words.slice(words.indexOf('trailer')) };
}

/** A stream has the word right after its dictionary; a text may hold it too. */
const isStream = (body: Buffer): boolean => /^\s*<<[\s\S]*?>>\s*stream\r?\n/.test(body.subarray(0, body.indexOf('stream') + 8).toString('latin1'));

const stream = (number: number, keys: string, data: Buffer): Buffer =>
	Buffer.concat([Buffer.from(`${number} 0 obj\n<<${keys} /Filter /FlateDecode /Length ${data.length}>> stream\n`), data, Buffer.from('\nendstream\nendobj\n')]);

/** Opens with the bookmarks shown and the title, not the file's name, in the window. */
const settings = (catalog: string): string => catalog.replace(/>>$/, '\n/PageMode /UseOutlines\n/ViewerPreferences <</DisplayDocTitle true>>>>');

const dated = (info: string, day: string): string => info.replace(/\(D:[^)]*\)/g, `(D:${day.replaceAll('-', '')}000000+00'00')`);

/** A bookmark keeps what lies below it folded: open, a thousand sections would hide the chapters. */
function folded(words: string, titles: ReadonlyMap<string, string>): string {
	if (!words.startsWith('<</Title ')) return words;
	return words.replace(/\/Count (\d+)/, '/Count -$1').replace(/^<<\/Title <FEFF([0-9A-F]+)>/, (whole, hex: string) => {
		const title = titles.get(Buffer.from(hex, 'hex').swap16().toString('utf16le').replace(/\s/g, ''));
		return title === undefined ? whole : `<</Title <FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
	});
}
