import { useEffect, useRef } from 'preact/hooks';
import { confidenceWord } from '../../domain/scoring.ts';
import type { OpenRound } from './model.ts';
import { SaveLine } from './SaveLine.tsx';
import { rangeWords } from './words.ts';

/** Figures of the round and what can be done with it, at the foot of the window. */
export function Dock({ open, message, onSave, onNext }: { open: OpenRound; message: string; onSave: () => void; onNext: () => void }) {
	const dock = useRef<HTMLElement>(null);
	const result = open.result.value;
	// What is focused must never lie under the dock.
	useEffect(() => {
		const set = () => document.documentElement.style.setProperty('--dock', `${dock.current?.offsetHeight ?? 0}px`);
		set();
		addEventListener('resize', set);
		return () => {
			removeEventListener('resize', set);
			document.documentElement.style.removeProperty('--dock');
		};
	}, []);
	return (
		<section class="dock" ref={dock} aria-label="Kết quả đến lúc này">
			<div class="wrap">
				<div class="fig">
					<span class="soft small">Điểm hiện tại</span>
					<b class="num" data-figure="range">
						{rangeWords(result)}
					</b>
				</div>
				<div class="fig">
					<span class="soft small">Tiến độ</span>
					<b class="num" data-figure="progress">
						{result.progress.answered}/{result.progress.total}
					</b>
				</div>
				<div class="fig">
					<span class="soft small">Độ tin cậy</span>
					<b class="nowrap" data-figure="confidence">
						{result.confidence === undefined ? '–' : `${confidenceWord(result.confidence)}, ${Math.round(result.confidence * 100)} %`}
					</b>
				</div>
				<div class="act">
					{message === '' ? (
						<SaveLine desk={open.desk} />
					) : (
						<span class="soft small" role="status">
							{message}
						</span>
					)}
					<button type="button" class="btn wide-only" onClick={onNext}>
						Mục chưa trả lời
					</button>
					<button type="button" class="btn wide-only" onClick={onSave}>
						Lưu ra tệp
					</button>
					<a class="btn main" href={`#/${open.round.value.id}/ket-qua`}>
						Xem kết quả
					</a>
				</div>
			</div>
		</section>
	);
}
