import type { SheetData } from './data.ts';
import type { OpenRound } from './model.ts';

/** A bar of three colours: met, partly, not met; the rest is open. */
export function GroupBar({ met, partly, failed, total }: { met: number; partly: number; failed: number; total: number }) {
	const part = (n: number) => (total === 0 ? 0 : (100 * n) / total);
	return (
		<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
			<rect class="b0" width="100" height="4" />
			<rect class="b1" width={part(met)} height="4" />
			<rect class="b2" x={part(met)} width={part(partly)} height="4" />
			<rect class="b3" x={part(met + partly)} width={part(failed)} height="4" />
		</svg>
	);
}

export function GroupNav({ open, groups, current, onPick }: { open: OpenRound; groups: SheetData['groups']; current: string; onPick: (id: string) => void }) {
	return (
		<nav class="group-nav" aria-label="Các nhóm">
			<ul class="groups">
				{groups.map((g) => (
					<GroupLine key={g.id} open={open} group={g} current={g.id === current} onPick={onPick} />
				))}
			</ul>
		</nav>
	);
}

function GroupLine({ open, group, current, onPick }: { open: OpenRound; group: SheetData['groups'][number]; current: boolean; onPick: (id: string) => void }) {
	const own = open.scored.value.filter((s) => s.group === group.id);
	const count = (code: string) => own.filter((s) => s.code === code).length;
	const answered = own.length - count('CDG');
	return (
		<li>
			<button type="button" aria-current={current ? 'true' : undefined} onClick={() => onPick(group.id)}>
				<span>
					{group.id}. {group.shortTitle}
				</span>
				<span class="soft num">
					{answered}/{own.length}
					<span class="sr"> đã trả lời, {count('CHUA')} chưa đạt</span>
				</span>
				<GroupBar met={count('DAT')} partly={count('MOT_PHAN')} failed={count('CHUA')} total={own.length - count('KAD')} />
			</button>
		</li>
	);
}
