import { formatDay } from '../domain/day.ts';
import { segmentWords } from '../domain/provision.ts';
import { regulationName, regulationTitle } from '../domain/regulation.ts';
import { TOPICS } from '../schemas/common.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { OfficeKind } from '../schemas/offices.ts';
import type { PictureEntry } from '../schemas/picture.ts';
import { plainText } from './citations.ts';
import type { Graph } from './graph.ts';
import type { HitKind } from './hit-kinds.ts';
import type { Library } from './library.ts';
import { itemHref } from './nodes.ts';
import type { Provision } from './structure.ts';

/** One record of the search index: a provision, a procedure, a term … */
export interface SearchRecord {
	/** Address inside the site, without the base path. */
	url: string;
	kind: HitKind;
	title: string;
	/** Regulation it belongs to. */
	regulation?: { slug: string; name: string };
	evidence?: Evidence;
	/** Kinds of office it is meant for, where it says so itself. */
	offices?: OfficeKind[];
	/** Title and other ways people say it: the others are searched, never shown. */
	names: string[];
	/** Where it stands: regulation, headings above it, words for its kind. */
	context: string[];
	/** What a reader may look for, shown in excerpts. */
	text: string;
}

/** Title first, each name once. */
const names = (...said: (string | undefined)[]): string[] => [...new Set(said.flatMap((n) => (n === undefined ? [] : n.trim())).filter(Boolean))];

const HEADED = (p: Provision) => !['clause', 'point', 'subpoint'].includes(p.kind) && p.hasText;

/** Title of a provision as a hit shows it: "Điều 31. Trách nhiệm lập hồ sơ". */
export function provisionTitle(p: Provision): string {
	const last = p.path.at(-1)!;
	const words = segmentWords(last);
	const mark = last.kind === 'own' ? '' : words.charAt(0).toUpperCase() + words.slice(1);
	return [mark, p.title].filter(Boolean).join('. ');
}

/** Title of the page of a role: "Việc của văn thư". */
export const roleTitle = (title: string): string => `Việc của ${title.charAt(0).toLowerCase()}${title.slice(1)}`;

