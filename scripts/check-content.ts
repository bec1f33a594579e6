/** Prints every content problem with file, line and mend. `npm run check:content -- <part of a file name>` narrows it. */
import { today } from '../src/domain/day.ts';
import { buildGraph, laterWords, problemsToMend } from '../src/markdown/graph.ts';
import { loadLibrary } from '../src/markdown/library.ts';
import { formatProblem } from '../src/markdown/source.ts';

const only = process.argv[2];
const library = loadLibrary('src/content');
const graph = buildGraph(library, today());
const { problems: all, later } = problemsToMend(library, graph);
const problems = all.filter((p) => only === undefined || p.file.includes(only));
for (const p of problems) console.log(formatProblem(p));
const errors = problems.filter((p) => p.severity === 'error').length;
console.log([`${errors} lỗi, ${problems.length - errors} lưu ý.`, laterWords(later)].filter(Boolean).join(' '));
process.exitCode = errors + later > 0 ? 1 : 0;
