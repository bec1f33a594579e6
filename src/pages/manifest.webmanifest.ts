import type { APIRoute } from 'astro';
import { href } from '../components/paths.ts';

/** Lets the web edition be installed like a program. */
export const GET: APIRoute = () =>
	new Response(
		JSON.stringify({
			id: href('/'),
			name: 'Sổ tay văn thư, lưu trữ',
			short_name: 'Sổ tay văn thư',
			lang: 'vi',
			start_url: href('/'),
			scope: href('/'),
			display: 'standalone',
			background_color: '#fbfaf6',
			theme_color: '#8c1c13',
			icons: [
				{ src: href('/icon-192.png'), sizes: '192x192', type: 'image/png', purpose: 'any' },
				{ src: href('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
			],
			shortcuts: [
				{ name: 'Tự kiểm tra', url: href('/tu-kiem-tra/') },
				{ name: 'Quy trình', url: href('/quy-trinh/') },
			],
		}),
		{ headers: { 'content-type': 'application/manifest+json' } },
	);
