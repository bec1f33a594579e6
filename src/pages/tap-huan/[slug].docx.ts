import type { APIRoute } from 'astro';
import { toDocx } from '../../documents/docx.ts';
import { handbook } from '../../markdown/handbook.ts';
import { lessonDocument } from '../../markdown/lesson-document.ts';

export function getStaticPaths() {
	return [...handbook().library.lessons.keys()].map((slug) => ({ params: { slug } }));
}

/** The lesson as a Word file. */
export const GET: APIRoute = async ({ params }) => {
	const { library, graph } = handbook();
	const bytes = await toDocx(lessonDocument(library.lessons.get(params['slug']!)!, graph.resolve));
	return new Response(bytes, { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } });
};
