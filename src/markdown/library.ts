import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AskedPage } from '../schemas/asked.ts';
import type { Contradiction, Item, Sheet } from '../schemas/checklist.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { DeadlineEvent, YearlyDuty } from '../schemas/deadline.ts';
import type { Form } from '../schemas/form.ts';
import type { Guide } from '../schemas/guide.ts';
import type { PictureEntry } from '../schemas/picture.ts';
import type { Path } from '../schemas/path.ts';
import type { Procedure } from '../schemas/procedure.ts';
import type { Programme } from '../schemas/programme.ts';
import type { Regulation } from '../schemas/regulation.ts';
import type { Role } from '../schemas/role.ts';
import type { Term } from '../schemas/term.ts';
import type { Lesson, Question, Scenario } from '../schemas/training.ts';
import type { Update } from '../schemas/update.ts';
import { readContentFile } from './read-content.ts';
import type { Problem } from './source.ts';
import type { Provision } from './structure.ts';

/** One entry of a collection with where it was read. */
export interface Entry<T> {
	slug: string;
	data: T;
	/** MDX body, with the line numbers of the file; empty for YAML entries. */
	body: string;
	file: string;
	/** Line of a path inside the entry's data. */
	lineOf(path: readonly PropertyKey[]): number;
	/** `[[citations]]` in the body, with their lines. */
	bodyUses: { target: string; line: number }[];
}

export interface RegulationEntry extends Entry<Regulation> {
	provisions: Provision[];
	byId: Map<string, Provision>;
}

/** The whole handbook as data: what the graph, the search index and the pages read. */
export interface Library {
	regulations: Map<string, RegulationEntry>;
	procedures: Map<string, Entry<Procedure>>;
	forms: Map<string, Entry<Form>>;
	terms: Map<string, Entry<Term>>;
	items: Map<string, Entry<Item>>;
	sheets: Map<string, Entry<Sheet>>;
	contradictions: Map<string, Entry<Contradiction>>;
	updates: Map<string, Entry<Update>>;
	lessons: Map<string, Entry<Lesson>>;
	questions: Map<string, Entry<Question>>;
	scenarios: Map<string, Entry<Scenario>>;
	programmes: Map<string, Entry<Programme>>;
	comparisons: Map<string, Entry<Comparison>>;
	pictures: Map<string, Entry<PictureEntry>>;
	deadlineEvents: Map<string, Entry<DeadlineEvent>>;
	yearlyDuties: Map<string, Entry<YearlyDuty>>;
	guides: Map<string, Entry<Guide>>;
	roles: Map<string, Entry<Role>>;
	paths: Map<string, Entry<Path>>;
	/** Questions by the page that answers them; a page may stand in several files. `slug` is the page. */
	asked: Entry<AskedPage>[];
	/** What was wrong in single files; what is wrong between them is the graph's. */
	problems: Problem[];
}

function walk(folder: string): string[] {
	const found: string[] = [];
	for (const item of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, item.name);
		if (item.isDirectory()) found.push(...walk(path));
		else if (/\.(mdx|yaml)$/.test(item.name)) found.push(path);
	}
	return found;
}

/**
 * Reads and checks every content file below a folder.
 * @param root folder that holds `regulations/`, `procedures/` …
 */
export function loadLibrary(root: string): Library {
	const library: Library = {
		regulations: new Map(),
		procedures: new Map(),
		forms: new Map(),
		terms: new Map(),
		items: new Map(),
		sheets: new Map(),
		contradictions: new Map(),
		updates: new Map(),
		lessons: new Map(),
		questions: new Map(),
		scenarios: new Map(),
		programmes: new Map(),
		comparisons: new Map(),
		pictures: new Map(),
		deadlineEvents: new Map(),
		yearlyDuties: new Map(),
		guides: new Map(),
		roles: new Map(),
		paths: new Map(),
		asked: [],
		problems: [],
	};
	for (const path of walk(root)) readContentFile(library, root, path);
	return library;
}
