/** Registers the service worker and says, on every page, when the handbook can be read without network. */
import { formatDay } from '../domain/day.ts';
import type { Request as Ask, State } from './list.ts';

const base = import.meta.env.BASE_URL.endsWith('/') ? import.meta.env.BASE_URL : `${import.meta.env.BASE_URL}/`;

/** Shows a line in the footer; made only when there is something to say. */
function line(): HTMLElement {
	const known = document.getElementById('ngoai-tuyen-dong');
	if (known) return known;
	const p = document.createElement('p');
	p.id = 'ngoai-tuyen-dong';
	p.className = 'no-print';
	p.setAttribute('role', 'status');
	document.querySelector('footer.site .wrap')?.append(p);
	return p;
}

function link(text: string): HTMLAnchorElement {
	const a = document.createElement('a');
	a.href = `${base}ngoai-tuyen/`;
	a.textContent = text;
	return a;
}

/** "Đã sẵn sàng dùng ngoại tuyến – bản ngày …", or how far keeping has come. */
function show(state: State): void {
	if (state.kept === state.total) line().replaceChildren(link('Đã sẵn sàng dùng ngoại tuyến'), ` – bản ngày ${formatDay(state.edition)}.`);
	else if (state.trouble !== undefined) line().replaceChildren('Chưa lưu đủ để dùng ngoại tuyến. ', link('Xem lý do'), '.');
	else line().replaceChildren(`Đang lưu để dùng ngoại tuyến: ${state.kept}/${state.total} tệp. `, link('Chọn phần'));
}

/** A new edition is ready: it takes over when the reader says so, never in the middle of filling in a form. */
function offer(waiting: ServiceWorker): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'btn small';
	button.textContent = 'Dùng bản mới';
	button.addEventListener('click', () => {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		waiting.postMessage({ type: 'update' } satisfies Ask);
	});
	line().replaceChildren('Đã tải sẵn bản mới của sổ tay. ', button);
}

export async function startOffline(): Promise<void> {
	const { serviceWorker } = navigator;
	serviceWorker.addEventListener('message', (event: MessageEvent<State>) => {
		if (event.data?.type === 'offline-state') {
			dispatchEvent(new CustomEvent<State>('offline-state', { detail: event.data }));
			show(event.data);
		}
	});
	serviceWorker.startMessages();
	const registration = await serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
	if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const fresh = registration.installing;
		fresh?.addEventListener('statechange', () => {
			if (fresh.state === 'installed' && serviceWorker.controller) offer(fresh);
		});
	});
	const { active } = await serviceWorker.ready;
	if (registration.waiting === null) active?.postMessage({ type: 'state' } satisfies Ask);
	// After the first visit everything is kept, unless the reader chose otherwise or asked his browser to save data.
	const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
	addEventListener(
		'offline-state',
		(event) => {
			const state = (event as CustomEvent<State>).detail;
			if (!saving && state.kept < state.total && state.trouble === undefined) active?.postMessage({ type: 'keep', parts: state.wanted } satisfies Ask);
		},
		{ once: true },
	);
}
