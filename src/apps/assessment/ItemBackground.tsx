import { useSignal } from '@preact/signals';
import { itemTexts, type SheetItem } from './data.ts';

/** Provisions the item rests on, with how they are known. */
export function Basis({ item }: { item: SheetItem }) {
	if (item.basis.length === 0) return <p class="soft small" dangerouslySetInnerHTML={{ __html: item.practice ?? '' }} />;
	return (
		<p class="soft small">
			Căn cứ:{' '}
			{item.basis.map((b, i) => (
				<>
					{i > 0 && '; '}
					<a href={b.href}>{b.text}</a>
					{b.evidence !== undefined && ` (${b.evidence.toLowerCase()})`}
				</>
			))}
			.
		</p>
	);
}

/** Why it is asked, who must follow, how to check: made when somebody opens it, since most readers of a card never do. */
export function Background({ item }: { item: SheetItem }) {
	const shown = useSignal(false);
	return (
		<details onToggle={(e) => (shown.value ||= e.currentTarget.open)}>
			<summary>Vì sao hỏi, ai phải theo, kiểm thế nào, cần bày gì</summary>
			{shown.value && <Texts item={item} />}
		</details>
	);
}

function Texts({ item }: { item: SheetItem }) {
	const texts = itemTexts(item.id);
	const html = (text: string) => <span dangerouslySetInnerHTML={{ __html: text }} />;
	return (
		<dl>
			<dt>Vì sao</dt>
			<dd>{html(texts.why)}</dd>
			{texts.basisNote !== undefined && (
				<>
					<dt>Ai phải theo</dt>
					<dd>{html(texts.basisNote)}</dd>
				</>
			)}
			<dt>Cách kiểm</dt>
			<dd>{html(texts.check)}</dd>
			<dt>Bày ra</dt>
			<dd>
				<ul>
					{texts.evidence.map((e) => (
						<li>{html(e)}</li>
					))}
				</ul>
			</dd>
			<dt>Khắc phục</dt>
			<dd>{html(texts.mend)}</dd>
			<dt>Xong khi có</dt>
			<dd>{html(texts.product)}</dd>
			{texts.procedures.length > 0 && (
				<>
					<dt>Quy trình</dt>
					<dd>
						{texts.procedures.map((p, i) => (
							<>
								{i > 0 && '; '}
								<a href={p.href}>{p.text}</a>
							</>
						))}
					</dd>
				</>
			)}
		</dl>
	);
}
