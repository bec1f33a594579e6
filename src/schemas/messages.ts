/** What zod says of data that does not fit, in the spelling of the handbook. Pure. */
import { z } from 'zod';

/**
 * Words of its Vietnamese messages that have the tone mark in the old place, where they stand: behind them come the data's own words.
 * Escaped, since the spelling of this file is checked too.
 */
const OLD_STYLE: readonly (readonly [RegExp, string])[] = [
	[/^T\u00f9y chọn/u, 'Tuỳ chọn'],
	[/^Kh\u00f3a/u, 'Khoá'],
	[/^chuỗi mã h\u00f3a/u, 'chuỗi mã hoá'],
];

const inHouseSpelling = (message: string): string => OLD_STYLE.reduce((text, [found, mend]) => text.replace(found, mend), message);

/** Zod's Vietnamese messages with new-style tone marks: tuỳ, khoá, hoá. */
export function vietnameseMessages(): ReturnType<typeof z.locales.vi> {
	const { localeError } = z.locales.vi();
	return {
		localeError: (issue) => {
			const said = localeError(issue);
			const message = typeof said === 'string' ? said : said?.message;
			return message === undefined ? said : inHouseSpelling(message);
		},
	};
}
