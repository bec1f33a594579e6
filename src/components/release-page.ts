/** "Tải về, trao cho cơ quan": shows the artefacts that lie beside the site, and checks files of the reader's own machine. */
import { formatDay } from '../domain/day.ts';
import { parseRelease, parseSums, RELEASE_KINDS, type ReleaseFile, type ReleaseList } from '../domain/release-list.ts';

const size = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', name = ''): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	made.textContent = text;
	if (name !== '') made.className = name;
	return made;
}

/** The list of a release names all its files; whoever put the site up may have left some out. */
const isThere = (address: string): Promise<boolean> =>
	fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
		(r) => r.ok,
		() => false,
	);

function row(file: ReleaseFile, base: string): HTMLLIElement {
	const item = document.createElement('li');
	const line = element('p', '', 'line');
	const name = element('span', RELEASE_KINDS[file.kind]);
	line.append(name, element('span', `${file.name} · ${size(file.bytes)}`, 'soft small'));
	const sum = element('p', 'SHA-256: ', 'small');
	sum.append(element('span', file.sha256, 'sum'));
	// A line of its own from the start: the answer takes no place from what stands below.
	const note = element('p', 'Đang xem tệp có ở đây không…', 'soft small release-note');
	item.append(line, sum, note);
	void isThere(`${base}phat-hanh/${file.name}`).then((there) => {
		if (there) {
			const link = element('a', RELEASE_KINDS[file.kind]);
			link.href = `${base}phat-hanh/${file.name}`;
			link.download = '';
			name.replaceWith(link);
		}
		note.textContent = there ? 'Bấm tên để tải.' : 'Chưa đặt ở đây: hỏi người quản trị, hoặc người đã trao sổ tay. Có tệp rồi thì kiểm bằng mã trên.';
	});
	return item;
}

/** Lists of sums are small; a larger file of such a name is summed like any other. */
const isList = (file: File): boolean => file.size < 5_000_000 && /^(sha256sums|sha256\.txt|phat-hanh\.json|.*\.sha256)$/i.test(file.name);

/** The sums of a list, by name of file; or what is wrong with it. */
const readSums = (file: File): Promise<Map<string, string> | string> =>
	file.text().then(
		(text) => {
			const sums = parseSums(text);
			return sums.size > 0 ? sums : 'không có mã nào đọc được: không phải danh sách mã của sổ tay, hoặc tệp hỏng. Lấy lại tệp này rồi kiểm lại.';
		},
		() => 'không mở được: tệp vừa bị đổi, bị chuyển chỗ, hoặc không có quyền đọc. Chọn lại tệp này.',
	);

class ReleaseFiles extends HTMLElement {
	private known = new Map<string, string>();

	connectedCallback(): void {
		const say = this.querySelector<HTMLElement>('[data-release-state]')!;
		const base = this.dataset['base'] ?? '/';
		this.querySelector<HTMLElement>('[data-check]')!.hidden = false;
		const input = this.querySelector('input')!;
		input.addEventListener('change', () => {
			void this.check([...(input.files ?? [])]).then(() => (input.value = ''));
		});
		if (location.protocol === 'file:') {
			say.textContent =
				'Anh/chị đang mở bản mang theo. Trao tiếp thì chép cả thư mục này, hoặc tệp .zip gốc. Mã của từng tệp trong thư mục ở SHA256.txt; mã của tệp .zip ở SHA256SUMS đi kèm bản phát hành, vì một tệp không thể tự ghi mã của chính nó.';
			return;
		}
		void fetch(`${base}phat-hanh/phat-hanh.json`, { cache: 'no-store' })
			.then((r) => (r.ok ? r.text() : ''))
			.then((text) => this.show(parseRelease(text), say, base))
			.catch(() => (say.textContent = 'Không đọc được danh sách tệp: đang mất mạng. Nối lại rồi tải lại trang.'));
	}

	private show(list: ReleaseList | undefined, say: HTMLElement, base: string): void {
		if (list === undefined || list.files.length === 0) {
			say.textContent =
				'Nơi đặt trang này chưa kèm tệp để tải. Hỏi người quản trị, hoặc người đã trao sổ tay, lấy thư mục phát hành: trong đó có tệp, mã SHA-256 và cách trao.';
			return;
		}
		say.textContent = `Bản ngày ${formatDay(list.edition)}, soát lại trước ngày ${formatDay(list.review)}.`;
		this.known = new Map(list.files.map((f) => [f.name, f.sha256]));
		const items = element('ul', '', 'list');
		items.append(...list.files.map((f) => row(f, base)));
		say.after(items);
	}

	/** Works the sum of each file out on this machine; lists of sums among them are read, not summed. */
	private async check(files: readonly File[]): Promise<void> {
		const out = this.querySelector<HTMLElement>('[data-check-result]')!;
		out.replaceChildren();
		const { fileSum } = await import('./file-sum.ts');
		const sums = new Map(this.known);
		const toCheck: File[] = [];
		let faulty = false;
		for (const file of files) {
			if (!isList(file)) {
				toCheck.push(file);
				continue;
			}
			const found = await readSums(file);
			if (typeof found === 'string') {
				faulty = true;
				const line = element('p', '', 'notice bad');
				line.append(element('strong', file.name), ` ${found}`);
				out.append(line);
			} else for (const [name, sum] of found) sums.set(name, sum);
		}
		if (toCheck.length === 0 && !faulty) out.append(element('p', 'Chọn thêm tệp cần kiểm cùng lúc với danh sách mã.', 'notice'));
		for (const file of toCheck) {
			const line = element('p', `${file.name}: đang tính…`, 'notice plain');
			out.append(line);
			const sum = await fileSum(file, (share) => (line.textContent = `${file.name}: đang tính… ${Math.round(share * 100)} %`)).catch(() => '');
			const wanted = sums.get(file.name);
			const [words, tone] =
				sum === ''
					? ['không đọc được tệp.', 'bad']
					: wanted === undefined
						? ['không có trong danh sách mã. So mã dưới đây với mã người phát hành cho biết.', 'plain']
						: wanted === sum
							? ['khớp mã.', 'ok']
							: ['KHÔNG KHỚP mã: tệp hỏng khi chép hoặc đã bị sửa. Không dùng; lấy lại tệp.', 'bad'];
			line.className = `notice ${tone}`;
			line.replaceChildren(element('strong', file.name), ` ${words} `, element('span', sum, 'sum'));
		}
	}
}
customElements.define('release-files', ReleaseFiles);
