import { MOVE_WORDS, topMoves, type Comparison, type ItemMove } from '../../../domain/compare-rounds.ts';
import type { OpenRound } from '../model.ts';
import { decimal, rangeWords } from '../words.ts';
import { MoveTable } from './MoveTable.tsx';

const signed = (points: number) => `${points < 0 ? '−' : '+'}${decimal(Math.abs(points))}`;

/** The two scores, what must be said of them, and what moved. */
export function Difference({ open, comparison: c }: { open: OpenRound; comparison: Comparison }) {
	const group = (id: string) => `${id}. ${open.sheet.groups.find((g) => g.id === id)?.shortTitle ?? ''}`;
	const top = topMoves(c.moves);
	return (
		<>
			<dl class="facts">
				<dt>Điểm cả phiếu</dt>
				<dd data-full>
					{c.onlyCommon ? (
						'không so được: hai đợt dùng phiếu khác nhau hoặc bộ câu hỏi khác năm'
					) : (
						<>
							{rangeWords(c.before)} → <strong>{rangeWords(c.after)}</strong>
						</>
					)}
				</dd>
				<dt>Điểm các mục chung</dt>
				<dd data-common>
					{c.common === undefined ? (
						'không có mục nào được chấm ở cả hai kỳ'
					) : (
						<>
							{decimal(c.common.before)} → <strong>{decimal(c.common.after)}</strong> ({signed(c.common.after - c.common.before)}), trên {c.common.items} mục
							chấm ở cả hai kỳ, mục nào tính gấp mấy thì theo kỳ này
						</>
					)}
				</dd>
				<dt>Mục thay đổi</dt>
				<dd>
					{Object.entries(c.count)
						.filter(([, n]) => n > 0)
						.map(([move, n]) => `${MOVE_WORDS[move as ItemMove['move']]}: ${n}`)
						.join(' · ')}
				</dd>
			</dl>
			{c.risenByLeavingOut && (
				<p class="notice" data-risen>
					<strong>Điểm tăng do số mục không áp dụng tăng.</strong> Trên những mục chấm ở cả hai kỳ, điểm không tăng.
				</p>
			)}
			<div class="two">
				<Top
					title="Tiến nhiều nhất"
					sign="▲"
					groups={c.better.map((g) => [group(g.group), g.points])}
					items={top.better.map((m) => [m.id, m.points])}
					open={open}
				/>
				<Top
					title="Lùi nhiều nhất"
					sign="▼"
					groups={c.worse.map((g) => [group(g.group), g.points])}
					items={top.worse.map((m) => [m.id, m.points])}
					open={open}
				/>
			</div>
			<MoveTable open={open} moves={c.moves} />
		</>
	);
}

type Row = [name: string, points: number];

function Top({ title, sign, groups, items, open }: { title: string; sign: string; groups: Row[]; items: Row[]; open: OpenRound }) {
	const question = (id: string) => open.sheet.items.find((i) => i.id === id)?.question ?? '';
	return (
		<section>
			<h2>{title}</h2>
			{items.length === 0 ? (
				<p class="soft">Không có.</p>
			) : (
				<>
					<h3 class="mt1">Nhóm</h3>
					<ul class="plain-list">
						{groups.map(([name, points]) => (
							<li key={name}>
								{sign} <strong class="num">{signed(points)}</strong> {name}
							</li>
						))}
						{groups.length === 0 && <li class="soft">Không nhóm nào.</li>}
					</ul>
					<h3 class="mt1">Mục</h3>
					<ul class="plain-list">
						{items.map(([id, points]) => (
							<li key={id}>
								{sign} <strong class="num">{signed(points)}</strong> {id} {question(id)}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
