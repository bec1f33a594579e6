import type { APIRoute, GetStaticPaths } from 'astro';
import { formFiles } from '../../components/form-files.ts';
import { handbook } from '../../markdown/handbook.ts';

export const getStaticPaths: GetStaticPaths = async () => {
	const { library, graph } = handbook();
	const files = await Promise.all([...library.forms.values()].map((entry) => formFiles(entry, graph)));
	return files.flat().map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
};

/** The Word file of a form. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
	new Response(props.bytes, { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } });
