import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/**
 * Installs by the lock file when packages are missing or older than it; leaves the lock file as it is. Stops the process
 * with a clear message on failure. Not `npm ci`: it refuses a lock file that lacks the native parts of other systems.
 */
export function ensureInstalled() {
	const [major = 0] = process.versions.node.split('.').map(Number);
	if (major < 20) {
		console.error(`Cần Node.js từ 20 trở lên; máy này có ${process.versions.node}. Cài bản mới rồi chạy lại.`);
		process.exit(1);
	}
	const marker = 'node_modules/.package-lock.json';
	const fresh = existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs && existsSync('node_modules/node/package.json');
	if (fresh) return;
	const name = JSON.parse(readFileSync('package.json', 'utf8')).name;
	console.log(`Đang cài các gói của ${name}…`);
	const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (done.status !== 0) {
		console.error('Không cài được gói. Kiểm kết nối tới kho npm rồi chạy lại.');
		process.exit(done.status ?? 1);
	}
}
