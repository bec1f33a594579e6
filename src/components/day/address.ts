import { readTypedDay, type TypedDay } from '../../domain/typed-day.ts';

/** Name of the day in an address: `?ngay=2025-06-30`. */
export const PARAM = 'ngay';

/** The day the address asks for; `undefined` where it asks for none. */
export function dayAsked(): TypedDay | undefined {
	const text = new URLSearchParams(location.search).get(PARAM);
	return text === null ? undefined : readTypedDay(text);
}

/** An address with the day set, or taken out. */
export function withDay(address: string, day: string | undefined): string {
	const url = new URL(address, location.href);
	if (day === undefined) url.searchParams.delete(PARAM);
	else url.searchParams.set(PARAM, day);
	return url.href;
}
