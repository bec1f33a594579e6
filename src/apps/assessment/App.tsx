import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { HandbookData } from './data.ts';
import { Fill } from './Fill.tsx';
import { Desk, OpenRound } from './model.ts';
import { ResultView } from './ResultView.tsx';
import { GoneNotice, RoundTrouble } from './RoundTrouble.tsx';
import { Rounds } from './Rounds.tsx';
import { StorageNotice } from './StorageNotice.tsx';

type Place = { view: 'rounds' } | { view: 'fill' | 'result'; id: string };

/** "#/abc" fills a round in, "#/abc/ket-qua" shows its result: hash addresses work from a stick too. */
function readPlace(): Place {
	const m = /^#\/([a-z0-9-]+)(\/ket-qua)?$/.exec(location.hash);
	return m ? { view: m[2] === undefined ? 'fill' : 'result', id: m[1]! } : { view: 'rounds' };
}

/** The self-inspection: list of rounds, the sheet, the result. */
export function App({ data, base }: { data: HandbookData; base: string }) {
	const desk = useSignal<Desk | undefined>(undefined);
	const place = useSignal<Place>(readPlace());
	const open = useSignal<OpenRound | undefined>(undefined);
	const trouble = useSignal<'missing' | 'no-sheet' | undefined>(undefined);

	useEffect(() => {
		const fresh = new Desk(data);
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
		const at = desk.value;
		if (at === undefined || open.value?.round.value.id === id) return;
		open.value?.close();
		open.value = undefined;
		trouble.value = undefined;
		if (id === undefined) return;
		let left = false;
		void OpenRound.open(at, id).then((round) => {
			if (typeof round === 'string') trouble.value = round;
			else if (left) round.close();
			else open.value = round;
		});
		return () => void (left = true);
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
			{open.value && <GoneNotice open={open.value} />}
			{current.view === 'rounds' && <Rounds desk={desk.value} />}
			{trouble.value && id !== undefined && <RoundTrouble desk={desk.value} id={id} why={trouble.value} />}
			{open.value && current.view === 'fill' && <Fill open={open.value} />}
			{open.value && current.view === 'result' && <ResultView open={open.value} base={base} />}
		</>
	);
}
