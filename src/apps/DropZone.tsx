import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';

/** A place files are dropped on; the pickers beside it, which work by keyboard, are its children. */
export function DropZone({ onFiles, children }: { onFiles: (dropped: DataTransfer) => void; children: ComponentChildren }) {
	const over = useSignal(false);
	return (
		<div
			class={over.value ? 'drop over' : 'drop'}
			data-drop
			onDragOver={(e) => {
				e.preventDefault();
				over.value = true;
			}}
			onDragLeave={() => (over.value = false)}
			onDrop={(e) => {
				e.preventDefault();
				over.value = false;
				if (e.dataTransfer) onFiles(e.dataTransfer);
			}}
		>
			{children}
		</div>
	);
}
