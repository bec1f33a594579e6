/** Who is filling in, kept for this tab only: the next person at the machine must not answer under another's name. */
const KEY = 'so-tay-van-thu-luu-tru.nguoi-dien';

/** The name given before, if it is one of these; "" otherwise. */
export function rememberedPerson(names: readonly string[]): string {
	try {
		const name = sessionStorage.getItem(KEY) ?? '';
		return names.includes(name) ? name : '';
	} catch {
		return '';
	}
}

export function rememberPerson(name: string): void {
	try {
		sessionStorage.setItem(KEY, name);
	} catch {
		// Storage is refused: the name is asked again after a reload.
	}
}