/** Every record of the handbook, in a fixed order. */
export function searchRecords(library: Library, graph: Graph): SearchRecord[] {
	const plain = (text: string, self?: string) => plainText(text, graph.resolve, self);
	const join = (...parts: (string | readonly string[] | undefined)[]) =>
		parts
			.flat()
			.filter((p) => p !== undefined && p !== '')
			.map((p) => plain(p as string))
			.join('\n');
	const records: SearchRecord[] = [];

	for (const { slug, data, provisions } of library.regulations.values()) {
		const regulation = { slug, name: regulationName(data) };
		records.push({
			url: `/van-ban/${slug}/`,
			kind: 'regulation',
			title: regulationTitle(data),
			regulation,
			evidence: data.evidence,
			names: names(regulationTitle(data), data.shortTitle, data.title, data.commonName, data.number, ...data.aliases),
			context: [],
			text: plain(
				join(
					data.title,
					data.shortTitle,
					data.summary,
					`Ban hành ${data.issued === undefined ? '' : `${formatDay(data.issued)}, `}${data.issuer}`,
					data.replaces.map((r) => `Thay thế ${r.number}`),
					data.notices.map((n) => `${n.title}. ${n.text}`),
				),
				slug,
			),
		});
		const byId = new Map(provisions.map((p) => [p.id, p]));
		const headingsAbove = (p: Provision): string[] => {
			const above = p.parent === undefined ? undefined : byId.get(p.parent);
			return above === undefined ? [] : [above.title, ...headingsAbove(above)].filter(Boolean);
		};
		for (const p of provisions.filter(HEADED)) {
			records.push({
				url: `/van-ban/${slug}/#${p.id}`,
				kind: 'provision',
				title: provisionTitle(p),
				regulation,
				evidence: p.evidence,
				names: names(provisionTitle(p), p.title),
				context: [regulationName(data), data.shortTitle, ...headingsAbove(p)],
				text: plain(p.text, slug),
			});
		}
	}
	for (const { slug, data, body } of library.procedures.values()) {
		records.push({
			url: `/quy-trinh/${slug}/`,
			kind: 'procedure',
			title: data.title,
			offices: data.appliesTo,
			names: names(data.title, data.shortTitle, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.when,
				data.needs,
				data.steps.flatMap((s) => [s.title, s.do, s.caution ?? '']),
				data.faults.flatMap((f) => [f.fault, f.mend]),
				body.replace(/^#+ /gm, ''),
			),
		});
	}
	for (const { slug, data } of library.roles.values()) {
		records.push({
			url: `/vai-tro/${slug}/`,
			kind: 'role',
			title: roleTitle(data.title),
			names: names(roleTitle(data.title), data.title, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.who,
				data.duties.flatMap((d) => [d.title, d.do]),
				data.mustNot.map((c) => `Không được: ${c.text}`),
				data.handOver.map((c) => c.text),
			),
		});
	}
	for (const { slug, data } of library.paths.values()) {
		records.push({
			url: `/${slug}/`,
			kind: 'path',
			title: data.title,
			names: names(data.title, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.steps.flatMap((s) => [s.title, s.do, s.exists]),
			),
		});
	}
	for (const { slug, data } of library.forms.values()) {
		records.push({
			url: `/bieu-mau/${slug}/`,
			kind: 'form',
			title: data.title,
			evidence: data.evidence,
			offices: data.appliesTo,
			names: names(data.title, ...data.aliases),
			context: [],
			text: join(
				data.summary,
				data.fields.flatMap((f) => [f.name, f.fill]),
				data.around,
			),
		});
	}
	for (const { slug, data } of library.items.values()) {
		records.push({
			url: itemHref(library, slug),
			kind: 'item',
			title: `${slug} ${data.question}`,
			offices: data.appliesTo,
			names: names(`${slug} ${data.question}`),
			context: [],
			text: join(data.why, data.check, data.evidence, data.mend),
		});
	}
	for (const { slug, data } of library.terms.values()) {
		records.push({
			url: `/thuat-ngu/#${slug}`,
			kind: 'term',
			title: data.abbreviation === undefined ? data.term : `${data.term} (${data.abbreviation})`,
			...(data.evidence === undefined ? {} : { evidence: data.evidence }),
			names: names(data.term, ...(data.abbreviation?.split(/[,;]/) ?? []), ...data.otherNames, ...data.spoken),
			context: [],
			text: join(
				data.definition,
				data.otherNames.map((n) => `Còn gọi: ${n}.`),
			),
		});
	}
	for (const { slug, data } of library.comparisons.values()) {
		records.push({
			url: `/so-sanh/${slug}/`,
			kind: 'comparison',
			title: data.title,
			names: names(data.title),
			context: ['khác gì, khác nhau, cũ và mới, đổi gì'],
			text: join(
				data.summary,
				data.rows.flatMap((r) => [r.about, r.change ?? '']),
			),
		});
	}
	for (const { slug, data } of library.pictures.values()) {
		records.push({
			url: `/so-do/${slug}/`,
			kind: 'picture',
			title: data.title,
			names: names(data.title, data.shortTitle, ...data.aliases),
			context: [],
			text: join(data.summary, pictureWords(data)),
		});
	}
	for (const { slug, data } of library.deadlineEvents.values()) {
		records.push({
			url: `/cong-cu/thoi-han/#${slug}`,
			kind: 'deadline',
			title: data.title,
			names: names(data.title, ...data.aliases),
			context: [],
			text: join(
				data.rules.flatMap((r) => [`${r.title}: ${r.says}`, r.note ?? '']),
				data.note,
			),
		});
	}
	for (const { slug, data } of library.yearlyDuties.values()) {
		records.push({
			url: `/cong-cu/lich-nam/#${slug}`,
			kind: 'deadline',
			title: data.title,
			names: names(data.title),
			context: [],
			text: join(data.says, data.who, data.note),
		});
	}
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
	for (const { slug, data } of library.updates.values()) {
		records.push({ url: `/moi/#${slug}`, kind: 'update', title: data.title, names: names(data.title), context: [], text: join(data.text, data.action) });
	}
	for (const { slug, data, body } of library.guides.values()) {
		records.push({
			url: `/huong-dan/${slug}/`,
			kind: 'guide',
			title: data.title,
			names: names(data.title, ...data.asks),
			context: [],
			text: join(data.summary, ...data.steps.flatMap((s) => [s.do, s.see ?? '']), body.replace(/^#+ /gm, '')),
		});
	}
	return records.map((r) => ({ ...r, context: [...r.context, ...(KIND_WORDS[r.kind] === undefined ? [] : [KIND_WORDS[r.kind]!])] }));
}

/** What a picture says in words beside the drawing. */
function pictureWords(data: PictureEntry): string[] {
	if (data.kind === 'layout') return data.boxes.map((b) => `${b.name}: ${b.place}`);
	if (data.kind === 'seals') return data.parts.flatMap((p) => p.scenes.map((s) => `${s.title}: ${s.says}`));
	if (data.kind === 'life') return data.stations.map((s) => `${s.title}: ${s.says}`);
	return [];
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
};
