import type { Desk } from './model.ts';

/** "Đã lưu trên máy này lúc 14:32". */
export function SaveLine({ desk }: { desk: Desk }) {
	const state = desk.save.value;
	const text =
		state.kind === 'memory'
			? 'Chưa lưu trên máy – hãy lưu ra tệp'
			: state.kind === 'saving'
				? 'Đang lưu…'
				: state.at === 0
					? 'Câu trả lời tự lưu trên máy này'
					: `Đã lưu trên máy này lúc ${new Date(state.at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}`;
	return (
		<span class="soft small saved" role="status" data-save={state.kind}>
			{text}
		</span>
	);
}
