import type { FunctionComponent } from 'preact';
import type { OpenRound } from './model.ts';

export interface ScreenProps {
	open: OpenRound;
	/** Address of the site's root. */
	base: string;
	/** Item that the address names. */
	item?: string | undefined;
}
export interface Screen {
	/** End of the address: "#/<round>/<path>"; "" is the sheet itself. */
	path: string;
	/** In the navigation; absent where the screen is reached from another. */
	name?: string;
	/** Path of the screen whose name is marked instead. */
	under?: string;
	/** Offered for such rounds only; absent: for all. */
	when?: (open: OpenRound) => boolean;
	View: FunctionComponent<ScreenProps>;
}

/** Address of a screen of a round, or of one card. */
export function placeOf(open: OpenRound, path = '', item?: string): string {
	return ['#', open.round.value.id, ...(path === '' ? [] : [path]), ...(item === undefined ? [] : [item])].join('/');
}

/** The steps of a round: links, so that each has an address of its own and works by keyboard as links do. */
export function RoundNav({ open, screens, current }: { open: OpenRound; screens: readonly Screen[]; current: Screen }) {
	const at = current.under ?? current.path;
	return (
		<nav class="wrap round-nav no-print" aria-label="Các bước của đợt">
			<ul>
				<li>
					<a href="#">← Các đợt</a>
				</li>
				{screens
					.filter((s) => s.name !== undefined && (s.when?.(open) ?? true))
					.map((s) => (
						<li key={s.path}>
							<a href={placeOf(open, s.path)} aria-current={s.path === at ? 'page' : undefined}>
								{s.name}
							</a>
						</li>
					))}
			</ul>
		</nav>
	);
}
