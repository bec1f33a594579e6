/** What `npm run learn:search` learnt of words and pages, for the records there are now. */
import { orderRows, type PackedMeaning } from '../domain/search-meaning.ts';
import learnt from './search-meaning.json' with { type: 'json' };

/** Addresses of records that were not there when it was learnt. */
export function notLearnt(urls: readonly string[]): string[] {
	const rows = new Set(learnt.urls);
	return urls.filter((url) => !rows.has(url));
}

/** @param urls addresses of the records, in their order: a page that came after the learning has no point */
export function learntOf(urls: readonly string[]): PackedMeaning {
	const { dims, views, words, points, pages, urls: order } = learnt;
	const rowOf = new Map(order.map((url, row) => [url, row]));
	return {
		dims,
		views,
		words,
		points,
		pages: orderRows(
			pages,
			dims,
			urls.map((url) => rowOf.get(url) ?? -1),
		),
	};
}
