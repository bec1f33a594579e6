import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { readCitation, type CitationReading } from '../../domain/citation-query.ts';
import { today } from '../../domain/day.ts';
import { nameKey, normaliseQuery, readWords, vocabulary, type Vocabulary } from '../../domain/query.ts';
import { validityOn, type Validity } from '../../domain/validity.ts';
import { VALIDITY_TONE } from '../../components/validity-tone.ts';
import { HIT_KINDS, type HitKind } from '../../markdown/hit-kinds.ts';
import { EVIDENCE, type Evidence } from '../../schemas/evidence.ts';
import { NO_REGULATION } from '../../markdown/hit-kinds.ts';
import { PAGE, search, type Hit } from './engine.ts';
import type { PageName } from '../../markdown/search-records.ts';
import { knownRegulations, type OutlineRegulation, type SearchOutline } from './outline.ts';

interface State {
	query: string;
	kind: HitKind | '';
	validity: '' | 'con' | 'het';
}

interface Answer {
	reading: CitationReading;
	cards: Card[];
}
interface Card {
	url: string;
	title: string;
	name: string;
	text: string;
	evidence: Evidence;
	validity: Validity;
}
/** A page that is called exactly what was typed. */
const namedPages = (outline: SearchOutline, query: string): PageName[] => {
	const key = nameKey(query);
	return outline.names
		.filter((n) => n.name === key)
		.sort((a, b) => NAMED_ORDER.indexOf(a.kind) - NAMED_ORDER.indexOf(b.kind))
		.slice(0, 3);
};
const NAMED_ORDER: HitKind[] = ['procedure', 'form', 'term', 'lesson', 'comparison'];

interface Found {
	/** What was searched, after Telex keys and slips were read. */
	query: string;
	typed: string;
	/** Words that stand nowhere in the handbook. */
	unknown: string[];
	answer?: Answer;
	hits: Hit[];
	total: number;
}

const readState = (): State => {
	const p = new URLSearchParams(location.search);
	return { query: p.get('q') ?? '', kind: (p.get('loai') ?? '') as State['kind'], validity: (p.get('hieu-luc') ?? '') as State['validity'] };
};

const addressOf = (s: State): string => {
	const p = new URLSearchParams();
	if (s.query !== '') p.set('q', s.query);
	if (s.kind !== '') p.set('loai', s.kind);
	if (s.validity !== '') p.set('hieu-luc', s.validity);
	const text = p.toString();
	return text === '' ? location.pathname : `?${text}`;
};

let outline: Promise<SearchOutline> | undefined;
let known: Vocabulary | undefined;
const loadOutline = (base: string): Promise<SearchOutline> =>
	(outline ??= fetch(`${base}tim-kiem/muc-luc.json`).then((r) => r.json() as Promise<SearchOutline>));

function cards(base: string, reading: CitationReading, list: OutlineRegulation[], day: string): Card[] {
	const bySlug = new Map(list.map((r) => [r.slug, r]));
	const named = reading.slugs.flatMap((s) => bySlug.get(s) ?? []);
	// What replaced an old act stands right behind it.
	const withSuccessors = [...new Set(named.flatMap((r) => [r, ...r.successors.flatMap((s) => bySlug.get(s) ?? [])]))];
	const regulations = reading.slugs.length > 0 ? withSuccessors : list;
	return regulations
		.flatMap((r: OutlineRegulation) => {
			const hit = reading.ids.map((id) => r.provisions.find((p) => p[0] === id)).find((p) => p !== undefined);
			if (reading.ids.length > 0 && hit === undefined && reading.slugs.length === 0) return [];
			return [
				{
					url: `${base}van-ban/${r.slug}/${hit === undefined ? '' : `#${hit[0]}`}`,
					title: hit === undefined ? r.title : [hit[1], hit[2]].filter(Boolean).join('. '),
					name: hit === undefined ? '' : r.title,
					text: hit === undefined ? r.summary : hit[4],
					evidence: hit === undefined ? r.evidence : hit[3],
					validity: validityOn(r, day),
				},
			];
		})
		.slice(0, 4);
}

