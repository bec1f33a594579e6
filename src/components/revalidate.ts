import { validityOn, type ValidityFacts } from '../domain/validity.ts';
import { VALIDITY_TONE } from './validity-tone.ts';

/**
 * Works out every validity tag of the page for a day. A page kept on a stick is read long after it was built,
 * and a reader may ask for another day than today.
 * @param day `yyyy-mm-dd`
 */
export function revalidate(day: string): void {
	for (const tag of document.querySelectorAll<HTMLElement>('[data-validity]')) {
		const facts = JSON.parse(tag.dataset['validity'] ?? '{}') as ValidityFacts;
		const { state, label, reason } = validityOn(facts, day);
		for (const why of document.querySelectorAll('[data-validity-reason]')) if (why.textContent !== reason) why.textContent = reason;
		if (tag.textContent === label) continue;
		tag.textContent = label;
		tag.className = `tag ${VALIDITY_TONE[state]}`;
	}
}
