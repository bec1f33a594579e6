import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/domain/calendar.ts';
import { taskEntries, type TaskInWords } from '../../src/domain/task-calendar.ts';
import { ROUND, task } from './rounds.ts';

const TODAY = '2026-11-23';
const todo = (id: string, part: Parameters<typeof task>[0], words = 'Chọn một phòng khô, ít qua lại. Lắp khoá.'): TaskInWords => ({
	id,
	task: task(part),
	words,
	product: 'Nội quy kho',
});

describe('a mending plan in a calendar', () => {
	it('says in the title who does what, and the rest below it', () => {
		const [entry] = taskEntries(
			{ ...ROUND, inspectionDay: '' },
			[todo('G.02', { person: ' Lê Văn C ', due: '2026-12-01', resources: '2 ổ khoá', status: 'doing' })],
			TODAY,
		);
		expect(entry).toEqual({
			uid: 'abcdef012345-G.02',
			day: '2026-12-01',
			title: 'Lê Văn C: Chọn một phòng khô, ít qua lại (mục G.02)',
			text: 'Chọn một phòng khô, ít qua lại. Lắp khoá.\nXong khi có: Nội quy kho\nCần: 2 ổ khoá\nTình trạng: đang làm. Mục G.02, kế hoạch khắc phục của Đảng uỷ xã Bình Minh.',
			remindDays: 1,
		});
	});
	it('keeps a long title to whole words, and numbers with a dot in one piece', () => {
		const title = (words: string) => taskEntries({ ...ROUND, inspectionDay: '' }, [todo('A.01', { due: '2026-12-01' }, words)], TODAY)[0]!.title;
		expect(title('Sửa mục 3.1 của quy chế. Trình ký.')).toBe('Sửa mục 3.1 của quy chế (mục A.01)');
		const long = title('Lập sổ đăng ký văn bản đi cho ba tháng còn thiếu, đối chiếu với tập lưu rồi trình chánh văn phòng ký');
		expect(long).toBe('Lập sổ đăng ký văn bản đi cho ba tháng còn thiếu, đối chiếu với tập… (mục A.01)');
	});
	it('leaves out what is done or has no day, sorts by day, and rings for nothing that is past', () => {
		const entries = taskEntries(
			ROUND,
			[
				todo('A.01', { due: '2026-12-20' }),
				todo('A.02', { due: '' }),
				todo('A.03', { due: '2026-11-20' }),
				todo('A.04', { due: '2026-12-01', status: 'done' }),
			],
			TODAY,
		);
		expect(entries.map((e) => [e.day, e.title.slice(-30), e.remindDays])).toEqual([
			['2026-11-20', 'phòng khô, ít qua lại (mục A.03)'.slice(-30), undefined],
			['2026-12-14', 'Đoàn kiểm tra đến Đảng uỷ xã Bình Minh'.slice(-30), 3],
			['2026-12-20', 'phòng khô, ít qua lại (mục A.01)'.slice(-30), 1],
		]);
	});
	it('stands on its own day in every time zone', () => {
		const text = calendarFile({ name: 'Kế hoạch', stamp: TODAY, entries: taskEntries(ROUND, [todo('A.01', { due: '2026-12-01' })], TODAY) });
		const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
		const start = event!.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>;
		expect([start.isDate, start.toString()]).toEqual([true, '2026-12-01']);
		expect(text).not.toMatch(/TZID|DTSTART:\d/);
	});
});
