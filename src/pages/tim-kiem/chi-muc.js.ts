import type { APIRoute } from 'astro';
import { dataFile } from '../../apps/search/data.ts';
import { handbook } from '../../markdown/handbook.ts';
import { searchData } from '../../apps/search/pack.ts';

/** The search data as a plain script: `fetch` fails where the handbook is opened from a folder. */
export const GET: APIRoute = () => {
	const { library, graph } = handbook();
	return new Response(dataFile(searchData(library, graph)), { headers: { 'content-type': 'text/javascript' } });
};
