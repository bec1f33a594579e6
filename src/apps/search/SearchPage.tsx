import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { formatDay } from '../../domain/day.ts';
import { validityOn, type Validity } from '../../domain/validity.ts';
import { VALIDITY_TONE } from '../../components/validity-tone.ts';
import { HIT_KINDS } from '../../markdown/hit-kinds.ts';
import { EVIDENCE, type Evidence } from '../../schemas/evidence.ts';
import { addressOf, answerQuery, dayOf, PAGE, readState, type Found, type State } from './answer.ts';
import { loadSearch } from './load.ts';

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
			const result = await answerQuery(base, state.value, limit.current);
			if (mine !== turn.current) return;
			if (validities.value.size === 0 && result.query !== '') {
				validities.value = new Map((await loadSearch(base)).data.regulations.map((r) => [r.slug, validityOn(r, dayOf(state.value))]));
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
						<option value="con">
							{(state.value.day ?? '') === '' ? 'Chỉ văn bản còn hiệu lực' : `Chỉ văn bản có hiệu lực ngày ${formatDay(state.value.day!)}`}
						</option>
						<option value="het">Chỉ văn bản hết, chưa có hiệu lực{(state.value.day ?? '') !== '' && ' ngày ấy'}</option>
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
