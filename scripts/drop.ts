import type { Page } from 'playwright-core';

/** Drops files or folders of this machine on a place of a page, as a reader does: the browser itself looks into a folder. */
export async function dropPaths(page: Page, place: string, paths: readonly string[]): Promise<void> {
	const box = await page.locator(place).boundingBox();
	if (box === null) throw new Error(`Nothing to be seen of ${place}.`);
	const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	const session = await page.context().newCDPSession(page);
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
		await session.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: [...paths], dragOperationsMask: 1 } });
	await session.detach();
}
