import type { Tour } from '../crew.ts';
import { answer, begin, card, SHEET } from './round.ts';

/** A machine whose browser keeps nothing, and files that are refused. */
export const trucTrac: Tour = async (crew) => {
	const page = await crew.open('/gioi-thieu/');
	await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
	await crew.go(page, SHEET);
	const said = page.getByRole('alert').filter({ hasText: 'chưa được giữ' });
	await said.waitFor();
	const again = said.getByRole('button', { name: 'Thử lưu lại trên máy' });
	await crew.look(page);
	await again.click();
	await crew.look(page);

	const other = await begin(crew);
	await answer(other, 'A.01', 'Đạt');
	await card(other, 'A.01').waitFor();
	await crew.press(other, '← Các đợt');
	await other.setInputFiles('#mo-tep', { name: 'cat.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
	await other.locator('.notice.bad').waitFor();
	await crew.look(other);
	await crew.press(other, 'Lưu ra tệp');
};
