import type { APIRoute } from 'astro';
import type { ReleaseList } from '../../domain/release-list.ts';
import { editionDay, editionReview } from '../../markdown/handbook.ts';

/** A built site has no artefacts beside it; `npm run release` puts its own list in this one's place. */
export const GET: APIRoute = () =>
	new Response(JSON.stringify({ v: 1, edition: editionDay(), review: editionReview(), commit: '', files: [] } satisfies ReleaseList));
