import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { z } from 'zod';
import { askedFile } from '../schemas/asked.ts';
import { contradictionFile, itemFile, sheet, type Contradiction, type Item } from '../schemas/checklist.ts';
import { comparison } from '../schemas/comparison.ts';
import { deadlineEventFile, yearlyDutyFile, type DeadlineEvent, type YearlyDuty } from '../schemas/deadline.ts';
import { form } from '../schemas/form.ts';
import { guide } from '../schemas/guide.ts';
import { picture } from '../schemas/picture.ts';
import { path as pathSchema } from '../schemas/path.ts';
import { procedure } from '../schemas/procedure.ts';
import { programme } from '../schemas/programme.ts';
import { regulation, type Regulation } from '../schemas/regulation.ts';
import { role } from '../schemas/role.ts';
import { termFile, type Term } from '../schemas/term.ts';
import { lesson, questionFile, scenario, type Question } from '../schemas/training.ts';
import { updateFile, type Update } from '../schemas/update.ts';
import { citationUses } from './citations.ts';
import type { Entry, Library } from './library.ts';
import { parseBody, splitFrontmatter } from './pipeline.ts';
import { longSlides } from './slides.ts';
import { checkSchema, checkText, readYaml, type Problem, type YamlSource } from './source.ts';
import { structureProvisions } from './structure.ts';

function usesIn(body: string, self?: string): { target: string; line: number }[] {
	return body.split('\n').flatMap((text, i) => citationUses(text, self).map((u) => ({ target: u.target, line: i + 1 })));
}

/** Reads one file into the library, with what is wrong in it; its folder says what it is. */
export function readContentFile(library: Library, root: string, path: string): void {
	const source = readFileSync(path, 'utf8');
	const inside = relative(root, path).replaceAll('\\', '/');
	const file = `src/content/${inside}`;
	const [collection = '', name = ''] = [
		inside.split('/')[0],
		inside
			.split('/')
			.at(-1)!
			.replace(/\.(mdx|yaml)$/, ''),
	];
	const report = (...found: Problem[]) => library.problems.push(...found);
	report(...checkText(source, file));
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
		report({ file, line: 1, severity: 'error', message: `Tên tệp "${name}" không hợp lệ.`, mend: 'Đặt tên bằng chữ thường không dấu, số và gạch nối.' });
	}
	const isMdx = path.endsWith('.mdx');
	const { yaml: text, body } = isMdx ? splitFrontmatter(source) : { yaml: source, body: '' };
	const yaml = readYaml(text, isMdx ? 2 : 1);

	/** One file, one entry. */
	const single = <T extends z.ZodType>(schema: T, map: Map<string, Entry<z.output<T>>>): Entry<z.output<T>> | undefined => {
		const { data, problems } = checkSchema(schema, yaml, file);
		report(...problems);
		if (data === undefined) return undefined;
		const entry: Entry<z.output<T>> = {
			slug: name,
			data,
			body,
			file,
			lineOf: yaml.lineOf,
			bodyUses: usesIn(body, collection === 'regulations' ? name : undefined),
		};
		map.set(name, entry);
		return entry;
	};

	/** One file, many entries, each with an id. */
	const many = <E extends { id: string }>(schema: z.ZodType<E[]>, map: Map<string, Entry<E>>): void => {
		const { data, problems } = checkSchema(schema, yaml, file);
		report(...problems);
		data?.forEach((one, i) => {
			const earlier = map.get(one.id);
			if (earlier !== undefined) {
				report({
					file,
					line: yaml.lineOf([i]),
					severity: 'error',
					message: `Mã "${one.id}" bị trùng với ${earlier.file}:${earlier.lineOf([])}.`,
					mend: 'Đặt mã khác; mã đã dùng không dùng lại.',
				});
			}
			map.set(one.id, { slug: one.id, data: one, body: '', file, lineOf: offsetPath(yaml, i), bodyUses: [] });
		});
	};

	/** One file a topic, many pages; another topic may ask of the same page. */
	const asked = (): void => {
		const { data, problems } = checkSchema(askedFile, yaml, file);
		report(...problems);
		data?.forEach((one, i) => library.asked.push({ slug: one.page, data: one, body: '', file, lineOf: offsetPath(yaml, i), bodyUses: [] }));
	};

	switch (collection) {
		case 'asked':
			asked();
			break;
		case 'regulations': {
			const { data, problems } = checkSchema(regulation, yaml, file);
			report(...problems);
			readRegulation(library, { name, file, body, yaml, ...(data === undefined ? {} : { data }) });
			break;
		}
		case 'procedures':
			single(procedure, library.procedures);
			break;
		case 'forms':
			single(form, library.forms);
			break;
		case 'lessons':
			single(lesson, library.lessons);
			break;
		case 'scenarios':
			single(scenario, library.scenarios);
			break;
		case 'programmes':
			single(programme, library.programmes);
			break;
		case 'comparisons':
			single(comparison, library.comparisons);
			break;
		case 'pictures':
			single(picture, library.pictures);
			break;
		case 'deadlines':
			if (inside.startsWith('deadlines/events/')) many(deadlineEventFile as z.ZodType<DeadlineEvent[]>, library.deadlineEvents);
			else many(yearlyDutyFile as z.ZodType<YearlyDuty[]>, library.yearlyDuties);
			break;
		case 'guide':
			single(guide, library.guides);
			break;
		case 'roles':
			single(role, library.roles);
			break;
		case 'paths':
			single(pathSchema, library.paths);
			break;
		case 'glossary':
			many(termFile as z.ZodType<Term[]>, library.terms);
			break;
		case 'questions':
			many(questionFile as z.ZodType<Question[]>, library.questions);
			break;
		case 'updates':
			many(updateFile as z.ZodType<Update[]>, library.updates);
			break;
		case 'checklists':
			if (inside.startsWith('checklists/items/')) many(itemFile as z.ZodType<Item[]>, library.items);
			else if (name === 'contradictions') many(contradictionFile as z.ZodType<Contradiction[]>, library.contradictions);
			else single(sheet, library.sheets);
			break;
		default:
			report({
				file,
				line: 1,
				severity: 'error',
				message: `Không có loại nội dung "${collection}".`,
				mend: 'Đặt tệp vào một thư mục có trong src/content.config.ts.',
			});
	}
	if (isMdx && collection !== 'regulations') {
		try {
			const tree = parseBody(body);
			const mend = 'Tách thành hai trang, hoặc đưa bớt ra ngoài <Slide> làm lời giảng.';
			if (collection === 'lessons') report(...longSlides(tree).map((p): Problem => ({ file, severity: 'warning', ...p, mend })));
		} catch (error) {
			report(bodyProblem(error, file));
		}
	}
}