async function run(base: string, state: State, limit: number): Promise<Found> {
	const typed = normaliseQuery(state.query);
	if (typed === '') return { query: typed, typed, unknown: [], hits: [], total: 0 };
	const outline = await loadOutline(base);
	const list = outline.regulations;
	known ??= vocabulary(outline.words);
	const { query, unknown } = readWords(typed, known);
	const day = today();
	const expired = new Set(list.filter((r) => ['expired', 'not-yet'].includes(validityOn(r, day).state)).map((r) => r.slug));
	const acts = knownRegulations(outline, day);
	const asTyped = readCitation(typed, acts);
	// Numbers are read as typed; Telex keys may hide the word before them.
	const reading = state.kind !== '' ? undefined : asTyped?.sure ? asTyped : (readCitation(query, acts) ?? asTyped);
	const found = reading === undefined ? [] : cards(base, reading, list, day);
	const slugs =
		state.validity === ''
			? undefined
			: [...list.map((r) => r.slug).filter((s) => expired.has(s) === (state.validity === 'het')), ...(state.validity === 'con' ? [NO_REGULATION] : [])];
	// A word that stands nowhere would be cut to its beginning by the index and find chance hits.
	const searched = unknown
		.reduce((text, word) => text.replace(word, ' '), query)
		.replace(/\s+/g, ' ')
		.trim();
	const { hits, total } = await search(base, searched, { kind: state.kind === '' ? undefined : state.kind, slugs }, expired, limit);
	const named = state.kind === '' && state.validity !== 'het' ? namedPages(outline, query) : [];
	const first = named.map((n): Hit => ({ url: `${base.replace(/\/$/, '')}${n.url}`, kind: n.kind, title: n.title, excerpt: [n.text], approximate: false }));
	const shown = new Set([...found, ...first].map((c) => c.url));
	return {
		query,
		typed,
		unknown,
		total,
		hits: [...first, ...hits.filter((h) => !shown.has(h.url))],
		...(reading === undefined || found.length === 0 ? {} : { answer: { reading, cards: found } }),
	};
}

function Tag({ validity }: { validity: Validity }) {
	return <span class={`tag ${VALIDITY_TONE[validity.state]}`}>{validity.label}</span>;
}
function Known({ evidence }: { evidence: Evidence }) {
	return (
		<span class={`known known-${evidence}`} title={EVIDENCE[evidence].meaning}>
			{EVIDENCE[evidence].short}
		</span>
	);
}

