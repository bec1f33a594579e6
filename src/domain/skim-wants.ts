/** What is wanted of JSON that is skimmed (`skim.ts`). */
import { MOST_WORDS, numbering, textOf } from './short-words.ts';

/** `each`: of a record, the same of every member. `pick`: of a record, what is made of a few of its members. */
export class Want {
	readonly each: Want | undefined;
	readonly picked: readonly Want[];
	/** How many are picked. */
	readonly picks: number;
	/** Given the values of the members picked, from `at` on in their order; `undefined` for those that are not there. */
	readonly make: (values: readonly unknown[], at: number) => unknown;
	private readonly names: readonly string[];
	/** By word: its place among the names + 1; 0: not asked yet; NOBODY: none of them. */
	private readonly places = new Uint8Array(MOST_WORDS);
	private numbering = 0;

	constructor(each: Want | undefined, members: Readonly<Record<string, Want>> = {}, make: Want['make'] = () => undefined) {
		this.each = each;
		this.names = Object.keys(members);
		this.picked = Object.values(members);
		this.picks = this.names.length;
		this.make = make;
	}
	/** @returns its place among the members picked, -1 where it is none of them */
	placeOf(word: number): number {
		let place = this.places[word]!;
		if (place === 0) {
			const at = this.names.indexOf(textOf(word));
			this.places[word] = place = at < 0 ? NOBODY : at + 1;
		}
		return place === NOBODY ? -1 : place - 1;
	}
	/** To be called before every file: places are good for one numbering of words. */
	renew(): void {
		if (this.numbering === numbering()) return;
		this.numbering = numbering();
		this.places.fill(0);
		this.each?.renew();
		for (const inner of this.picked) inner.renew();
	}
}
const NOBODY = 255;

export const ALL = new Want(undefined);
export const NONE = new Want(undefined);
export const each = (want: Want) => new Want(want);
export const pick = (members: Readonly<Record<string, Want>>, make: Want['make']) => new Want(undefined, members, make);
