import type { PartName } from './store-shape.ts';

/** A change that another tab of this browser made. `replaced`: everything of the round may differ. */
export interface Notice {
	round: string;
	part?: PartName;
	key?: string;
	removed?: boolean;
	replaced?: boolean;
}

const CHANNEL = 'so-tay-van-thu-luu-tru.tu-kiem-tra';

/** Tells other tabs of this browser what was written, and hears from them. */
export class Tabs {
	private readonly channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);

	tell(notice: Notice): void {
		this.channel?.postMessage(notice);
	}
	hear(listener: (notice: Notice) => void): void {
		this.channel?.addEventListener('message', (event: MessageEvent<Notice>) => listener(event.data));
	}
}
