import { sumFormula } from '../../../domain/explain.ts';
import type { OpenRound } from '../model.ts';

/** How the headline figure comes about, with this round's own numbers. */
export function Explain({ open }: { open: OpenRound }) {
	const result = open.result.value;
	const low = sumFormula(result, 'low');
	if (low === undefined) return null;
	const high = sumFormula(result, 'high');
	return (
		<details class="no-print">
			<summary>Điểm này tính thế nào</summary>
			<p class="mt1">Cộng điểm các nhóm, làm tròn một chữ số, rồi mới xếp loại: Tốt từ 90, Khá từ 70, Trung bình từ 50, dưới 50 là Yếu.</p>
			<p>
				{result.low === result.high ? '' : 'Nếu mọi mục chưa trả lời đều chưa đạt: '}
				{low}.
			</p>
			{result.low !== result.high && <p>Nếu mọi mục ấy đều đạt: {high}.</p>}
			<p>
				Sau đó áp trần: mục đỏ chưa đạt thì không quá Yếu, đạt một phần thì không quá Trung bình; một mục cam chưa đạt thì không quá Khá, từ hai mục thì không
				quá Trung bình. Điểm nhóm, mục nào tính gấp đôi, gấp ba (hệ số 2, 3), ngưỡng và trần là lựa chọn của sổ tay, không lấy từ văn bản nào.
			</p>
		</details>
	);
}
