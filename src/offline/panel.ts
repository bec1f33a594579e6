/** The page that shows what is kept for reading without network and lets the reader choose. */
import { formatDay } from '../domain/day.ts';
import { MISSING, PARTS, type OfflineList, type PartId, type Request as Ask, type State } from './list.ts';

const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`;

const TROUBLE = {
	network: 'Mất mạng khi đang lưu. Nối lại mạng rồi bấm “Giữ các phần đã chọn”.',
	space: 'Máy hết chỗ lưu. Bỏ bớt phần không cần rồi bấm lại.',
};

/** Says why the reader is here and not on the page he wanted. */
function missingNotice(part: string): HTMLElement {
	const p = document.createElement('p');
	p.className = 'notice bad';
	p.setAttribute('role', 'alert');
	p.textContent = `Trang anh/chị vừa mở thuộc phần “${part}”. Phần này chưa được giữ trên máy, và máy đang không có mạng. Khi có mạng, đánh dấu phần ấy rồi bấm “Giữ các phần đã chọn”.`;
	return p;
}

class OfflinePanel extends HTMLElement {
	connectedCallback(): void {
		const say = this.querySelector<HTMLElement>('[data-offline-state]')!;
		if (location.protocol === 'file:') {
			this.close(say, 'Anh/chị đang mở bản mang theo: mọi phần đã có sẵn trong thư mục, không cần giữ thêm.');
			return;
		}
		if (!('serviceWorker' in navigator)) {
			this.close(
				say,
				'Trình duyệt chỉ giữ được trang mở qua https. Địa chỉ này mở qua http trong mạng nội bộ, nên mất mạng nội bộ là không mở được: dùng bản mang theo.',
			);
			return;
		}
		const part = PARTS.find((p) => p.id === new URLSearchParams(location.search).get(MISSING));
		if (part !== undefined) this.prepend(missingNotice(part.title));
		this.run(say);
	}

	/** Nothing can be kept here: says why. The form gave up its place before it was drawn (offline.css); this is for whoever has no early script. */
	private close(say: HTMLElement, why: string): void {
		say.textContent = why;
		this.querySelector('form')!.removeAttribute('data-keep');
	}

	private run(say: HTMLElement): void {
		const form = this.querySelector('form')!;
		const progress = this.querySelector('progress')!;
		const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=part]')];
		form.hidden = false;
		say.textContent = 'Đang xem máy này đã giữ được gì…';
		void fetch(`${this.dataset['base'] ?? '/'}ngoai-tuyen/danh-sach.json`)
			.then((r) => r.json() as Promise<OfflineList>)
			.then((list) => {
				for (const part of list.parts) {
					const place = form.querySelector(`[data-size=${part.id}]`);
					if (place) place.textContent = `(${part.files.length} tệp, ${mib(part.bytes)})`;
				}
			})
			.catch(() => undefined);
		let first = true;
		addEventListener('offline-state', (event) => {
			const state = (event as CustomEvent<State>).detail;
			if (first) for (const box of boxes) box.checked = state.wanted.includes(box.value as PartId);
			first = false;
			progress.hidden = state.kept === state.total;
			progress.value = state.total === 0 ? 0 : state.kept / state.total;
			say.textContent =
				state.kept === state.total
					? `Đã sẵn sàng dùng ngoại tuyến: ${state.total} tệp, bản ngày ${formatDay(state.edition)}.`
					: state.trouble !== undefined
						? `Đã lưu ${state.kept}/${state.total} tệp. ${TROUBLE[state.trouble]}`
						: `Đang lưu: ${state.kept}/${state.total} tệp.`;
		});
		const ask = async (message: Ask) => (await navigator.serviceWorker.ready).active?.postMessage(message);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			say.textContent = 'Đang lưu…';
			void ask({ type: 'keep', parts: boxes.filter((b) => b.checked).map((b) => b.value as PartId) });
		});
		form.querySelector('[data-forget]')!.addEventListener('click', () => {
			void (async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				await ask({ type: 'forget' });
				await registration?.unregister();
				say.textContent = 'Đã bỏ bản giữ trên máy này. Lần sau mở sổ tay có mạng, trình duyệt sẽ giữ lại.';
				progress.hidden = true;
			})();
		});
		void ask({ type: 'state' });
	}
}
customElements.define('offline-panel', OfflinePanel);
