import type { AstroIntegration } from 'astro';
import { laterWords, problemsToMend } from '../src/markdown/graph.ts';
import { handbook } from '../src/markdown/handbook.ts';
import { formatProblem } from '../src/markdown/source.ts';

/** Stops the build when content is broken; prints every problem with file, line and mend. */
export function graphCheck(): AstroIntegration {
	return {
		name: 'graph-check',
		hooks: {
			'astro:build:start': ({ logger }) => {
				const { library, graph } = handbook();
				const { problems, later } = problemsToMend(library, graph);
				for (const p of problems) (p.severity === 'error' ? logger.error : logger.warn).call(logger, formatProblem(p));
				const errors = problems.filter((p) => p.severity === 'error').length;
				if (errors > 0) throw new Error([`Nội dung có ${errors} lỗi; sửa rồi dựng lại.`, laterWords(later)].filter(Boolean).join(' '));
			},
		},
	};
}
