/** Long work in pieces: a generator that pauses between them, so that whoever runs it may let others in. Pure. */
export type Pieces<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function atOnce<Result>(work: Pieces<Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
}
