import type { APIRoute } from 'astro';
import { handbook } from '../../../markdown/handbook.ts';
import { lessonOutline, lessonSlides } from '../../../markdown/lesson.ts';

export function getStaticPaths() {
	return [...handbook().library.lessons.keys()].map((slug) => ({ params: { slug } }));
}

/** The slides as text. The mark at its beginning tells old editors that it is UTF-8. */
export const GET: APIRoute = ({ params }) => {
	const { library, graph } = handbook();
	const entry = library.lessons.get(params['slug']!)!;
	const text = lessonOutline(entry.data.title, lessonSlides(entry, graph.resolve, import.meta.env.BASE_URL));
	return new Response(`\uFEFF${text}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
