import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ownHashes } from '../../integrations/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) => `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

describe('the policy of a page', () => {
	it('names only the hashes of its own inline styles and scripts', () => {
		const body = '<style>a{}</style><script>go()</script><script src="/x.js"></script>';
		const others = `${hash('b{}')} ${hash('other()')}`;
		const html = page(`default-src 'none'; script-src ${hash('go()')} 'self' ${others}; style-src 'self' ${hash('a{}')} ${others};`, body);
		expect(ownHashes(html)).toBe(page(`default-src 'none'; script-src ${hash('go()')} 'self'; style-src 'self' ${hash('a{}')};`, body));
	});
	it('allows nothing new: an inline script that the build did not name stays refused', () => {
		const html = page("script-src 'self';", '<script>sneaked()</script>');
		expect(ownHashes(html)).toBe(html);
	});
	it('takes data for no script', () => {
		const html = page(`script-src 'self' ${hash('{}')};`, '<script type="application/json">{}</script>');
		expect(ownHashes(html)).toBe(page("script-src 'self';", '<script type="application/json">{}</script>'));
	});
});
