import { resolve } from 'node:path';

export const PAPERS = ['a4', 'a5'] as const;
export type Paper = (typeof PAPERS)[number];

export interface BookOptions {
	/** Parts ("quy-trinh") or single pages ("van-ban/30-2020-nd-cp") in the order of the book; empty for the whole handbook. */
	parts: string[];
	paper: Paper;
	/** File to write; by default named after edition and paper. */
	out?: string;
	/** Takes `dist/` as it stands. */
	built: boolean;
	/** Looks at every page of what was printed. */
	inspect: boolean;
}

export type BookArguments = { options: BookOptions } | { help: true } | { fault: string };

const VALUE = { '--parts': 'các phần muốn in, ví dụ --parts quy-trinh,van-ban', '--paper': 'khổ giấy a4 hoặc a5', '--out': 'tên tệp .pdf' } as const;

/**
 * Reads the command line of `npm run build:book`.
 * @param argv arguments after the script's name
 * @param known ids of all parts and pages of the book
 */
export function bookArguments(argv: readonly string[], known: ReadonlySet<string>): BookArguments {
	const options: BookOptions = { parts: [], paper: 'a4', built: false, inspect: false };
	for (let i = 0; i < argv.length; i++) {
		const [name = '', inline] = argv[i]!.split(/=(.*)/s);
		if (name === '--help' || name === '-h') return { help: true };
		if (name === '--built' || name === '--inspect') {
			options[name === '--built' ? 'built' : 'inspect'] = true;
			continue;
		}
		if (!(name in VALUE)) return { fault: `Không có lựa chọn “${name}”. Xem: npm run build:book -- --help` };
		const value = inline ?? argv[++i];
		if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
			return { fault: `Sau ${name} phải ghi ${VALUE[name as keyof typeof VALUE]}.` };
		if (name === '--paper') {
			const paper = value.toLowerCase() as Paper;
			if (!PAPERS.includes(paper)) return { fault: `Không có khổ giấy “${value}”: chọn a4 hoặc a5.` };
			options.paper = paper;
		} else if (name === '--out') {
			if (!/\.pdf$/i.test(value)) return { fault: `Tên tệp ra phải có đuôi .pdf, không phải “${value}”.` };
			options.out = resolve(value);
		} else {
			const parts = value.split(',').map((part) => part.trim().replace(/^\/|\/$/g, ''));
			const strange = parts.filter((part) => !known.has(part));
			if (strange.length > 0) {
				const rooms = [...known].filter((id) => !id.includes('/')).join(', ');
				return { fault: `Không có phần ${strange.map((part) => `“${part}”`).join(', ')}. Các phần: ${rooms}; hoặc một trang, ví dụ van-ban/30-2020-nd-cp.` };
			}
			options.parts = [...new Set(parts)];
		}
	}
	return { options };
}
