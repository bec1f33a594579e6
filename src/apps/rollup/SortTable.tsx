import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { inVietnamese } from '../../domain/rollup-select.ts';

export interface Column<T> {
	title: string;
	cell: (row: T) => ComponentChildren;
	/** What it is sorted by; without it the column cannot be sorted. */
	key?: (row: T) => string | number | undefined;
	/** Heads its row. */
	head?: boolean;
	/** Room for a chart. */
	wide?: boolean;
}

const ARIA = { up: 'ascending', down: 'descending' } as const;

function compare(a: string | number | undefined, b: string | number | undefined): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	return typeof a === 'number' && typeof b === 'number' ? a - b : inVietnamese(String(a), String(b));
}

/** A table sorted by a click, Enter or Space on a heading; long ones open step by step. What has no value stays at the end. On a phone each row is a card. */
export function SortTable<T>({ label, rows, columns, first = 50 }: { label: string; rows: readonly T[]; columns: readonly Column<T>[]; first?: number }) {
	const order = useSignal<{ at: number; way: 'up' | 'down' } | undefined>(undefined);
	const shown = useSignal(first);
	const by = order.value;
	const key = by === undefined ? undefined : columns[by.at]?.key;
	const sorted =
		key === undefined
			? rows
			: [...rows].sort((a, b) => {
					const [x, y] = [key(a), key(b)];
					return x === undefined || y === undefined || by?.way === 'up' ? compare(x, y) : compare(y, x);
				});
	const turn = (at: number) => (order.value = { at, way: by?.at === at && by.way === 'up' ? 'down' : 'up' });
	return (
		<>
			<div class="scroll" tabIndex={0} role="region" aria-label={label}>
				<table class="sorted stacked">
					<thead>
						<tr>
							{columns.map((c, at) => (
								<th
									scope="col"
									class={c.wide ? 'chart' : undefined}
									data-sorts={c.key === undefined ? undefined : ''}
									aria-sort={by?.at === at ? ARIA[by.way] : undefined}
								>
									{c.key === undefined ? (
										c.title
									) : (
										<>
											<span class="print-only">{c.title}</span>
											<button type="button" class="no-print" onClick={() => turn(at)}>
												{c.title}
												<span aria-hidden="true">{by?.at !== at ? '\u00a0↕' : by.way === 'up' ? '\u00a0↑' : '\u00a0↓'}</span>
											</button>
										</>
									)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{sorted.slice(0, shown.value).map((row) => (
							<tr>
								{columns.map((c) =>
									c.head ? (
										<th scope="row" class="field">
											{c.cell(row)}
										</th>
									) : (
										<td class={c.wide ? 'chart' : undefined} data-head={c.title}>
											<div>{c.cell(row)}</div>
										</td>
									),
								)}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{rows.length > shown.value && (
				<p class="row mt1">
					<span class="soft small">
						Đang hiện {shown.value}/{rows.length} dòng.
					</span>
					<button type="button" class="btn small" onClick={() => (shown.value += 200)}>
						Hiện thêm
					</button>
					<button type="button" class="btn small" onClick={() => (shown.value = rows.length)}>
						Hiện tất cả
					</button>
				</p>
			)}
		</>
	);
}
