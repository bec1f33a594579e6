import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { guide } from './schemas/guide.ts';
import { procedure } from './schemas/procedure.ts';
import { regulation } from './schemas/regulation.ts';
import { lesson } from './schemas/training.ts';

/** Collections with MDX text. The rest is data, read by `src/markdown/library.ts` with the same schemas. */
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: `./src/content/${folder}` });

export const collections = {
	regulations: defineCollection({ loader: mdx('regulations'), schema: regulation }),
	procedures: defineCollection({ loader: mdx('procedures'), schema: procedure }),
	lessons: defineCollection({ loader: mdx('lessons'), schema: lesson }),
	guide: defineCollection({ loader: mdx('guide'), schema: guide }),
};