/** The results page: citation first, then the list; everything in the address. */
export function SearchPage({ base }: { base: string }) {
	const state = useSignal<State>(readState());
	const found = useSignal<Found | undefined>(undefined);
	const failed = useSignal(false);
	const validities = useSignal<ReadonlyMap<string, Validity>>(new Map());
	const root = useRef<HTMLDivElement>(null);
	const turn = useRef(0);
	const limit = useRef(PAGE);

	const go = async () => {
		const mine = ++turn.current;
		root.current?.setAttribute('data-search-status', 'loading');
		try {
			const result = await run(base, state.value, limit.current);
			if (mine !== turn.current) return;
			if (validities.value.size === 0 && outline) {
				validities.value = new Map((await outline).regulations.map((r) => [r.slug, validityOn(r, today())]));
			}
			found.value = result;
			failed.value = false;
		} catch (error) {
			console.warn(error);
			if (mine !== turn.current) return;
			failed.value = true;
		}
		requestAnimationFrame(() => root.current?.setAttribute('data-search-status', 'done'));
	};
	const change = (part: Partial<State>, how: 'push' | 'replace') => {
		state.value = { ...state.value, ...part };
		limit.current = PAGE;
		history[how === 'push' ? 'pushState' : 'replaceState'](null, '', addressOf(state.value));
		void go();
	};

	useEffect(() => {
		void go();
		const back = () => {
			state.value = readState();
			void go();
		};
		addEventListener('popstate', back);
		return () => removeEventListener('popstate', back);
	}, []);

	let timer = 0;
	const typed = (value: string) => {
		clearTimeout(timer);
		timer = window.setTimeout(() => change({ query: value }, 'replace'), 160);
	};
	const move = (event: KeyboardEvent) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const links = [...(root.current?.querySelectorAll<HTMLAnchorElement>('[data-search-result] h2 a') ?? [])];
		const at = links.indexOf(document.activeElement as HTMLAnchorElement);
		const inBox = document.activeElement === root.current?.querySelector('input');
		if (at < 0 && !(inBox && event.key === 'ArrowDown')) return;
		event.preventDefault();
		const next = at + (event.key === 'ArrowDown' ? 1 : -1);
		if (next < 0) root.current?.querySelector('input')?.focus();
		else links[Math.min(next, links.length - 1)]?.focus();
	};

	const now = found.value;
	const count = (now?.hits.length ?? 0) + (now?.answer?.cards.length ?? 0);
	return (
		<div ref={root} data-search-status="loading" onKeyDown={move}>
			<form
				class="ask"
				role="search"
				aria-label="Tìm trong sổ tay"
				onSubmit={(e) => {
					e.preventDefault();
					clearTimeout(timer);
					change({ query: (e.currentTarget.elements.namedItem('q') as HTMLInputElement).value }, 'push');
				}}
			>
				<input
					type="search"
					name="q"
					aria-label="Tìm trong sổ tay"
					autocomplete="off"
					data-search-key
					value={state.value.query}
					placeholder="Thử: ghi bien ban · điều 31 nđ 30"
					onInput={(e) => typed(e.currentTarget.value)}
				/>
				<button class="btn main" type="submit">
					Tìm
				</button>
			</form>
			<div class="filters">
				<label>
					Loại
					<select value={state.value.kind} onChange={(e) => change({ kind: e.currentTarget.value as State['kind'] }, 'push')}>
						<option value="">Tất cả</option>
						{Object.entries(HIT_KINDS).map(([k, label]) => (
							<option value={k}>{label}</option>
						))}
					</select>
				</label>
				<label>
					Hiệu lực của văn bản
					<select value={state.value.validity} onChange={(e) => change({ validity: e.currentTarget.value as State['validity'] }, 'push')}>
						<option value="">Tất cả</option>
						<option value="con">Chỉ văn bản còn hiệu lực</option>
						<option value="het">Chỉ văn bản hết, chưa có hiệu lực</option>
					</select>
				</label>
			</div>
			<p class="soft" role="status">
				{failed.value
					? ''
					: now === undefined
						? 'Đang tìm…'
						: now.query === ''
							? 'Gõ việc cần làm, số hiệu hoặc điều khoản. Không cần gõ dấu.'
							: count === 0
								? ''
								: `${Math.max(now.total, count)} kết quả cho “${now.query}”`}
			</p>
			{now !== undefined && now.query !== now.typed && (
				<p class="small">
					Đã hiểu “{now.typed}” là <strong>“{now.query}”</strong>.
				</p>
			)}
			{now !== undefined && now.unknown.length > 0 && <p class="small">Sổ tay không có chữ: {now.unknown.join(', ')}.</p>}
			{failed.value && (
				<div class="notice bad">
					<p>
						<strong>Không mở được phần tìm kiếm.</strong> Tải lại trang; nếu vẫn vậy, xem <a href={`${base}van-ban/`}>danh sách văn bản</a> và{' '}
						<a href={`${base}quy-trinh/`}>danh sách quy trình</a>.
					</p>
				</div>
			)}
			{now !== undefined && !failed.value && (
				<ol class="hits">
					{now.answer?.cards.map((c) => (
						<li class={now.answer!.reading.sure ? 'best' : ''} data-search-result key={c.url}>
							<h2>
								<a href={c.url}>{c.title}</a>
							</h2>
							<p class="meta">
								{c.name !== '' && <span>{c.name}</span>}
								<Tag validity={c.validity} />
								<Known evidence={c.evidence} />
							</p>
							{now.answer!.reading.replaced !== undefined && <p class="small">Văn bản {now.answer!.reading.replaced} đã được thay bằng văn bản này.</p>}
							<p class="excerpt">{c.text}</p>
						</li>
					))}
					{now.hits.map((h, i) => (
						<>
							{h.approximate && !now.hits[i - 1]?.approximate && now.hits.some((x) => !x.approximate) && (
								<li class="soft" key="gan-dung">
									Kết quả gần đúng (không xét dấu)
								</li>
							)}
							<li data-search-result key={h.url}>
								<h2>
									<a href={h.url}>{h.title}</a>
								</h2>
								<p class="meta">
									<span>
										{HIT_KINDS[h.kind]}
										{h.regulation !== undefined && h.kind === 'provision' && ` · ${h.regulation}`}
									</span>
									{h.slug !== undefined && validities.value.get(h.slug) !== undefined && <Tag validity={validities.value.get(h.slug)!} />}
									{h.evidence !== undefined && <Known evidence={h.evidence} />}
								</p>
								<p class="excerpt">{h.excerpt.map((piece, n) => (n % 2 === 1 ? <mark>{piece}</mark> : piece))}</p>
							</li>
						</>
					))}
				</ol>
			)}
			{now !== undefined && now.total > now.hits.length + (now.answer?.cards.length ?? 0) && (
				<p class="row">
					<button
						type="button"
						class="btn"
						onClick={() => {
							limit.current += PAGE;
							void go();
						}}
					>
						Xem thêm kết quả
					</button>
				</p>
			)}
			{now !== undefined && now.query !== '' && count === 0 && !failed.value && (
				<div class="notice plain">
					<p>
						<strong>Không thấy gì cho “{now.query}”.</strong> Thử ít chữ hơn, gõ không dấu, hoặc gõ số hiệu. Bỏ bớt bộ lọc nếu đang chọn.
					</p>
					<p>
						Hoặc xem <a href={`${base}quy-trinh/`}>các quy trình</a>, <a href={`${base}van-ban/`}>các văn bản</a>, <a href={`${base}thuat-ngu/`}>thuật ngữ</a>.
					</p>
				</div>
			)}
		</div>
	);
}
