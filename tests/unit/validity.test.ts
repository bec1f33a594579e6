import { describe, expect, it } from 'vitest';
import { validityOn, type ValidityFacts } from '../../src/domain/validity.ts';

const facts = (part: Partial<ValidityFacts>): ValidityFacts => ({
	issued: '2020-01-01',
	effective: '2020-02-01',
	validityUncertain: false,
	replacedBy: [],
	amendedBy: [],
	...part,
});

describe('validity on a day', () => {
	it('begins on the first day in force', () => {
		expect(validityOn(facts({}), '2020-01-31')).toMatchObject({ state: 'not-yet', reason: 'Có hiệu lực từ 01/02/2020.' });
		expect(validityOn(facts({}), '2020-02-01').state).toBe('in-force');
	});
	it('ends on the first day out of force and names the successor', () => {
		const law = facts({ expires: '2026-03-01', replacedBy: [{ number: '117/2025/QH15' }] });
		expect(validityOn(law, '2026-02-28').state).toBe('in-force');
		expect(validityOn(law, '2026-03-01')).toMatchObject({ state: 'expired', reason: 'Hết hiệu lực từ 01/3/2026, thay bằng 117/2025/QH15.' });
	});
	it('says when it was amended, from the day of the amendment', () => {
		const law = facts({ amendedBy: [{ number: '116/2025/QH15', from: '2026-07-01' }] });
		expect(validityOn(law, '2026-06-30').state).toBe('in-force');
		expect(validityOn(law, '2026-07-01')).toMatchObject({ state: 'amended', reason: expect.stringContaining('116/2025/QH15') });
	});
	it('does not claim what is not known', () => {
		expect(validityOn(facts({ validityUncertain: true }), '2026-01-01').state).toBe('uncertain');
		expect(validityOn(facts({ issued: undefined, effective: undefined }), '2026-01-01').state).toBe('uncertain');
		expect(validityOn(facts({ effective: undefined }), '2026-01-01').reason).toContain('chờ đối chiếu');
	});
});
