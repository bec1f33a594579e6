/** Day of the edition, as the foot of the page states it: "2026-11-22". Prints of their own name it, since they leave the foot out. */
export const editionOfPage = (): string => document.querySelector<HTMLElement>('footer [data-edition]')?.dataset['edition'] ?? '';
