import type { APIRoute } from 'astro';
import type { Act } from '../../domain/acts-on-day.ts';
import { regulationName } from '../../domain/regulation.ts';
import { validityFacts } from '../../domain/validity.ts';
import { handbook } from '../../markdown/handbook.ts';

/** Dates and relations of every regulation: read only while a reader looks at another day than today. */
export const GET: APIRoute = () => {
	const acts: Record<string, Act> = {};
	for (const { slug, data } of handbook().library.regulations.values()) {
		acts[slug] = {
			...validityFacts(data),
			name: regulationName(data),
			replaces: data.replaces.map(({ number, slug: page }) => ({ number, slug: page })),
			replacedBy: data.replacedBy.map(({ number, slug: page, from }) => ({ number, slug: page, from })),
		};
	}
	return new Response(JSON.stringify(acts), { headers: { 'content-type': 'application/json' } });
};
