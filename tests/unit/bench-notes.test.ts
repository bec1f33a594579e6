import { describe, expect, it } from 'vitest';
import { withSection } from '../../scripts/bench-notes.ts';

describe('docs/benchmarks.md', () => {
	it('keeps the sections of other benchmarks, in one order', () => {
		const growth = withSection('', 'lon-len', '## Khi lớn gấp 10\n\nmột');
		const both = withSection(growth, 'han-muc', '## Hạn mức\n\nhai');
		expect(both.indexOf('## Hạn mức')).toBeLessThan(both.indexOf('## Khi lớn gấp 10'));
		expect(withSection(both, 'lon-len', '## Khi lớn gấp 10\n\nba')).toBe(both.replace('một', 'ba'));
	});
});
