/** The model of the self-inspection: what screens are built on. */
export { Desk, profileOf } from './desk.ts';
export { newId, newLocalId } from './ids.ts';
export { OpenRound } from './open-round.ts';
export type { SaveState } from './safe-store.ts';
export type { TrashEntry } from './store-shape.ts';
export type { Notice } from './tabs.ts';
