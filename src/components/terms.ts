let count = 0;

function noteFor(term: HTMLAnchorElement): HTMLElement | undefined {
	const meaning = document.getElementById(`tu-${term.dataset['term'] ?? ''}`);
	if (meaning === null) return undefined;
	const note = document.createElement('span');
	note.className = 'term-note no-print';
	note.id = `nghia-${++count}`;
	const name = document.createElement('strong');
	name.textContent = meaning.previousElementSibling?.textContent ?? '';
	const more = document.createElement('a');
	more.href = term.href;
	more.textContent = 'Xem trong Thuật ngữ';
	note.append(name, ': ', ...[...meaning.childNodes].map((n) => n.cloneNode(true)), ' ', more);
	return note;
}

/** A term opens its meaning under the paragraph it stands in; without script it leads to the glossary, and the page's own list has it too. */
export function explainTerms(): void {
	for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
		let note: HTMLElement | undefined;
		term.setAttribute('role', 'button');
		term.setAttribute('aria-expanded', 'false');
		const toggle = () => {
			if (note?.isConnected) note.remove();
			else {
				note ??= noteFor(term);
				if (note === undefined) return false;
				const block = term.closest('p, li, dd, td, div');
				if (block?.tagName === 'P') block.after(note);
				else (block ?? term).append(note);
				term.setAttribute('aria-controls', note.id);
			}
			term.setAttribute('aria-expanded', String(note.isConnected));
			return true;
		};
		term.addEventListener('click', (event) => {
			// A new tab or window is what the reader asked for.
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
			if (toggle()) event.preventDefault();
		});
		term.addEventListener('keydown', (event) => {
			if (event.key === ' ' || (event.key === 'Escape' && note?.isConnected)) {
				event.preventDefault();
				toggle();
			}
		});
	}
}
