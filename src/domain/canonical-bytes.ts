/**
 * Canonical JSON (`canonical-json.ts`) as UTF-8, written straight into one buffer: a roll-up works out the checksum of thousands of files,
 * and texts, sorted copies and encoded copies of each would take longer than the checksum itself.
 */

const SMALL = 1 << 16;
/** A larger buffer is given back after use. */
const KEPT = 1 << 23;
let buffer = new Uint8Array(SMALL);
let at = 0;

function room(bytes: number): void {
	if (at + bytes <= buffer.length) return;
	const larger = new Uint8Array(Math.max(2 * buffer.length, at + bytes));
	larger.set(buffer);
	buffer = larger;
}

function byte(code: number): void {
	if (at === buffer.length) room(1);
	buffer[at++] = code;
}
function ascii(text: string): void {
	for (let i = 0; i < text.length; i++) byte(text.charCodeAt(i));
}

const ESCAPES: Readonly<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 34: '\\"', 92: '\\\\' };

function escaped(bytes: Uint8Array, to: number, unit: number): number {
	const text = ESCAPES[unit] ?? `\\u${unit.toString(16).padStart(4, '0')}`;
	for (let i = 0; i < text.length; i++) bytes[to++] = text.charCodeAt(i);
	return to;
}

/** A text in quotes, escaped as `JSON.stringify` does, halves of a broken pair included. */
function quoted(text: string): void {
	const { length } = text;
	// No UTF-16 unit takes more than six bytes, as an escape.
	room(6 * length + 2);
	const bytes = buffer;
	let to = at;
	bytes[to++] = 34;
	for (let i = 0; i < length; i++) {
		const unit = text.charCodeAt(i);
		if (unit > 92 && unit < 0x80) bytes[to++] = unit;
		else if (unit < 0x80) {
			if (unit >= 32 && unit !== 34 && unit !== 92) bytes[to++] = unit;
			else to = escaped(bytes, to, unit);
		} else if (unit < 0x800) {
			bytes[to++] = 0xc0 | (unit >> 6);
			bytes[to++] = 0x80 | (unit & 63);
		} else if (unit < 0xd800 || unit > 0xdfff) {
			bytes[to++] = 0xe0 | (unit >> 12);
			bytes[to++] = 0x80 | ((unit >> 6) & 63);
			bytes[to++] = 0x80 | (unit & 63);
		} else {
			const low = unit < 0xdc00 && i + 1 < length ? text.charCodeAt(i + 1) : 0;
			if (low < 0xdc00 || low > 0xdfff) {
				to = escaped(bytes, to, unit);
				continue;
			}
			const point = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
			bytes[to++] = 0xf0 | (point >> 18);
			bytes[to++] = 0x80 | ((point >> 12) & 63);
			bytes[to++] = 0x80 | ((point >> 6) & 63);
			bytes[to++] = 0x80 | (point & 63);
			i++;
		}
	}
	bytes[to++] = 34;
	at = to;
}

/** A list of keys seen before, with its order and, in that order, each key as it is written before its value. */
interface Shape {
	keys: readonly string[];
	sorted: readonly string[];
	labels: readonly Uint8Array[];
}
/** Shapes seen last: records of one kind have the same keys, and sorting and writing them anew is slow. */
const shapes: Shape[] = [];
const KEPT_SHAPES = 24;
/** Longer lists are registers by id: no two are alike. */
const LONGEST_SHAPE = 24;
const encoder = new TextEncoder();

function shapeOf(keys: readonly string[]): Shape {
	const count = keys.length;
	for (let s = 0; s < shapes.length; s++) {
		const shape = shapes[s]!;
		let same = shape.keys.length === count;
		for (let k = 0; same && k < count; k++) same = shape.keys[k] === keys[k];
		if (same) return shape;
	}
	const sorted = [...keys].sort();
	const shape = { keys, sorted, labels: sorted.map((key) => encoder.encode(`${JSON.stringify(key)}:`)) };
	if (shapes.length === KEPT_SHAPES) shapes.pop();
	shapes.unshift(shape);
	return shape;
}

/** A number as JSON has it. Times and counts are whole: their digits are written without a text between. */
function number(value: number): void {
	// Minus nought is written as nought.
	if (!Number.isSafeInteger(value) || value < 0) return ascii(JSON.stringify(value));
	room(16);
	let digits = 1;
	for (let above = 10; above <= value; above *= 10) digits++;
	at += digits;
	let to = at;
	let left = value;
	// Small numbers divide much faster.
	for (; left > 0x3fffffff; left = Math.floor(left / 10)) buffer[--to] = 48 + (left % 10);
	do {
		buffer[--to] = 48 + (left % 10);
		left = (left / 10) | 0;
	} while (left > 0);
}

/** Members of a record with few keys. */
function members(record: Readonly<Record<string, unknown>>, keys: readonly string[], depth: number): void {
	const { sorted, labels } = shapeOf(keys);
	let first = true;
	for (let k = 0; k < sorted.length; k++) {
		const inner = record[sorted[k]!];
		if (inner === undefined) continue;
		const label = labels[k]!;
		room(label.length + 1);
		if (!first) buffer[at++] = 44;
		first = false;
		for (let i = 0; i < label.length; i++) buffer[at++] = label[i]!;
		write(inner, depth - 1);
	}
}

/** Entries of a register, which has as many keys as it has things. */
function entries(record: Readonly<Record<string, unknown>>, keys: string[], depth: number): void {
	let first = true;
	for (const key of keys.sort()) {
		const inner = record[key];
		if (inner === undefined) continue;
		if (!first) byte(44);
		first = false;
		quoted(key);
		byte(58);
		write(inner, depth - 1);
	}
}

function write(value: unknown, depth: number): void {
	if (typeof value === 'string') return quoted(value);
	if (typeof value === 'number') return number(value);
	if (typeof value !== 'object' || value === null) return ascii(JSON.stringify(value) ?? 'null');
	if (depth === 0) throw new RangeError('Nested too deeply.');
	if (Array.isArray(value)) {
		byte(91);
		for (let i = 0; i < value.length; i++) {
			if (i > 0) byte(44);
			write(value[i], depth - 1);
		}
		return byte(93);
	}
	const record = value as Readonly<Record<string, unknown>>;
	const keys = Object.keys(record);
	byte(123);
	if (keys.length > LONGEST_SHAPE) entries(record, keys, depth);
	else if (keys.length > 0) members(record, keys, depth);
	byte(125);
}

/**
 * The UTF-8 of `canonicalJson(value)`.
 * @param deepest objects and lists inside each other that are followed; deeper ones throw a `RangeError`
 * @returns a view of a shared buffer: to be used before the next call
 */
export function canonicalBytes(value: unknown, deepest = 1000): Uint8Array<ArrayBuffer> {
	at = 0;
	write(value, deepest);
	const bytes = buffer.subarray(0, at);
	if (buffer.length > KEPT) buffer = new Uint8Array(SMALL);
	return bytes;
}
