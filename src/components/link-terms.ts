import { handbook } from '../markdown/handbook.ts';
import { createTermLinker, termForms, type LinkedTerms } from '../markdown/terms.ts';
import { href } from './paths.ts';

let linker: ((html: string) => LinkedTerms) | undefined;

/** Links the glossary's terms at their first use in a page. The finder is made once, not for every page. */
export function linkTerms(html: string): LinkedTerms {
	linker ??= createTermLinker(termForms([...handbook().library.terms.values()].map((t) => t.data)), (slug) => href(`/thuat-ngu/#${slug}`));
	return linker(html);
}
