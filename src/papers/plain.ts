const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Words of HTML that the build made from short Markdown: the page carries texts as HTML, papers need them plain. */
export function plainWords(html: string): string {
	return html
		.replace(/<\/(?:p|li|h\d)>|<br\s*\/?>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
			if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
			return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
		})
		.replace(/\s+/g, ' ')
		.trim();
}
