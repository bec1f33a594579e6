import { signal } from '@preact/signals';
import type { LeftOut, MachineData, ReadMachine } from '../../domain/machine-file.ts';
import { today } from '../../domain/day.ts';
import { joinLocal } from '../../domain/local-kept.ts';
import { freeTrash, type Step } from '../../domain/take-in.ts';
import { newId } from '../assessment/ids.ts';
import { openDisk } from '../assessment/store.ts';
import { KEPT_TRASH, type RoundStore } from '../assessment/store-shape.ts';
import { Tabs } from '../assessment/tabs.ts';
import { saveFile } from '../save-file.ts';
import { dropLocal, dropTraces, readLocal, writeLocal } from './local.ts';
import { forgetOfflinePages, offlinePages, type OfflinePages } from './offline-pages.ts';

const NOTHING: MachineData = { rounds: [], trash: [], scales: [], local: {} };
/** The file module brings zod along: loaded when a file is written or read. */
const fileModule = () => import('../../domain/machine-file.ts');

export interface Saved {
	ok: boolean;
	/** Name of the file. */
	name: string;
	leftOut: LeftOut[];
}

/** Everything the handbook keeps in this browser, and what may be done with it. Talks to open tabs as the assessment app does. */
export class DataDesk {
	readonly edition: string;
	readonly data = signal<MachineData>(NOTHING);
	readonly offline = signal<OfflinePages[]>([]);
	/** Whether rounds can be kept here at all; `undefined` until that is known. */
	readonly disk = signal<boolean | undefined>(undefined);
	/** Whether the small stores can be kept here. */
	readonly local = signal(true);
	/** What was just done, for everybody to hear. */
	readonly said = signal('');
	private store: RoundStore | undefined;
	private readonly tabs = new Tabs();
	private readonly base: string;

	/** @param edition day of this edition @param base root of the handbook */
	constructor(edition: string, base: string) {
		this.edition = edition;
		this.base = base;
	}

	async open(): Promise<void> {
		this.store = await openDisk(() => {
			this.store = undefined;
			this.disk.value = false;
			void this.refresh();
		});
		await this.refresh();
		this.disk.value = this.store !== undefined;
		const again = () => void this.refresh();
		this.tabs.hear(again);
		addEventListener('storage', again);
		addEventListener('pageshow', again);
	}

	async refresh(): Promise<void> {
		const local = readLocal();
		this.local.value = local !== undefined;
		const { store } = this;
		if (store === undefined) this.data.value = { ...NOTHING, local: local ?? {} };
		else {
			const rounds = (await Promise.all((await store.rounds()).map((r) => store.content(r.id)))).filter((c) => c !== undefined);
			this.data.value = { rounds, trash: await store.trash(), profile: await store.profile(), scales: await store.scales(), local: local ?? {} };
		}
		this.offline.value = await offlinePages();
	}

	/** Hands out a file of some or all of it; read back and compared before it is called saved. */
	async save(data: MachineData, name = 'du-lieu-so-tay'): Promise<Saved> {
		const { writeMachine, readMachine } = await fileModule();
		const file = `${name}-${today()}.json`;
		const savedAt = new Date().toISOString();
		const { text, leftOut } = writeMachine(data, savedAt, this.edition);
		const back = readMachine(text);
		const ok = back.ok && !back.altered && back.leftOut.length === 0 && writeMachine(back.data, savedAt, this.edition).text === text;
		if (ok) saveFile(file, text, 'application/json');
		return { ok, name: file, leftOut };
	}

	async read(file: File): Promise<ReadMachine | { ok: false; message: string }> {
		const { readMachine } = await fileModule();
		return readMachine(await file.text());
	}

	/** Erases one thing (`Item.id`) for good. */
	private async eraseOne(id: string): Promise<void> {
		const at = id.indexOf('/');
		const [room, name] = at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
		if (room === 'may') dropLocal(name);
		else if (room === 'da-xoa') await this.store?.removeTrash(name);
		else if (room === 'thang') await this.store?.removeScale(name);
		else if (room === 'co-quan') await this.store?.removeProfile();
		else if (room === 'dot') {
			await this.store?.removeRound(name);
			this.tabs.tell({ round: name, removed: true });
		}
	}
	/** Does it all, shows what is left, and tells whether everything went. */
	private async erasing(...work: (() => unknown)[]): Promise<boolean> {
		let all = true;
		for (const one of work) {
			try {
				await one();
			} catch (error) {
				console.warn('Không xoá được:', error);
				all = false;
			}
		}
		await this.refresh();
		this.said.value = all ? 'Đã xoá.' : '';
		return all;
	}
	erase(ids: readonly string[]): Promise<boolean> {
		return this.erasing(...ids.map((id) => () => this.eraseOne(id)));
	}
	eraseAll(ids: readonly string[]): Promise<boolean> {
		return this.erasing(...ids.map((id) => () => this.eraseOne(id)), dropTraces, () => forgetOfflinePages(this.base));
	}
	forgetPages(): Promise<boolean> {
		return this.erasing(() => forgetOfflinePages(this.base));
	}

	/**
	 * Does what the steps say; what a round stands in place of goes to the trash first. Stops where the browser refuses, and throws.
	 * @returns how many things were taken in
	 */
	async takeIn(theirs: MachineData, steps: readonly Step[]): Promise<number> {
		// What the disk keeps cannot come in where the browser bars it.
		const possible = steps.filter((s) => s.choice !== 'keep' && (this.store !== undefined || s.id.startsWith('may/')));
		const chosen = new Map(possible.map((s) => [s.id, s.choice]));
		const mine = this.data.value;
		try {
			for (const content of theirs.rounds) await this.takeRound(content, chosen.get(`dot/${content.round.id}`));
			if (chosen.get('da-xoa') === 'take') {
				const now = { ...mine, trash: (await this.store?.trash()) ?? [] };
				for (const entry of freeTrash(now, theirs, KEPT_TRASH)) await this.store?.putTrash(entry);
			}
			if (chosen.get('co-quan') === 'take' && theirs.profile) await this.store?.putProfile(theirs.profile);
			for (const scale of theirs.scales) if (chosen.get(`thang/${scale.number}`) === 'take') await this.store?.putScale(scale);
			for (const [key, text] of Object.entries(theirs.local)) {
				const choice = chosen.get(`may/${key}`);
				if (choice === 'take') writeLocal(key, text);
				else if (choice === 'join') writeLocal(key, joinLocal(key, mine.local[key] ?? 'null', text) ?? text);
			}
		} finally {
			await this.refresh();
		}
		return possible.length;
	}
	private async takeRound(content: MachineData['rounds'][number], choice: Step['choice'] | undefined): Promise<void> {
		const { store } = this;
		if (store === undefined || (choice !== 'take' && choice !== 'both')) return;
		const { round } = content;
		if (choice === 'both') {
			const beside = { ...round, id: newId(), title: `${round.title} (từ tệp)`.slice(0, 200) };
			await store.putContent({ ...content, round: beside });
			this.tabs.tell({ round: beside.id, replaced: true });
			return;
		}
		const before = await store.content(round.id);
		if (before) await store.putTrash({ id: newId(), at: Date.now(), why: 'import', content: before });
		await store.putContent(content);
		this.tabs.tell({ round: round.id, replaced: true });
	}
}
