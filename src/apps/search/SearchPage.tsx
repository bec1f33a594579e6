import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { addressOf, answerQuery, dayOf, PAGE, readState, withTexts, type Found, type State } from './answer.ts';
import { FilterBox } from './FilterBox.tsx';
import { loadSearch } from './load.ts';
import { Nothing } from './Nothing.tsx';
import { keepPlace, readPlace } from './place.ts';
import { Recent } from './Recent.tsx';
import { remember } from './recent.ts';
import { Results } from './Results.tsx';
import { warmUp } from './warm.ts';

/** Time after the last key before the list follows. */
const PAUSE = 160;

/** When the browser has a moment. */
const rest = () => new Promise<void>((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done(), { timeout: 250 }) : setTimeout(done, 30)));
const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
/** After the frame at hand was painted. */
const painted = async () => {
	await frame();
	await new Promise((done) => setTimeout(done));
};

/**
 * The results page: citation first, then the list; query and filters in the address, the reader's place in the history entry.
 * @param typed what stood in the box before this part came
 */
export function SearchPage({ base, typed }: { base: string; typed: string }) {
	const state = useSignal<State>(readState());
	const found = useSignal<Found | undefined>(undefined);
	const failed = useSignal(false);
	/** Only the top of the list stands yet. */
	const top = useSignal(false);
	const regulations = useSignal<(readonly [string, string])[]>([]);
	const followed = useSignal('');
	const root = useRef<HTMLDivElement>(null);
	const box = useRef<HTMLInputElement>(null);
	const turn = useRef(0);
	const timer = useRef(0);
	const limit = useRef(PAGE);
	/** Writes the address of what was asked: costly, so behind the first hits, but before anything else happens. */
	const record = useRef<(() => void) | undefined>(undefined);
	const settle = () => {
		const write = record.current;
		record.current = undefined;
		write?.();
	};

	/** Asks and draws: the top of the list first, the rest a frame later, texts when they come. @param scroll where the reader stood */
	const go = async (scroll = 0) => {
		const mine = ++turn.current;
		root.current?.setAttribute('data-search-status', 'loading');
		root.current?.removeAttribute('data-search-first');
		root.current?.removeAttribute('data-search-texts');
		try {
			const result = await answerQuery(base, state.value, limit.current);
			const stale = () => mine !== turn.current;
			if (stale()) return;
			// Where the page was left below the top, its whole length is wanted at once.
			top.value = scroll === 0 && limit.current === PAGE;
			found.value = result;
			failed.value = false;
			if (top.value) {
				await frame();
				if (stale()) return;
				root.current?.setAttribute('data-search-first', result.query);
				await painted();
				if (stale()) return;
				top.value = false;
			}
			settle();
			await frame();
			if (stale()) return;
			if (scroll > 0) scrollTo(0, scroll);
			root.current?.setAttribute('data-search-first', result.query);
			root.current?.setAttribute('data-search-status', 'done');
			// Behind the list: nobody opens that filter before he has read what stands there.
			if (result.query !== '' && regulations.value.length === 0) regulations.value = (await loadSearch(base)).data.regulations.map((r) => [r.slug, r.title]);
			// Texts are no work to do for a list that the next key replaces.
			await rest();
			if (stale()) return;
			const full = await withTexts(base, result);
			if (stale()) return;
			found.value = full;
			await frame();
			if (stale()) return;
			root.current?.setAttribute('data-search-texts', result.query);
			if (result.query !== '') warmUp(await loadSearch(base), base, dayOf(state.value));
		} catch (error) {
			console.warn(error);
			if (mine !== turn.current) return;
			settle();
			failed.value = true;
			requestAnimationFrame(() => root.current?.setAttribute('data-search-status', 'done'));
		}
	};
	const change = (part: Partial<State>, how: 'push' | 'replace') => {
		clearTimeout(timer.current);
		settle();
		const scroll = scrollY;
		state.value = { ...state.value, ...part };
		limit.current = PAGE;
		followed.value = '';
		const address = addressOf(state.value);
		record.current = () => {
			if (how === 'push') keepPlace({ scroll });
			history[how === 'push' && address !== location.search ? 'pushState' : 'replaceState'](null, '', address);
		};
		void go();
	};
	const ask = (query: string) => {
		if (box.current) box.current.value = query;
		remember(query);
		change({ query }, 'push');
	};

	useEffect(() => {
		const arrive = () => {
			// Gone back before it was written: there is no such entry.
			record.current = undefined;
			const place = readPlace(history.state);
			state.value = readState();
			if (box.current) box.current.value = state.value.query;
			limit.current = place.limit;
			followed.value = place.followed;
			void go(place.scroll);
		};
		const leave = () => {
			settle();
			keepPlace({ limit: limit.current, scroll: scrollY });
		};
		// The list is drawn late: the browser would look for its place on an empty page.
		history.scrollRestoration = 'manual';
		if (typed === '') arrive();
		else {
			if (box.current) box.current.value = typed;
			change({ query: typed }, 'replace');
		}
		addEventListener('popstate', arrive);
		addEventListener('pagehide', leave);
		return () => {
			removeEventListener('popstate', arrive);
			removeEventListener('pagehide', leave);
		};
	}, []);

	const move = (event: KeyboardEvent) => {
		if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
		const links = [...(root.current?.querySelectorAll<HTMLAnchorElement>('.hits h3 a') ?? [])];
		const at = links.indexOf(document.activeElement as HTMLAnchorElement);
		if (at < 0 && !(document.activeElement === box.current && event.key === 'ArrowDown')) return;
		event.preventDefault();
		const next = at + (event.key === 'ArrowDown' ? 1 : -1);
		if (next < 0) box.current?.focus();
		else links[Math.min(next, links.length - 1)]?.focus();
	};
	const follow = (event: MouseEvent) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.hits h3 a') : null;
		if (link === null) return;
		settle();
		remember(state.value.query);
		keepPlace({ limit: limit.current, scroll: scrollY, followed: link.closest<HTMLElement>('[data-hit]')?.dataset['hit'] ?? '' });
	};

	const now = found.value;
	const { query, kind, regulation, office, validity } = state.value;
	const count = (now?.hits.length ?? 0) + (now?.answer?.cards.length ?? 0);
	const filtered = [kind, regulation, office, validity].some((f) => (f ?? '') !== '');
	// What a query leaves as it is, is not gone through again.
	const filters = useMemo(
		() => <FilterBox state={state.value} regulations={regulations.value} change={(part) => change(part, 'push')} />,
		[kind, regulation, office, validity, state.value.day, regulations.value],
	);
	const results = useMemo(
		() => now !== undefined && <Results found={now} grouped={kind === ''} top={top.value} followed={followed.value} />,
		[now, kind === '', top.value, followed.value],
	);
	return (
		<div ref={root} data-search-status="loading" onKeyDown={move} onClick={follow}>
			<form
				class="ask"
				role="search"
				action={`${base}tim-kiem/`}
				aria-label="Tìm trong sổ tay"
				onSubmit={(e) => {
					e.preventDefault();
					change({ query: box.current?.value ?? '' }, 'push');
				}}
			>
				<input
					ref={box}
					type="search"
					name="q"
					aria-label="Tìm trong sổ tay"
					autocomplete="off"
					data-search-key
					placeholder="Thử: ghi bien ban · điều 31 nđ 30"
					onInput={(e) => {
						const typed = e.currentTarget.value;
						clearTimeout(timer.current);
						timer.current = window.setTimeout(() => change({ query: typed }, 'replace'), PAUSE);
					}}
				/>
				<button class="btn main" type="submit">
					Tìm
				</button>
			</form>
			{filters}
			<p class="soft" role="status">
				{failed.value
					? ''
					: now === undefined
						? 'Đang tìm…'
						: now.query === ''
							? 'Gõ việc cần làm, số hiệu hoặc điều khoản. Không cần gõ dấu.'
							: count === 0
								? ''
								: `${Math.max(now.total, count)} kết quả cho “${now.query}”${now.total > count ? `, đang hiện ${count}` : ''}`}
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
			{now?.query === '' && query === '' && <Recent ask={ask} />}
			{!failed.value && count > 0 && results}
			{now !== undefined && !top.value && now.total > count && (
				<p class="row">
					<button
						type="button"
						class="btn"
						onClick={() => {
							settle();
							limit.current += PAGE;
							keepPlace({ limit: limit.current });
							void go();
						}}
					>
						Xem thêm kết quả
					</button>
				</p>
			)}
			{now !== undefined && now.query !== '' && count === 0 && !failed.value && (
				<Nothing
					base={base}
					query={now.query}
					near={now.suggestions}
					filtered={filtered}
					clear={() => change({ kind: '', validity: '', office: '', regulation: '' }, 'push')}
				/>
			)}
		</div>
	);
}
