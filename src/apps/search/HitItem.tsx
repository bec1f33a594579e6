import { VALIDITY_TONE } from '../../components/validity-tone.ts';
import type { Validity } from '../../domain/validity.ts';
import { HIT_KINDS } from '../../markdown/hit-kinds.ts';
import { EVIDENCE, type Evidence } from '../../schemas/evidence.ts';
import type { Answer, Card, Hit } from './compose.ts';

function Tags({ validity, evidence }: { validity?: Validity | undefined; evidence?: Evidence | undefined }) {
	return (
		<>
			{validity !== undefined && <span class={`tag ${VALIDITY_TONE[validity.state]}`}>{validity.label}</span>}
			{evidence !== undefined && (
				<span class={`known known-${evidence}`} title={EVIDENCE[evidence].meaning}>
					{EVIDENCE[evidence].short}
				</span>
			)}
		</>
	);
}

/** A provision or regulation that the query cites, with its text. */
export function CardItem({ card, reading }: { card: Card; reading: Answer['reading'] }) {
	return (
		<li class={reading.sure ? 'best' : ''} data-search-result>
			<h3>
				<a href={card.url}>{card.title}</a>
			</h3>
			<p class="meta">
				{card.name !== '' && <span>{card.name}</span>}
				<Tags validity={card.validity} evidence={card.evidence} />
			</p>
			{reading.replaced !== undefined && <p class="small">Văn bản {reading.replaced} đã được thay bằng văn bản này.</p>}
			<p class="excerpt">{card.text}</p>
		</li>
	);
}

/** One hit: the question that led to it, kind, regulation, validity on the reader's day, provenance, marked excerpt. */
export function HitItem({ hit, followed, near }: { hit: Hit; followed: boolean; near?: boolean }) {
	return (
		<li data-hit={hit.url} {...(near ? {} : { 'data-search-result': '' })}>
			<h3>
				<a href={hit.url}>{hit.title}</a>
			</h3>
			{hit.question !== undefined && (
				<p class="answers">
					<span class="soft">Trả lời:</span> {hit.question}
				</p>
			)}
			<p class="meta">
				<span>
					{HIT_KINDS[hit.kind]}
					{hit.regulation !== undefined && hit.kind === 'provision' && ` · ${hit.regulation}`}
				</span>
				<Tags validity={hit.validity} evidence={hit.evidence} />
				{hit.approximate && !near && <span>Gần đúng: không xét dấu</span>}
				{followed && <strong data-followed>Vừa mở</strong>}
			</p>
			<p class="excerpt">{hit.excerpt.map((piece, n) => (n % 2 === 1 ? <mark>{piece}</mark> : piece))}</p>
		</li>
	);
}
