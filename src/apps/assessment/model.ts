/** The model of the self-inspection: what screens are built on. */
export { Desk, profileOf, type Notice, type SaveState } from './desk.ts';
export { newId, newLocalId } from './ids.ts';
export { OpenRound } from './open-round.ts';
export type { TrashEntry } from './store-shape.ts';
