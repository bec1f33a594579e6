import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Resident bytes of a process and all it started; pages that several of them share are counted for each. Linux only. */
function memoryOf(root: number): number {
	const parents = new Map<number, number>();
	const resident = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const status = readFileSync(`/proc/${name}/status`, 'utf8');
			parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
			resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
		} catch {
			// It ended in the meantime.
		}
	}
	const below = (pid: number): boolean => pid === root || (parents.has(pid) && below(parents.get(pid)!));
	return [...resident].reduce((sum, [pid, bytes]) => sum + (below(pid) ? bytes : 0), 0);
}

/** Waits for a process to end. @returns the most bytes it and what it started held at one time, looked at twice a second */
export async function peakMemoryOf(run: ChildProcess): Promise<number | undefined> {
	const tells = existsSync('/proc/self/status') && run.pid !== undefined;
	let peak = 0;
	const timer = tells ? setInterval(() => (peak = Math.max(peak, memoryOf(run.pid!))), 500) : undefined;
	await new Promise((done, fail) => run.once('exit', done).once('error', fail));
	clearInterval(timer);
	return tells ? peak : undefined;
}
