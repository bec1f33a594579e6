import type { OfficeKind } from '../schemas/offices.ts';

/**
 * Shows what concerns one kind of office. Elements say whom they concern in `data-offices`;
 * those in `data-when-chosen` are only for a reader who has chosen. The page then names no groups: it is all for that office.
 * @param office empty shows everything
 */
export function showFor(root: ParentNode, office: OfficeKind | ''): void {
	document.documentElement.classList.toggle('office-chosen', office !== '');
	for (const element of root.querySelectorAll<HTMLElement>('[data-offices]')) {
		const concerned = (element.dataset['offices'] ?? '').split(' ');
		element.hidden = office === '' ? element.dataset['whenChosen'] !== undefined : !concerned.includes(office);
	}
}
