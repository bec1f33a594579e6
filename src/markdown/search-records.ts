import { formatDay } from '../domain/day.ts';
import { nameKey } from '../domain/query.ts';
import { segmentWords } from '../domain/provision.ts';
import { regulationName, regulationTitle } from '../domain/regulation.ts';
import type { Evidence } from '../schemas/common.ts';
import type { PictureEntry } from '../schemas/picture.ts';
import { plainText } from './citations.ts';
import { itemHref, type Graph } from './graph.ts';
import type { HitKind } from './hit-kinds.ts';
import type { Library } from './library.ts';
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
	/** What a reader may look for, shown in excerpts. */
	text: string;
	/** Other ways people say it: searched, never shown. */
	also?: string;
}

const HEADED = (p: Provision) => !['clause', 'point', 'subpoint'].includes(p.kind) && p.hasText;

/** Title of a provision as a hit shows it: "Điều 31. Trách nhiệm lập hồ sơ". */
export function provisionTitle(p: Provision): string {
	const last = p.path.at(-1)!;
	const words = segmentWords(last);
	const mark = last.kind === 'own' ? '' : words.charAt(0).toUpperCase() + words.slice(1);
	return [mark, p.title].filter(Boolean).join('. ');
}

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
			also: data.aliases.join('; '),
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
		for (const p of provisions.filter(HEADED)) {
			records.push({
				url: `/van-ban/${slug}/#${p.id}`,
				kind: 'provision',
				title: provisionTitle(p),
				regulation,
				evidence: p.evidence,
				text: plain(p.text, slug),
			});
		}
	}
	for (const { slug, data, body } of library.procedures.values()) {
		records.push({
			url: `/quy-trinh/${slug}/`,
			kind: 'procedure',
			title: data.title,
			also: data.aliases.join('; '),
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
	for (const { slug, data } of library.forms.values()) {
		records.push({
			url: `/bieu-mau/${slug}/`,
			kind: 'form',
			title: data.title,
			evidence: data.evidence,
			also: data.aliases.join('; '),
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
			text: join(data.why, data.check, data.evidence, data.mend),
		});
	}
	for (const { slug, data } of library.terms.values()) {
		records.push({
			url: `/thuat-ngu/#${slug}`,
			kind: 'term',
			title: data.abbreviation === undefined ? data.term : `${data.term} (${data.abbreviation})`,
			...(data.evidence === undefined ? {} : { evidence: data.evidence }),
			also: [...data.otherNames, ...data.spoken].join('; '),
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
			also: 'khác gì, khác nhau, cũ và mới, đổi gì',
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
			also: data.aliases.join('; '),
			text: join(data.summary, pictureWords(data)),
		});
	}
	for (const { slug, data } of library.deadlineEvents.values()) {
		records.push({
			url: `/cong-cu/thoi-han/#${slug}`,
			kind: 'deadline',
			title: data.title,
			also: data.aliases.join('; '),
			text: join(
				data.rules.flatMap((r) => [`${r.title}: ${r.says}`, r.note ?? '']),
				data.note,
			),
		});
	}
	for (const { slug, data } of library.yearlyDuties.values()) {
		records.push({ url: `/cong-cu/lich-nam/#${slug}`, kind: 'deadline', title: data.title, text: join(data.says, data.who, data.note) });
	}
	for (const { slug, data, body } of library.lessons.values()) {
		records.push({ url: `/tap-huan/${slug}/`, kind: 'lesson', title: data.title, text: join(data.summary, data.aims, body.replace(/^#+ /gm, '')) });
	}
	for (const { slug, data } of library.updates.values()) {
		records.push({ url: `/moi/#${slug}`, kind: 'update', title: data.title, text: join(data.text, data.action) });
	}
	for (const { slug, data, body } of library.guides.values()) {
		records.push({ url: `/huong-dan/#${slug}`, kind: 'guide', title: data.title, text: join(data.summary, body.replace(/^#+ /gm, '')) });
	}
	return records.map((r) => ({ ...r, also: [r.also ?? '', KIND_WORDS[r.kind] ?? ''].filter(Boolean).join('; ') }));
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
	form: 'biểu mẫu, mẫu',
	lesson: 'tập huấn, bài giảng',
	deadline: 'thời hạn, hạn chót, bao lâu, mấy ngày, tính hạn',
	picture: 'sơ đồ, hình vẽ, hình',
	term: 'là gì, nghĩa là gì, viết tắt',
	item: 'tự kiểm tra, đoàn kiểm tra hỏi',
};

/** A name by which people ask for a page: its title, other ways to say it, an abbreviation. */
export interface PageName {
	/** Folded, words parted by one space. */
	name: string;
	url: string;
	title: string;
	kind: HitKind;
	text: string;
}

/** Every name of every page but regulations, whose names the citation reader knows. */
export function pageNames(library: Library, graph: Graph): PageName[] {
	const names: PageName[] = [];
	const add = (url: string, kind: HitKind, title: string, text: string, said: readonly (string | undefined)[]) => {
		for (const one of new Set([title, ...said].flatMap((n) => (n === undefined ? [] : nameKey(n))))) {
			if (one !== '' && !names.some((n) => n.name === one && n.url === url)) names.push({ name: one, url, title, kind, text: plainText(text, graph.resolve) });
		}
	};
	for (const { slug, data } of library.terms.values())
		add(`/thuat-ngu/#${slug}`, 'term', data.term, data.definition, [data.abbreviation, ...data.otherNames, ...data.spoken]);
	for (const { slug, data } of library.procedures.values())
		add(`/quy-trinh/${slug}/`, 'procedure', data.title, data.summary, [data.shortTitle, ...data.aliases]);
	for (const { slug, data } of library.forms.values()) add(`/bieu-mau/${slug}/`, 'form', data.title, data.summary, data.aliases);
	for (const { slug, data } of library.lessons.values()) add(`/tap-huan/${slug}/`, 'lesson', data.title, data.summary, []);
	for (const { slug, data } of library.comparisons.values()) add(`/so-sanh/${slug}/`, 'comparison', data.title, data.summary, []);
	for (const { slug, data } of library.pictures.values()) add(`/so-do/${slug}/`, 'picture', data.title, data.summary, [data.shortTitle, ...data.aliases]);
	return names;
}