function offsetPath(yaml: YamlSource, index: number): Entry<unknown>['lineOf'] {
	return (path) => yaml.lineOf([index, ...path]);
}

function readRegulation(library: Library, source: { name: string; file: string; body: string; yaml: YamlSource; data?: Regulation }): void {
	const { name, file, body, yaml, data } = source;
	try {
		const { provisions, problems } = structureProvisions(parseBody(body), data?.evidence ?? 'full');
		library.problems.push(...problems.map((p) => ({ file, severity: 'error' as const, ...p })));
		if (provisions.length === 0) {
			library.problems.push({
				file,
				line: 1,
				severity: 'error',
				message: 'Văn bản không có điều khoản nào.',
				mend: 'Viết thân bài với tiêu đề "## Điều 1. …".',
			});
		}
		if (data === undefined) return;
		library.regulations.set(name, {
			slug: name,
			data,
			body,
			file,
			lineOf: yaml.lineOf,
			bodyUses: usesIn(body, name),
			provisions,
			byId: new Map(provisions.map((p) => [p.id, p])),
		});
	} catch (error) {
		library.problems.push(bodyProblem(error, file));
	}
}

function bodyProblem(error: unknown, file: string): Problem {
	const place = error as { line?: number; place?: { line?: number; start?: { line?: number } }; message: string };
	return {
		file,
		severity: 'error',
		unread: true,
		line: place.line ?? place.place?.line ?? place.place?.start?.line ?? 1,
		message: `MDX không đọc được: ${place.message}`,
		mend: 'Bỏ dấu < hoặc { trần trong lời văn (viết “dưới 10”, “nhỏ hơn”).',
	};
}
