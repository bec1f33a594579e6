import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { codeStroke } from '../src/domain/fold.ts';
import { handbook } from '../src/markdown/handbook.ts';
import { searchRecords, type SearchRecord } from '../src/markdown/search-records.ts';

/** Writes the Pagefind index: one record a provision, procedure, form, item, term. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { library, graph } = handbook();
				const records = searchRecords(library, graph);
				await writeIndex(records, fileURLToPath(new URL('./pagefind/', dir)));
				logger.info(`${records.length} bản ghi`);
			},
		},
	};
}

/** Texts of hits come in bundles: few files to keep offline, few to fetch for one list. */
const FRAGMENT_FILES = 24;

/** @param outputPath folder that receives the index files */
export async function writeIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
	// The stroke of đ is a combining mark; it has to count as part of a word to keep "đường" apart from "dương".
	const { index, errors } = await pagefind.createIndex({ includeCharacters: '\u0335', forceLanguage: 'vi', maxFragments: FRAGMENT_FILES });
	if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
	try {
		for (const record of records) {
			const { errors: failed } = await index.addCustomRecord({
				url: record.url,
				language: 'vi',
				content: codeStroke(record.text === '' ? record.title : record.text),
				meta: {
					title: codeStroke(record.title),
					kind: record.kind,
					also: codeStroke(record.names.slice(1).join('; ')),
					...(record.regulation === undefined ? {} : { regulation: codeStroke(record.regulation.name), slug: record.regulation.slug }),
					...(record.evidence === undefined ? {} : { evidence: record.evidence }),
				},
				// The search page asks for the texts of the records it has ranked by their address.
				filters: { url: [record.url] },
			});
			if (failed.length > 0) throw new Error(`Không lập được bản ghi ${record.url}: ${failed.join('; ')}`);
		}
		const { errors: unwritten } = await index.writeFiles({ outputPath });
		if (unwritten.length > 0) throw new Error(`Không ghi được chỉ mục: ${unwritten.join('; ')}`);
	} finally {
		await pagefind.close();
	}
}
