import type { APIRoute } from 'astro';
import { DATA_GLOBAL } from '../../apps/search/data.ts';
import { handbook } from '../../markdown/handbook.ts';
import { searchData } from '../../apps/search/pack.ts';

/** The search data as a plain script: `fetch` fails where the handbook is opened from a folder. */
export const GET: APIRoute = () => {
	const { library, graph } = handbook();
	const json = JSON.stringify(searchData(library, graph));
	return new Response(`globalThis.${DATA_GLOBAL}=JSON.parse(${JSON.stringify(json)});\n`, { headers: { 'content-type': 'text/javascript' } });
};
