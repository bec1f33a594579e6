/** `npm start`: installs what is missing, builds, serves. Runs on any Node ≥ 20 before anything is installed. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) process.exit(built.status ?? 1);
const served = spawnSync('npm', ['run', '--silent', 'serve'], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exit(served.status ?? 0);
