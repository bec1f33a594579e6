import { afterAll, beforeAll, describe } from 'vitest';
import type { AnyBrowser } from '../../scripts/browsers.ts';
import { serve } from '../../scripts/serve.mjs';
import { mainJobs } from './jobs/main-jobs.ts';
import { served } from './jobs/office.ts';

describe.each<AnyBrowser>(['chromium', 'chromium-109'])('the web edition in %s', (browser) => {
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => void (site = await serve('dist', 0)));
	afterAll(() => site.close());
	mainJobs(() => served('web', `${site.url}/`), browser);
});
