import type { ComponentChildren } from 'preact';
import { periodWords, REPLACED_WORDS } from '../../documents/rollup-words.ts';
import type { Summary } from '../../domain/rollup-summary.ts';
import type { Desk } from './desk.ts';

const MOST = 200;

function Kept<T>({ title, say, list, line }: { title: string; say: string; list: readonly T[]; line: (item: T) => ComponentChildren }) {
	if (list.length === 0) return null;
	return (
		<details>
			<summary>
				{title}: {list.length}
			</summary>
			<p class="soft small">{say}</p>
			<ul class="list">
				{list.slice(0, MOST).map((item) => (
					<li>{line(item)}</li>
				))}
			</ul>
			{list.length > MOST && <p class="soft small">Còn {list.length - MOST} dòng: xem trong bảng tính.</p>}
		</details>
	);
}

/** Everything that came and does not count, with its reason: nothing vanishes. */
export function Aside({ desk, summary }: { desk: Desk; summary: Summary }) {
	const { drafts, altered, replaced, refused } = summary;
	if (drafts.length + altered.length + replaced.length + refused.length === 0) return null;
	return (
		<section data-aside>
			<h2 class="mt">Tệp không tính vào số liệu</h2>
			<Kept
				title="Tệp hỏng"
				say="Để riêng, các tệp khác vẫn tính. Xin cơ quan gửi lại."
				list={refused}
				line={(r) => (
					<>
						<strong>{r.file}</strong>: {r.reason}
					</>
				)}
			/>
			<Kept
				title="Bị sửa sau khi lưu"
				say="Nội dung không khớp mã kiểm ghi trong tệp. Hỏi lại cơ quan; biết vì sao thì bấm “Vẫn tính”."
				list={altered}
				line={(e) => (
					<>
						<strong>{e.office}</strong> ({e.file}){' '}
						<button type="button" class="btn small no-print" onClick={() => desk.admit(e.checksum)}>
							Vẫn tính
						</button>
					</>
				)}
			/>
			<Kept
				title="Nháp, chưa ghi ngày nộp"
				say="Chỉ đợt đã nộp mới vào số liệu. Xin cơ quan ghi ngày nộp rồi lưu lại."
				list={drafts}
				line={(e) => (
					<>
						<strong>{e.office}</strong> ({e.file}), {periodWords(e)}
					</>
				)}
			/>
			<Kept
				title="Bản bị thay"
				say="Mỗi cơ quan tính một bản: bản mới nhất của kỳ mới nhất, bản rà soát chéo trước bản tự chấm."
				list={replaced}
				line={(r) => (
					<>
						<strong>{r.office}</strong>: {r.dropped.file} không tính, {REPLACED_WORDS[r.why]} ({r.kept.file}).{' '}
						{r.why === 'version' && (
							<button type="button" class="btn small no-print" onClick={() => desk.prefer(r.dropped.checksum, r.kept.checksum)}>
								Dùng bản này
							</button>
						)}
					</>
				)}
			/>
		</section>
	);
}
