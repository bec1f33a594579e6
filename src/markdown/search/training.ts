import { TOPICS } from '../../schemas/common.ts';
import type { Library } from '../library.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

/** The training room. */
export function training(library: Library, { join }: Plain): SearchRecord[] {
	const records: SearchRecord[] = [];
	for (const { slug, data, body } of library.lessons.values()) {
		records.push({
			url: `/tap-huan/${slug}/`,
			kind: 'lesson',
			title: data.title,
			names: names(data.title),
			context: [],
			text: join(data.summary, data.aims, body.replace(/^#+ /gm, '')),
		});
	}
	for (const { slug, data } of library.scenarios.values()) {
		records.push({
			url: `/tap-huan/tinh-huong/${slug}/`,
			kind: 'scenario',
			title: data.title,
			names: names(data.title),
			context: [],
			text: join(data.summary),
		});
	}
	for (const { slug, data } of library.programmes.values()) {
		records.push({
			url: `/tap-huan/buoi/${slug}/`,
			kind: 'lesson',
			title: `Buổi nửa ngày: ${data.title}`,
			names: names(data.title),
			context: ['chương trình, lớp tập huấn, nửa ngày, một buổi'],
			text: join(data.summary, data.prepare, data.after),
		});
	}
	// One record a topic: hundreds of questions would crowd out the rules they ask about.
	for (const topic of new Set([...library.questions.values()].map((e) => e.data.topic))) {
		const title = `Câu hỏi luyện tập: ${TOPICS[topic].toLowerCase()}`;
		records.push({ url: `/tap-huan/cau-hoi/${topic}/`, kind: 'question', title, names: names(title), context: [], text: title });
	}
	return records;
}
