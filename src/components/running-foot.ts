/**
 * Words at the foot of every printed page, beside its number: whose paper it is and of which edition. Browsers that know no margin
 * boxes (Chromium before 131, Firefox) print their own head and foot instead. The rule that shows them is in styles/running-foot.css.
 */
export function runningFoot(words: readonly string[]): void {
	const text = words
		.map((w) => w.replace(/\s+/g, ' ').trim())
		.filter((w) => w !== '')
		.join(' · ');
	// A quoted text of JSON is one of CSS too, once no line ends in it.
	document.documentElement.style.setProperty('--running', JSON.stringify(text));
}

/** "Sổ tay văn thư, lưu trữ, bản ngày 22/11/2026", as the page's own foot says it. */
export function editionWords(): string {
	const day = document.querySelector<HTMLElement>('[data-edition]')?.dataset['edition'] ?? '';
	return `Sổ tay văn thư, lưu trữ${day === '' ? '' : `, bản ngày ${day.split('-').reverse().join('/')}`}`;
}
