import { describe, expect, it } from 'vitest';
import { allPages, pageKinds } from '../../scripts/page-kinds.ts';

describe('kinds of page', () => {
	it('hold every built page once, each under its own route', () => {
		const kinds = pageKinds();
		expect(kinds.flatMap((k) => k.pages).sort()).toEqual(allPages());
		expect(kinds.find((k) => k.route === '/van-ban/[slug]/')?.pages).toContain('/van-ban/30-2020-nd-cp/');
		expect(kinds.find((k) => k.route === '/tu-kiem-tra/phieu/')?.pages).toEqual(['/tu-kiem-tra/phieu/']);
	});
});
