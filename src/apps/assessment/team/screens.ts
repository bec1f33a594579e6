import type { Screen } from '../RoundNav.tsx';
import { Assignment } from './Assignment.tsx';
import { CrossCheck } from './CrossCheck.tsx';
import { HandIn } from './HandIn.tsx';
import { Inspection } from './Inspection.tsx';
import { MergeFiles } from './MergeFiles.tsx';

/** The team's own screen, the first thing it works on. */
export const INSPECTION_SCREEN: Screen = { path: 'doan', name: 'Đoàn chấm', when: (open) => open.handedOver !== undefined, View: Inspection };

/** Screens for several people at one round: who does what, files put together, a second look, the inspection team, handing in. */
export const TEAM_SCREENS: readonly Screen[] = [
	{ path: 'phan-cong', name: 'Phân công', View: Assignment },
	{ path: 'gop', under: 'phan-cong', View: MergeFiles },
	{ path: 'ra-soat', name: 'Rà soát', when: (open) => open.handedOver === undefined, View: CrossCheck },
	{ path: 'nop', name: 'Ký, nộp', View: HandIn },
];
