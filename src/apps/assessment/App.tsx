import { useEffect } from 'preact/hooks';
import { useComputed, useSignal } from '@preact/signals';
import { editionWords, runningFoot } from '../../components/running-foot.ts';
import { CheckView } from './check/CheckView.tsx';
import { CompareView } from './compare/CompareView.tsx';
import type { HandbookData } from './data.ts';
import { LayOutView } from './evidence/LayOutView.tsx';
import { RegisterView } from './evidence/RegisterView.tsx';
import { Fill } from './Fill.tsx';
import { Desk, OpenRound } from './model.ts';
import { AgendaView } from './plan/AgendaView.tsx';
import { PlanView } from './plan/PlanView.tsx';
import { ResultView } from './results/ResultView.tsx';
import { RoundNav, type Screen } from './RoundNav.tsx';
import { GoneNotice, RoundTrouble } from './RoundTrouble.tsx';
import { Rounds } from './Rounds.tsx';
import { FilledForm } from './papers/FilledForm.tsx';
import { PapersView } from './papers/PapersView.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { LockedNotice } from './team/LockedNotice.tsx';
import { INSPECTION_SCREEN, TEAM_SCREENS } from './team/screens.ts';
import { TeamDesk } from './team/TeamDesk.tsx';

/** Screens of a round, in the order of the work. One without a name is reached from another and stands under its name. */
const SCREENS: readonly Screen[] = [
	{ path: '', name: 'Điền phiếu', View: Fill },
	INSPECTION_SCREEN,
	{ path: 'minh-chung', name: 'Minh chứng', View: RegisterView },
	{ path: 'bay-giay-to', under: 'minh-chung', View: LayOutView },
	{ path: 'tu-soat', name: 'Tự soát', View: CheckView },
	{ path: 'ket-qua', name: 'Kết quả', View: ResultView },
	{ path: 'so-ky', name: 'So kỳ', View: CompareView },
	{ path: 'ke-hoach', name: 'Kế hoạch', View: PlanView },
	{ path: 'viec-tung-nguoi', under: 'ke-hoach', View: AgendaView },
	{ path: 'giay-to', name: 'Giấy tờ', View: PapersView },
	{ path: 'in', under: 'giay-to', View: FilledForm },
	...TEAM_SCREENS,
];

/** "#/doan-kiem-tra": the desk of an inspection team, no round. */
const TEAM_DESK = 'doan-kiem-tra';

interface Place {
	/** A round, or the name of a screen that belongs to none. */
	id?: string | undefined;
	screen: Screen;
	/** Item to jump to. */
	item?: string | undefined;
}

/** "#/abc" fills a round in, "#/abc/ket-qua" shows its result, "#/abc/muc/A.01" leads to a card: hash addresses work from a stick too. */
function readPlace(): Place {
	const [, id, path, item] = /^#\/([a-z0-9-]+)(?:\/([a-z-]+))?(?:\/([A-Z]\.\d{2}))?\/?$/.exec(location.hash) ?? [];
	return { id, screen: SCREENS.find((s) => s.path === path) ?? SCREENS[0]!, item };
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
		// On a slow machine the address may have changed between the first drawing and this moment.
		place.value = readPlace();
		return () => removeEventListener('hashchange', moved);
	}, []);

	const current = place.value;
	const { screen } = current;
	const atTeamDesk = current.id === TEAM_DESK;
	const id = atTeamDesk ? undefined : current.id;
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
		if (head) head.hidden = current.id !== undefined;
	}, [current.id]);
	// Computed: an answer changes the round, not these words, and must not draw the whole screen again.
	const running = useComputed(() => {
		const round = open.value?.round.value;
		return round === undefined ? '' : [round.office, round.title].filter((w) => w !== '').join(' · ');
	}).value;
	useEffect(() => runningFoot([running, editionWords()]), [running]);
	if (desk.value === undefined) return null;
	return (
		<>
			<StorageNotice desk={desk.value} />
			{open.value && <GoneNotice open={open.value} />}
			{current.id === undefined && <Rounds desk={desk.value} base={base} />}
			{atTeamDesk && <TeamDesk desk={desk.value} />}
			{trouble.value && id !== undefined && <RoundTrouble desk={desk.value} id={id} why={trouble.value} />}
			{open.value && id !== undefined && (
				<>
					<RoundNav open={open.value} screens={SCREENS} current={screen} />
					<LockedNotice open={open.value} />
					<screen.View key={`${id}/${screen.path}`} open={open.value} base={base} item={current.item} />
				</>
			)}
		</>
	);
}
