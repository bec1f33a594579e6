import { useSignal } from '@preact/signals';
import { today } from '../../domain/day.ts';
import type { Choice } from '../../domain/rollup-select.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import type { Desk } from './desk.ts';
import { saveReport, saveRollup, saveSheets } from './save.ts';

/** What leaves the page: spreadsheet, report, print, and the file to go on with. */
export function Keep({ desk, summary, choice }: { desk: Desk; summary: Summary; choice: Choice }) {
	const busy = useSignal(false);
	const run = async (work: () => Promise<string>) => {
		busy.value = true;
		try {
			desk.message.value = { tone: 'ok', text: await work() };
		} catch {
			desk.message.value = { tone: 'bad', text: 'Không tạo được tệp. Bảng đang có không đổi; thử lại hoặc thu hẹp phần đang xem.' };
		} finally {
			busy.value = false;
		}
	};
	const day = today();
	return (
		<section class="no-print mt1" aria-label="Xuất và lưu">
			<p class="row">
				<button type="button" class="btn" disabled={busy.value} onClick={() => void run(() => saveSheets(summary, choice, day))}>
					Bảng tính .xlsx
				</button>
				<button type="button" class="btn" disabled={busy.value} onClick={() => void run(() => saveReport(summary, choice, 'party', day))}>
					Báo cáo .docx (thể thức Đảng)
				</button>
				<button type="button" class="btn" disabled={busy.value} onClick={() => void run(() => saveReport(summary, choice, 'state', day))}>
					Báo cáo .docx (thể thức hành chính)
				</button>
				<button type="button" class="btn" onClick={() => print()}>
					In A4 ngang
				</button>
				{!choice.anonymous && (
					<button
						type="button"
						class="btn"
						disabled={busy.value}
						onClick={() =>
							void run(async () => {
								const said = await saveRollup(desk.rollup.value, day);
								desk.unsaved.value = false;
								return said;
							})
						}
					>
						Lưu để làm tiếp
					</button>
				)}
			</p>
			{choice.anonymous && <p class="soft small">Đang ẩn tên. Tệp “để làm tiếp” có tên cơ quan nên chỉ lưu được khi tắt ẩn tên.</p>}
		</section>
	);
}
