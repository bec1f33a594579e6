import type { APIRoute } from 'astro';
import { href } from '../components/paths.ts';

/** Lets a browser search the handbook from its address bar (OpenSearch 1.1). */
export const GET: APIRoute = ({ site }) => {
	const url = (path: string) => new URL(href(path), site).href;
	const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>Sổ tay văn thư</ShortName>
	<Description>Tìm quy định, quy trình, biểu mẫu văn thư, lưu trữ</Description>
	<Language>vi</Language>
	<InputEncoding>UTF-8</InputEncoding>
	<Image width="16" height="16" type="image/svg+xml">${url('/favicon.svg')}</Image>
	<Url type="text/html" template="${url('/tim-kiem/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
	return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
