interface PickerProps {
	id: string;
	label: string;
	/** File types, as the attribute of the same name. */
	accept?: string;
	multiple?: boolean;
	/** Chooses a whole folder. */
	folder?: boolean;
	/** Look of the button: `main`, `small`. */
	look?: string;
	disabled?: boolean;
	/** At least one file. */
	onChoose: (files: File[]) => void;
}

/** A button that chooses files. The same file can be chosen again after it was mended. Focus is drawn on the label: see parts.css. */
export function FilePicker({
	id,
	label,
	accept = '.json,application/json',
	multiple = false,
	folder = false,
	look = '',
	disabled = false,
	onChoose,
}: PickerProps) {
	return (
		<>
			<input
				id={id}
				class="sr"
				type="file"
				{...(folder ? {} : { accept })}
				multiple={multiple || folder}
				disabled={disabled}
				ref={(el) => {
					if (folder) el?.setAttribute('webkitdirectory', '');
				}}
				onChange={(e) => {
					const files = [...(e.currentTarget.files ?? [])];
					e.currentTarget.value = '';
					if (files.length > 0) onChoose(files);
				}}
			/>
			<label class={`btn ${look}`} for={id}>
				{label}
			</label>
		</>
	);
}
