import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, escapeText, foldLine, type CalendarEntry } from '../../src/domain/calendar.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
	uid: 'nhan-van-ban-den.trinh.2026-11-23',
	day: '2026-11-23',
	title: 'Trình văn bản đến',
	...more,
});
const file = (...entries: CalendarEntry[]) => calendarFile({ name: 'Hạn, việc', stamp: '2026-11-22', entries });

describe('a calendar file', () => {
	it('is read back whole: days, titles, texts, reminders', () => {
		const text = 'Căn cứ: khoản 1 Điều 23; Nghị định 30/2020/NĐ-CP,\nghi chú \\ “ngoặc”.\n'.repeat(4);
		const [event, second] = read(file(entry({ text, remindDays: 1 }), entry({ uid: 'b', day: '2028-02-29', title: 'Hai' })));
		expect(event!.getFirstPropertyValue('uid')).toBe('nhan-van-ban-den.trinh.2026-11-23@so-tay-van-thu-luu-tru');
		expect(event!.getFirstPropertyValue('summary')).toBe('Trình văn bản đến');
		expect(event!.getFirstPropertyValue('description')).toBe(text);
		const [from, to] = ['dtstart', 'dtend'].map((n) => event!.getFirstPropertyValue(n) as InstanceType<typeof ICAL.Time>);
		expect([from!.isDate, from!.toString(), to!.toString()]).toEqual([true, '2026-11-23', '2026-11-24']);
		expect(String(second!.getFirstPropertyValue('dtend'))).toBe('2028-03-01');
		const alarm = event!.getFirstSubcomponent('valarm')!;
		expect((alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>).toSeconds()).toBe(-15 * 3600);
		expect(second!.getFirstSubcomponent('valarm')).toBeNull();
	});
	it('reminds at nine in the morning, so many days before', () => {
		const seconds = (remindDays: number) =>
			(
				read(file(entry({ remindDays })))[0]!
					.getFirstSubcomponent('valarm')!
					.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>
			).toSeconds();
		expect([0, 1, 7].map(seconds)).toEqual([9, -15, -159].map((h) => h * 3600));
	});
	it('is the same file for the same entries', () => expect(file(entry())).toBe(file(entry())));
	it('ends every line with CR LF, also when empty', () => {
		for (const text of [file(), file(entry({ text: 'a\nb' }))]) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});
	it('folds at 75 octets and never inside a letter', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'ệ', 'đ', ' ', '😀', 'ư') }), (text) => {
				const folded = foldLine(`SUMMARY:${text}`);
				for (const part of folded.split('\r\n')) expect(bytes(part)).toBeLessThanOrEqual(75);
				expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${text}`);
				expect(folded).toBe(folded.normalize('NFC'));
			}),
		);
	});
	it('gives any printable text back', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'ệ', ',', ';', '\\', '\n', ':', '"', 'n', ' ') }), (text) => {
				expect(read(file(entry({ text: `x${text}` })))[0]!.getFirstPropertyValue('description')).toBe(`x${text}`);
			}),
		);
	});
	it('lets no text end its line', () => expect(escapeText('a\r\nBEGIN:VEVENT\u0007')).toBe('a\\nBEGIN:VEVENT '));
});
