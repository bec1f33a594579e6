import type { Round } from '../../../schemas/assessment.ts';

type Signer = { position: string; name: string };

/** Who signs: a round of the office is signed by its maker, the chief of office and the head; an inspection by both sides. */
export function signersOf(round: Pick<Round, 'signers' | 'source'>): Signer[] {
	const { maker, chief, chiefPosition, head, headPosition } = round.signers;
	if (round.source === 'inspected')
		return [
			{ position: 'Người ghi', name: maker },
			{ position: chiefPosition || 'Đại diện cơ quan được kiểm tra', name: chief },
			{ position: headPosition || 'Trưởng đoàn', name: head },
		];
	return [
		{ position: 'Người lập', name: maker },
		{ position: chiefPosition || 'Chánh văn phòng', name: chief },
		{ position: headPosition || 'Người đứng đầu', name: head },
	];
}

/** Place, day and names, with room for the signatures; on paper only. */
export function SignBlock({ round }: { round: Round }) {
	const { place } = round.signers;
	const [year, month, day] = round.submitted === '' ? ['……', '……', '……'] : (round.submitted.split('-') as [string, string, string]);
	return (
		<div class="print-only sign-block">
			<p class="sign-day">
				{place === '' ? '………………' : place}, ngày {day} tháng {Number(month) > 2 ? Number(month) : month} năm {year}
			</p>
			<div class="signatures">
				{signersOf(round).map(({ position, name }) => (
					<div>
						<p>{position}</p>
						<p class="sign-how">(ký, ghi rõ họ tên)</p>
						<p class="signed">{name}</p>
					</div>
				))}
			</div>
		</div>
	);
}
