/** The order in which members of records stand in canonical JSON, found anew only for kinds of records not seen before. */
import { textOf } from './short-words.ts';

/** Words of the keys as they came, and where each member goes. */
interface Shape {
	keys: Uint16Array;
	/** Absent where they came in order. */
	order: Uint16Array | undefined;
}

/** By a hash of the words: records of one kind have the same keys in the same order. */
const SLOTS = 256;
let shapes: (Shape | undefined)[] = new Array<undefined>(SLOTS);
/** Longer lists are not kept: no two of them are alike. */
const LONGEST = 500;

/** To be called when words get new numbers. */
export function forgetOrders(): void {
	shapes = new Array<undefined>(SLOTS);
}

/** @returns nothing where a key comes twice, or reaches into prototypes */
function shapeOf(keys: Uint16Array): Shape | undefined {
	const names = Array.from(keys, textOf);
	const order = Uint16Array.from(names.keys()).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
	let inOrder = true;
	for (let n = 0; n < order.length; n++) {
		const name = names[order[n]!];
		if (name === '__proto__' || (n > 0 && name === names[order[n - 1]!])) return undefined;
		inOrder &&= order[n] === n;
	}
	return { keys, order: inOrder ? undefined : order };
}

/**
 * @param keys words of the keys of a record, from `base` to `end`
 * @returns which member is written first, second, and so on; `undefined` where they stand in order; `false` where a key comes twice or reaches
 * into prototypes
 */
export function orderOf(keys: Uint16Array, base: number, end: number): Uint16Array | undefined | false {
	const count = end - base;
	if (count > LONGEST) {
		const shape = shapeOf(keys.slice(base, end));
		return shape === undefined ? false : shape.order;
	}
	let hash = count;
	for (let n = base; n < end; n++) hash = (Math.imul(hash, 31) + keys[n]!) | 0;
	const slot = (hash ^ (hash >>> 8)) & (SLOTS - 1);
	const known = shapes[slot];
	let same = known?.keys.length === count;
	for (let n = 0; same && n < count; n++) same = known!.keys[n] === keys[base + n];
	if (same) return known!.order;
	const shape = shapeOf(keys.slice(base, end));
	if (shape === undefined) return false;
	shapes[slot] = shape;
	return shape.order;
}
