/** Calendar files (RFC 5545) of whole days, for any plan: deadlines, duties of a year, steps of an inspection. */

export interface CalendarEntry {
	/** Stable name of the entry: a file read in twice must not double it. ASCII. */
	uid: string;
	/** `yyyy-mm-dd`. */
	day: string;
	title: string;
	text?: string;
	/** Remind so many days before, at nine in the morning of the reader's clock. */
	remindDays?: number;
}

export interface Calendar {
	/** Shown by the reader's calendar as its name. */
	name: string;
	/** Day the entries were worked out, `yyyy-mm-dd`: the same entries give the same file, byte for byte. */
	stamp: string;
	entries: readonly CalendarEntry[];
}

const LINE = 75;
const HOST = 'so-tay-van-thu-luu-tru';

const octets = (char: string): number => {
	const code = char.codePointAt(0)!;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Cuts a content line into pieces of at most 75 octets; a letter of several octets is never cut. */
export function foldLine(line: string): string {
	let out = '';
	let size = 0;
	for (const char of line) {
		const n = octets(char);
		if (size + n > LINE) {
			out += '\r\n ';
			// The blank that opens a continued line counts too.
			size = 1;
		}
		out += char;
		size += n;
	}
	return out;
}

/** Text as a value: backslash, semicolon, comma and line breaks carry a backslash. */
export function escapeText(text: string): string {
	return text
		.replace(/[\\;,]/g, (c) => `\\${c}`)
		.replace(/\r\n|\r|\n/g, '\\n')
		.replace(/\p{Cc}/gu, ' ');
}

const compact = (day: string): string => day.replaceAll('-', '');

function nextDay(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return date.toISOString().slice(0, 10);
}

function entryLines(entry: CalendarEntry, stamp: string): string[] {
	const { uid, day, title, text, remindDays } = entry;
	const lines = [
		'BEGIN:VEVENT',
		`UID:${uid}@${HOST}`,
		`DTSTAMP:${compact(stamp)}T000000Z`,
		`DTSTART;VALUE=DATE:${compact(day)}`,
		`DTEND;VALUE=DATE:${compact(nextDay(day))}`,
		`SUMMARY:${escapeText(title)}`,
	];
	if (text !== undefined && text !== '') lines.push(`DESCRIPTION:${escapeText(text)}`);
	// A whole day is no time in which somebody is away.
	lines.push('TRANSP:TRANSPARENT');
	if (remindDays !== undefined) {
		// A trigger counts from midnight of the day: nine in the morning, so many days before.
		const trigger = remindDays === 0 ? 'PT9H' : remindDays === 1 ? '-PT15H' : `-P${remindDays - 1}DT15H`;
		lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, `TRIGGER:${trigger}`, 'END:VALARM');
	}
	return [...lines, 'END:VEVENT'];
}

/** The text of an .ics file, UTF-8, lines ended by CR LF. Entries keep their order. */
export function calendarFile({ name, stamp, entries }: Calendar): string {
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//So tay van thu luu tru//VI',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escapeText(name)}`,
		...entries.flatMap((e) => entryLines(e, stamp)),
		'END:VCALENDAR',
	]
		.map((line) => `${foldLine(line)}\r\n`)
		.join('');
}
