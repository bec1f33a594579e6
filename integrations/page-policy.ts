import { createHash } from 'node:crypto';

const POLICY = /(http-equiv="content-security-policy" content=")([^"]*)"/i;
const INLINE = /<(?:style|script)(?![^>]*\stype="application\/)[^>]*>([\s\S]*?)<\/(?:style|script)>/g;

/**
 * A built page whose CSP names the hashes of its own inline styles and scripts only. Astro names those of the whole site on every
 * page: more than is needed, and hashes do not compress.
 */
export function ownHashes(html: string): string {
	const own = new Set([...html.matchAll(INLINE)].map((m) => `'sha256-${createHash('sha256').update(m[1]!).digest('base64')}'`));
	return html.replace(POLICY, (_, before: string, policy: string) => {
		const kept = policy.replace(/ ('sha256-[^']+')/g, (whole, hash: string) => (own.has(hash) ? whole : ''));
		return `${before}${kept}"`;
	});
}
