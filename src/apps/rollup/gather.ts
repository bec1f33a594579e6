/** Files a reader gives: picked, a folder, or dragged with folders inside. */

export interface Given {
	/** With its place inside the folder. */
	name: string;
	/** Never fails. A dropped folder of thousands takes a second to give all its files: each is asked for when its turn comes, while others are read. */
	open(): Promise<File>;
	/** Why a folder was not opened; its file is empty. */
	unopened?: string;
}

export function fromPicker(list: Iterable<File>): Given[] {
	return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, open: () => Promise.resolve(file) }));
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

/** Folders looked into at once. */
const TOGETHER = 64;
const DEEPEST = 12;
const TOO_DEEP = `Thư mục nằm sâu quá ${DEEPEST} tầng. Chép các tệp kết quả trong đó ra ngoài rồi nạp lại.`;
const LOCKED = 'Máy không mở được thư mục này. Kiểm quyền đọc, hoặc chép thư mục sang chỗ khác rồi nạp lại.';

/** Gone or locked meanwhile, it stands empty in the list, so that it is named among those set aside. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise<File>((done, fail) => entry.file(done, fail)).catch(() => new File([], entry.name));
}

async function walk(entry: FileSystemEntry, depth: number): Promise<Given[]> {
	const name = entry.fullPath.replace(/^\//, '');
	if (entry.isFile) {
		return [{ name, open: () => fileOf(entry as FileSystemFileEntry) }];
	}
	const closed = (unopened: string): Given[] => [{ name: `${name}/`, open: () => Promise.resolve(new File([], entry.name)), unopened }];
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
