/**
 * Browsers for tests and benchmarks: today's Chromium and Chromium 109 (the last on Windows 7), from npm packages,
 * unpacked once below node_modules/.cache. `CHROMIUM_PATH` and `CHROMIUM_109_PATH` name other ones to use instead.
 */
import { chmodSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync, createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import tar from 'tar-fs';
import { openFirefox } from './firefox.ts';

export type BrowserName = 'chromium' | 'chromium-109';
export type AnyBrowser = BrowserName | 'firefox';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES: Record<BrowserName, { folder: string; libraries: string; env: string }> = {
	chromium: { folder: '@sparticuz/chromium', libraries: 'al2023', env: 'CHROMIUM_PATH' },
	'chromium-109': { folder: 'chromium-109', libraries: 'aws', env: 'CHROMIUM_109_PATH' },
};

interface Unpacked {
	executable: string;
	libraries?: string;
}

/** Unpacks a packaged browser into a folder of its own: both packages use the same file name. */
async function unpack(name: BrowserName): Promise<Unpacked> {
	const { folder, libraries, env } = PACKAGES[name];
	const given = process.env[env];
	if (given !== undefined && given !== '') return { executable: given };
	const bin = join(ROOT, 'node_modules', folder, 'bin');
	const target = join(ROOT, 'node_modules', '.cache', 'browsers', name);
	const executable = join(target, 'chromium');
	if (!existsSync(executable)) {
		// Several test workers may come at once: each unpacks aside, the first to finish puts its folder in place.
		const aside = `${target}.${process.pid}.${Date.now()}`;
		mkdirSync(aside, { recursive: true });
		await pipeline(createReadStream(join(bin, 'swiftshader.tar.br')), createBrotliDecompress(), tar.extract(aside));
		await pipeline(createReadStream(join(bin, `${libraries}.tar.br`)), createBrotliDecompress(), tar.extract(aside));
		await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(aside, 'chromium')));
		chmodSync(join(aside, 'chromium'), 0o755);
		try {
			// What a deletion that was cut short left behind is no browser; a folder put in place by another worker comes with its executable.
			if (existsSync(target) && !existsSync(executable)) rmSync(target, { recursive: true, force: true });
			renameSync(aside, target);
		} catch {
			rmSync(aside, { recursive: true, force: true });
		}
	}
	return { executable, libraries: join(target, 'lib') };
}

/** What starts a browser: executable, arguments, environment. */
export async function launchOptions(name: BrowserName): Promise<LaunchOptions & { args: string[] }> {
	const { executable, libraries } = await unpack(name);
	const path = [libraries, dirname(executable), process.env['LD_LIBRARY_PATH']].filter((p) => p !== undefined && p !== '').join(':');
	return {
		executablePath: executable,
		headless: true,
		args: [
			'--headless=new',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--no-zygote',
			'--disable-dev-shm-usage',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--use-gl=angle',
			'--use-angle=swiftshader',
			'--disable-features=Translate,OptimizationHints,MediaRouter',
		],
		env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: path },
	};
}

/** Starts a browser. The caller closes it. */
export async function startBrowser(name: BrowserName): Promise<Browser> {
	return chromium.launch(await launchOptions(name));
}

/**
 * Opens a browser with a profile on disk, as people use it: what it keeps is there the next time. The caller closes it.
 * @param hosts names that lead to this machine: over plain http they are no secure context, as `localhost` would be
 */
export async function openProfile(name: AnyBrowser, folder: string, hosts: readonly string[] = []): Promise<BrowserContext> {
	const viewport = { width: 1280, height: 900 };
	if (name === 'firefox') return openFirefox(folder, hosts, { viewport });
	const options = await launchOptions(name);
	const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ');
	if (rules !== '') options.args.push(`--host-resolver-rules=${rules}`);
	return chromium.launchPersistentContext(folder, { ...options, viewport, acceptDownloads: true });
}
