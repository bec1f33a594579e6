/** What a page asks for until it is quiet, before its reader has done anything. */
import type { Page } from 'playwright-core';

/** The last modules wait for an idle browser (components/page.ts), at most this long after the others. */
const QUIET_MS = 2500;

/**
 * Opens a page and counts bytes on the wire, heads included, gzip as a plain server sends it.
 * @param page of a fresh context: nothing is cached, nothing is kept
 */
export async function wireCost(page: Page, url: string): Promise<{ total: number; script: number; scripts: string[] }> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const asked = new Map<string, { type: string; url: string }>();
	const cost = { total: 0, script: 0, scripts: [] as string[] };
	let last = 0;
	session.on('Network.responseReceived', (e) => asked.set(e.requestId, { type: e.type, url: e.response.url }));
	session.on('Network.loadingFinished', (e) => {
		last = Date.now();
		cost.total += e.encodedDataLength;
		const file = asked.get(e.requestId);
		if (file?.type !== 'Script') return;
		cost.script += e.encodedDataLength;
		cost.scripts.push(new URL(file.url).pathname);
	});
	await page.goto(url, { waitUntil: 'load' });
	while (Date.now() - last < QUIET_MS) await page.waitForTimeout(100);
	await session.detach();
	return cost;
}
