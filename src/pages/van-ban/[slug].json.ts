import type { APIRoute } from 'astro';
import { href } from '../../components/paths.ts';
import { handbook } from '../../markdown/handbook.ts';
import { regulationData } from '../../markdown/linked-data.ts';

export function getStaticPaths() {
	return [...handbook().library.regulations.keys()].map((slug) => ({ params: { slug } }));
}

/** The regulation as data, beside its page. */
export const GET: APIRoute = ({ params, site }) => {
	const entry = handbook().library.regulations.get(params['slug']!)!;
	return new Response(JSON.stringify(regulationData(entry, new URL(href(`/van-ban/${entry.slug}/`), site).href)), {
		headers: { 'content-type': 'application/json' },
	});
};
