import type { Block, Inline, Text } from '../../documents/model.ts';

function Pieces({ text }: { text: Text }) {
	const piece = (p: Inline) => {
		if (typeof p === 'string') return p;
		if ('blank' in p) return <span class="fill rest" />;
		return <span class={[p.bold ? 'strong' : '', p.italic ? 'slanted' : ''].filter(Boolean).join(' ')}>{p.text}</span>;
	};
	return <>{typeof text === 'string' ? text : text.map(piece)}</>;
}

function One({ block: b, label }: { block: Block; label: string }) {
	if (b.type === 'pageBreak') return <hr />;
	if (b.type === 'table') {
		return (
			<div class="scroll" tabIndex={0} role="region" aria-label={label}>
				<table>
					<thead>
						<tr>
							{b.columns.map((c) => (
								<th scope="col">{c.title}</th>
							))}
						</tr>
					</thead>
					<tbody>
						{b.rows.map((r) => (
							<tr>
								{Array.isArray(r) &&
									(r as readonly Text[]).map((cell) => (
										<td>
											<Pieces text={cell} />
										</td>
									))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		);
	}
	if (b.type !== 'paragraph') return null;
	const classes = [b.align ?? '', b.bold ? 'strong' : '', b.small ? 'small' : '', b.indent === 'block' ? 'block' : '', b.keepNext ? 'keep' : ''];
	return (
		<p class={classes.filter(Boolean).join(' ')}>
			<Pieces text={b.text} />
		</p>
	);
}

/** Blocks of a document as a sheet of paper: what is printed. */
export function PaperView({ blocks, label }: { blocks: readonly Block[]; label: string }) {
	return (
		<div class="paper state exam-paper" role="group" aria-label={label}>
			{blocks.map((b, i) => (
				<One block={b} label={`${label}, bảng ${i + 1}`} />
			))}
		</div>
	);
}
