import { formatDay } from '../../domain/day.ts';
import { segmentWords } from '../../domain/provision.ts';
import { regulationName, regulationTitle } from '../../domain/regulation.ts';
import type { Library } from '../library.ts';
import type { Provision } from '../structure.ts';
import { names, type Plain, type SearchRecord } from './record.ts';

/** Has a heading and words of its own: clauses and points are read with their article. */
export const headed = (p: Provision) => !['clause', 'point', 'subpoint'].includes(p.kind) && p.hasText;

/** Title of a provision as a hit shows it: "Điều 31. Trách nhiệm lập hồ sơ". */
export function provisionTitle(p: Provision): string {
	const last = p.path.at(-1)!;
	const words = segmentWords(last);
	const mark = last.kind === 'own' ? '' : words.charAt(0).toUpperCase() + words.slice(1);
	return [mark, p.title].filter(Boolean).join('. ');
}

/** Regulations and their provisions. */
export function rules(library: Library, { plain, join }: Plain): SearchRecord[] {
	const records: SearchRecord[] = [];
	for (const { slug, data, provisions } of library.regulations.values()) {
		const regulation = { slug, name: regulationName(data) };
		records.push({
			url: `/van-ban/${slug}/`,
			kind: 'regulation',
			title: regulationTitle(data),
			regulation,
			evidence: data.evidence,
			names: names(regulationTitle(data), data.shortTitle, data.title, data.commonName, data.number, ...data.aliases),
			context: [],
			text: plain(
				join(
					data.summary,
					`Ban hành ${data.issued === undefined ? '' : `${formatDay(data.issued)}, `}${data.issuer}`,
					data.replaces.map((r) => `Thay thế ${r.number}`),
					data.notices.map((n) => `${n.title}. ${n.text}`),
				),
				slug,
			),
		});
		const byId = new Map(provisions.map((p) => [p.id, p]));
		const headingsAbove = (p: Provision): string[] => {
			const above = p.parent === undefined ? undefined : byId.get(p.parent);
			return above === undefined ? [] : [above.title, ...headingsAbove(above)].filter(Boolean);
		};
		for (const p of provisions.filter(headed)) {
			records.push({
				url: `/van-ban/${slug}/#${p.id}`,
				kind: 'provision',
				title: provisionTitle(p),
				regulation,
				evidence: p.evidence,
				names: names(provisionTitle(p), p.title),
				context: [regulationName(data), data.shortTitle, ...headingsAbove(p)],
				text: plain(p.text, slug),
			});
		}
	}
	return records;
}
