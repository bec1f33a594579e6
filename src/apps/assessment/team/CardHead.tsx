import type { ComponentChildren } from 'preact';
import type { SheetItem } from '../data.ts';
import { METHOD_WORDS } from '../words.ts';

/** Id, gate, way of checking and question of an item. `name` is unique in the page; `headingId` gives the card its label. */
export function CardHead({ item, name, children }: { item: SheetItem; name: string; children?: ComponentChildren }) {
	return (
		<>
			<div class="id">
				<span>{item.id}</span>
				{item.gate !== 'none' && <span class={`tag ${item.gate === 'red' ? 'bad' : 'warn'}`}>{item.gate === 'red' ? 'Mục đỏ' : 'Mục cam'}</span>}
				<span>{METHOD_WORDS[item.method]}</span>
				{children}
			</div>
			<h3 id={headingId(name)}>{item.question}</h3>
		</>
	);
}

export function headingId(name: string): string {
	return `tieu-de-${name}`;
}
