/** Files a reader gives: picked, a folder, or dragged with folders inside. */

export interface Given {
	/** With its place inside the folder. */
	name: string;
	file: File;
}

export function fromPicker(list: FileList | null): Given[] {
	return [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
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

async function walk(entry: FileSystemEntry, found: Given[], depth: number): Promise<void> {
	if (entry.isFile) {
		const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
		found.push({ name: entry.fullPath.replace(/^\//, ''), file });
	} else if (depth < 12) {
		for (const child of await children(entry as FileSystemDirectoryEntry)) await walk(child, found, depth + 1);
	}
}

/** Must be called in the event itself: the list of a drag is empty afterwards. */
export function fromDrag(data: DataTransfer): Promise<Given[]> {
	const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const files = fromPicker(data.files);
	if (entries.length === 0) return Promise.resolve(files);
	return (async () => {
		const found: Given[] = [];
		for (const entry of entries) await walk(entry, found, 0).catch(() => undefined);
		return found;
	})();
}
