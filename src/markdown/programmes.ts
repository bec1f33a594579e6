import type { ProgrammePart } from '../schemas/programme.ts';
import type { Library } from './library.ts';
import type { Problem } from './source.ts';

/** Longest session, minutes with rests: a morning. */
const HALF_DAY = 210;

/**
 * Title, address and minutes of what a part leads to; `undefined` for talk, rests and what does not exist. An exam takes the part's minutes.
 * @param seed of its exam: the slug of the session, so that every trainer draws the same
 */
export function partTarget(
	library: Library,
	part: ProgrammePart,
	seed: string,
): { title: string; href: string; minutes?: number; slides?: string } | undefined {
	if (part.lesson !== undefined) {
		const data = library.lessons.get(part.lesson)?.data;
		return (
			data && { title: `Bài giảng: ${data.title}`, href: `/tap-huan/${part.lesson}/`, minutes: data.minutes, slides: `/tap-huan/${part.lesson}/trinh-chieu/` }
		);
	}
	if (part.scenario !== undefined) {
		const data = library.scenarios.get(part.scenario)?.data;
		return data && { title: `Tình huống: ${data.title}`, href: `/tap-huan/tinh-huong/${part.scenario}/`, minutes: data.minutes };
	}
	if (part.sheet !== undefined) {
		const data = library.sheets.get(part.sheet)?.data;
		return data && { title: data.title, href: `/tu-kiem-tra/${part.sheet}/` };
	}
	if (part.exam === undefined) return undefined;
	const { count, topics } = part.exam;
	return { title: `Bài kiểm tra ${count} câu, hai mã đề`, href: `/tap-huan/de-thi/#hat=${seed}&so=${count}&phut=${part.minutes}&de=2&cd=${topics.join('.')}` };
}

/** Sessions that lead to what does not exist, give a lesson other minutes than its own, or last longer than half a day. */
export function programmeProblems(library: Library): Problem[] {
	const problems: Problem[] = [];
	for (const { slug, data, file, lineOf } of library.programmes.values()) {
		const error = (path: PropertyKey[], message: string, mend: string) => problems.push({ file, line: lineOf(path), severity: 'error', message, mend });
		data.parts.forEach((part, i) => {
			const name = part.lesson ?? part.scenario ?? part.sheet;
			const target = partTarget(library, part, slug);
			if (name !== undefined && target === undefined) error(['parts', i], `Buổi dẫn tới "${name}" không có thật.`, 'Sửa mã bài, tình huống hoặc phiếu.');
			if (target?.minutes !== undefined && target.minutes !== part.minutes)
				error(['parts', i, 'minutes'], `Phần này ghi ${part.minutes} phút, bài ấy cần ${target.minutes} phút.`, 'Ghi đúng số phút của bài.');
			const asked = part.exam && [...library.questions.values()].filter((q) => !q.data.retired && part.exam!.topics.includes(q.data.topic)).length;
			if (asked !== undefined && asked < part.exam!.count)
				error(['parts', i, 'exam'], `Chỉ có ${asked} câu thuộc các chủ đề này.`, 'Bớt số câu hoặc thêm chủ đề.');
		});
		const total = data.parts.reduce((sum, p) => sum + p.minutes, 0);
		if (total > HALF_DAY) error(['parts'], `Buổi dài ${total} phút, quá nửa ngày (${HALF_DAY} phút).`, 'Bỏ bớt một phần hoặc tách hai buổi.');
	}
	return problems;
}
