import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { SheetData } from './data.ts';
import { Fill } from './Fill.tsx';
import { Desk, OpenRound } from './model.ts';
import { ResultView } from './ResultView.tsx';
import { Rounds } from './Rounds.tsx';
import { StorageNotice } from './StorageNotice.tsx';

type Place = { view: 'rounds' } | { view: 'fill' | 'result'; id: string };

/** "#/abc" fills a round in, "#/abc/ket-qua" shows its result: hash addresses work from a stick too. */
function readPlace(): Place {
	const m = /^#\/([a-z0-9-]+)(\/ket-qua)?$/.exec(location.hash);
	return m ? { view: m[2] === undefined ? 'fill' : 'result', id: m[1]! } : { view: 'rounds' };
}

/** The self-inspection: list of rounds, the sheet, the result. */
export function App({ sheet, base }: { sheet: SheetData; base: string }) {
	const desk = useSignal<Desk | undefined>(undefined);
	const place = useSignal<Place>(readPlace());
	const open = useSignal<OpenRound | undefined>(undefined);
	const missing = useSignal(false);

	useEffect(() => {
		const fresh = new Desk(sheet);
		void fresh.open().then(() => (desk.value = fresh));
		const moved = () => {
			place.value = readPlace();
			scrollTo(0, 0);
		};
		addEventListener('hashchange', moved);
		return () => removeEventListener('hashchange', moved);
	}, []);

	const current = place.value;
	const id = current.view === 'rounds' ? undefined : current.id;
	useEffect(() => {
		if (desk.value === undefined) return;
		if (open.value?.round.value.id === id) return;
		open.value?.close();
		open.value = undefined;
		missing.value = false;
		if (id === undefined) return;
		void OpenRound.open(desk.value, id).then((round) => {
			if (round) open.value = round;
			else missing.value = true;
		});
	}, [desk.value, id]);

	// The head of the list is part of the page as built: it stands before anything is loaded.
	useEffect(() => {
		const head = document.getElementById('phieu-dau');
		if (head) head.hidden = current.view !== 'rounds';
	}, [current.view]);
	if (desk.value === undefined) return null;
	return (
		<>
			<StorageNotice desk={desk.value} />
			{current.view === 'rounds' && <Rounds desk={desk.value} />}
			{missing.value && (
				<div class="wrap page">
					<p class="notice">
						Không thấy đợt này trên máy. Có thể đợt đã bị xoá, hoặc anh/chị đang dùng trình duyệt khác. Nếu đã lưu ra tệp, mở lại từ{' '}
						<a href="#">danh sách đợt</a>.
					</p>
				</div>
			)}
			{open.value && current.view === 'fill' && <Fill open={open.value} />}
			{open.value && current.view === 'result' && <ResultView open={open.value} base={base} />}
		</>
	);
}
