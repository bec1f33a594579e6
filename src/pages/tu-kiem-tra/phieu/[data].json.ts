import type { APIRoute, GetStaticPaths } from 'astro';
import { fillInFiles } from './_files.ts';

export const getStaticPaths: GetStaticPaths = () => Object.values(fillInFiles()).map(({ name, json }) => ({ params: { data: name }, props: { json } }));

export const GET: APIRoute = ({ props }) => new Response(props['json'] as string, { headers: { 'content-type': 'application/json' } });
