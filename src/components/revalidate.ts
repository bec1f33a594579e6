import { today } from '../domain/day.ts';
import { validityOn, type ValidityFacts } from '../domain/validity.ts';
import { VALIDITY_TONE } from './validity-tone.ts';

// A page kept on a stick is read long after it was built: validity is worked out again for today.
for (const tag of document.querySelectorAll<HTMLElement>('[data-validity]')) {
	const facts = JSON.parse(tag.dataset['validity'] ?? '{}') as ValidityFacts;
	const { state, label, reason } = validityOn(facts, today());
	if (tag.textContent === label) continue;
	tag.textContent = label;
	tag.className = `tag ${VALIDITY_TONE[state]}`;
	for (const why of document.querySelectorAll('[data-validity-reason]')) why.textContent = reason;
}
