import { readTypedDay, type TypedDay } from '../../domain/typed-day.ts';

/** Name of the day in an address: `?ngay=2025-06-30`. */
export const PARAM = 'ngay';

/** The day the address asks for; `undefined` where it asks for none. */
export function dayAsked(): TypedDay | undefined {
	const text = new URLSearchParams(location.search).get(PARAM);
	return text === null ? undefined : readTypedDay(text);
}

/** An address with the day set, or taken out. Only its query is touched: on a stick "/" is not what `new URL` takes it for. */
export function withDay(address: string, day: string | undefined): string {
	const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
	const params = new URLSearchParams(query);
	if (day === undefined) params.delete(PARAM);
	else params.set(PARAM, day);
	const text = params.toString();
	return `${path}${text === '' ? '' : `?${text}`}${hash}`;
}
