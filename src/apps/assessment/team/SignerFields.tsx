import type { OpenRound } from '../model.ts';

type Key = keyof ReturnType<typeof signersOf>;
const signersOf = (open: OpenRound) => open.round.value.signers;

const OFFICE: [Key, string][] = [
	['maker', 'Người lập'],
	['chief', 'Người phụ trách văn phòng'],
	['chiefPosition', 'Chức vụ người phụ trách văn phòng'],
	['head', 'Người đứng đầu'],
	['headPosition', 'Chức vụ người đứng đầu'],
	['place', 'Nơi ký (địa danh)'],
];
const TEAM: [Key, string][] = [
	['maker', 'Người ghi'],
	['chief', 'Đại diện cơ quan được kiểm tra'],
	['chiefPosition', 'Chức vụ người đại diện'],
	['head', 'Trưởng đoàn'],
	['headPosition', 'Chức vụ ghi trên phần ký của trưởng đoàn'],
	['place', 'Nơi ký (địa danh)'],
];

/** Who signs, in which position, where. */
export function SignerFields({ open }: { open: OpenRound }) {
	const signers = signersOf(open);
	return (
		<fieldset class="bare" disabled={open.locked.value}>
			<legend class="sr">Người ký, chức vụ, nơi ký</legend>
			<div class="form">
				{(open.round.value.source === 'inspected' ? TEAM : OFFICE).map(([key, label]) => (
					<label>
						{label}
						<input
							value={signers[key]}
							maxLength={key === 'place' ? 100 : 200}
							onInput={(e) => open.changeRound({ signers: { ...signers, [key]: e.currentTarget.value } })}
							data-signer={key}
						/>
					</label>
				))}
			</div>
		</fieldset>
	);
}
