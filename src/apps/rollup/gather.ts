/** Files a reader gives: picked, a folder, or dragged with folders inside. */

export interface Given {
	/** With its place inside the folder. */
	name: string;
	file: File;
	/** Why a folder was not opened; its file is empty. */
	unopened?: string;
}

export function fromPicker(list: Iterable<File>): Given[] {
	return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	// A call gives at most a hundred; the end is an empty answer.
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
		if (some.length === 0) return all;
		all.push(...some);
	}
}

/** Files asked for at once: one after the other, a folder of thousands takes seconds before the first is read. */
const TOGETHER = 512;
const DEEPEST = 12;
const TOO_DEEP = `Thư mục nằm sâu quá ${DEEPEST} tầng. Chép các tệp kết quả trong đó ra ngoài rồi nạp lại.`;
const LOCKED = 'Máy không mở được thư mục này. Kiểm quyền đọc, hoặc chép thư mục sang chỗ khác rồi nạp lại.';

async function walk(entry: FileSystemEntry, depth: number): Promise<Given[]> {
	const name = entry.fullPath.replace(/^\//, '');
	if (entry.isFile) {
		const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))
			// Gone or locked meanwhile: stands empty in the list, so that it is named among those set aside.
			.catch(() => new File([], entry.name));
		return [{ name, file }];
	}
	const closed = (unopened: string): Given[] => [{ name: `${name}/`, file: new File([], entry.name), unopened }];
	if (depth === DEEPEST) return closed(TOO_DEEP);
	const inside = await children(entry as FileSystemDirectoryEntry).catch(() => undefined);
	if (inside === undefined) return closed(LOCKED);
	const found: Given[] = [];
	for (let at = 0; at < inside.length; at += TOGETHER) {
		const some = await Promise.all(inside.slice(at, at + TOGETHER).map((child) => walk(child, depth + 1)));
		for (const files of some) found.push(...files);
	}
	return found;
}

/** Whether a drag brings a folder. To be asked in the event itself, as `fromDrag`. */
export const holdsFolder = (data: DataTransfer): boolean => [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);

/** Must be called in the event itself: the list of a drag is empty afterwards. */
export function fromDrag(data: DataTransfer): Promise<Given[]> {
	const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const files = fromPicker(data.files);
	if (entries.length === 0) return Promise.resolve(files);
	return (async () => {
		const found: Given[] = [];
		for (const entry of entries) found.push(...(await walk(entry, 0)));
		return found;
	})();
}
