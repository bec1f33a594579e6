import { askedByUrl } from './asked.ts';
import type { HitKind } from './hit-kinds.ts';
import type { Graph } from './graph.ts';
import type { Library } from './library.ts';
import { deadlines } from './search/deadlines.ts';
import { news } from './search/news.ts';
import { plainWith, type SearchRecord } from './search/record.ts';
import { rooms } from './search/rooms.ts';
import { rules } from './search/rules.ts';
import { tasks } from './search/tasks.ts';
import { training } from './search/training.ts';
import { words } from './search/words.ts';

export type { SearchRecord } from './search/record.ts';
export { provisionTitle } from './search/rules.ts';
export { roleTitle } from './search/tasks.ts';

/** Every record of the handbook, in a fixed order. */
export function searchRecords(library: Library, graph: Graph): SearchRecord[] {
	const plain = plainWith(graph.resolve);
	const asked = askedByUrl(library);
	return [rules, tasks, words, deadlines, training, news, rooms]
		.flatMap((part) => part(library, plain))
		.map((r) => ({
			...r,
			context: [...r.context, ...(KIND_WORDS[r.kind] === undefined ? [] : [KIND_WORDS[r.kind]!])],
			...(asked.has(r.url) ? { asked: asked.get(r.url)! } : {}),
		}));
}

/** What people call the kind of page they want, beside its subject. */
const KIND_WORDS: Partial<Record<HitKind, string>> = {
	procedure: 'quy trình, cách làm, các bước, thủ tục',
	role: 'vai trò, trách nhiệm, nhiệm vụ, phải làm những việc gì',
	path: 'lộ trình, bắt đầu từ đâu',
	form: 'biểu mẫu, mẫu',
	lesson: 'tập huấn, bài giảng',
	scenario: 'tình huống, bài tập, thực hành',
	question: 'câu hỏi, trắc nghiệm, ôn tập, luyện tập',
	deadline: 'thời hạn, hạn chót, bao lâu, mấy ngày, tính hạn',
	picture: 'sơ đồ, hình vẽ, hình',
	term: 'là gì, nghĩa là gì, viết tắt',
	item: 'mục kiểm tra, đoàn kiểm tra hỏi',
	tool: 'công cụ, làm trên máy',
};
