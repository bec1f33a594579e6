import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Oldest browsers that offices have (Windows 7): as the site's own build. */
const TARGET = ['chrome109', 'firefox115', 'safari15.6'];

/** Every chunk is in the bundle already: what fetches chunks ahead by the addresses of the web edition would only fill the console. */
const noPreload: Plugin = {
	name: 'no-preload',
	setup(bundler) {
		bundler.onLoad({ filter: /[\\/]preload-helper\.[\w-]+\.js$/ }, ({ path }) => {
			const name = /export\s*\{\s*\w+ as (\w+)\s*\}/.exec(readFileSync(path, 'utf8'))?.[1];
			if (name === undefined) throw new Error('preload-helper đã đổi. Xem lại integrations/portable/bundle.ts.');
			return { contents: `const load=(get)=>get();export{load as ${name}};` };
		});
	},
};

/**
 * One classic script out of the modules of a page, in order. Dynamic imports of own chunks come along; an import by an address made
 * at run time goes through the edition's loader.
 * @param files module files of the built site
 */
export async function classicScript(files: readonly string[], folder: string): Promise<string> {
	const result = await build({
		stdin: { contents: files.map((f) => `import ${JSON.stringify(`./${f}`)};`).join('\n'), resolveDir: folder, loader: 'js' },
		bundle: true,
		write: false,
		format: 'iife',
		target: TARGET,
		minify: true,
		charset: 'utf8',
		legalComments: 'none',
		logLevel: 'error',
		plugins: [noPreload],
		define: { 'import.meta.url': 'location.href' },
	});
	return result.outputFiles[0]!.text.replace(/(?<![\w.$])import\(/g, '__soTay.import(');
}

/** Replaces a text that must occur exactly so many times: an upgrade of Pagefind that changes it must fail the build. */
function exactly(text: string, pattern: RegExp, times: number, by: string): string {
	const found = text.match(pattern)?.length ?? 0;
	if (found !== times) throw new Error(`pagefind.js đã đổi: ${String(pattern)} có ${found} lần, cần ${times}. Xem lại integrations/portable/bundle.ts.`);
	return text.replace(pattern, by);
}

/** Pagefind's module as a classic script that reads its files from the data script. */
export function classicPagefind(source: string): string {
	const names = /export\{([^}]+)\}/.exec(source)?.[1]?.split(',') ?? [];
	const members = names.map((n) => (/ as /.test(n) ? n.split(' as ').reverse().join(':') : n)).join(',');
	let text = exactly(source, /export\{[^}]+\};?/g, 1, `var own={${members}};`);
	// It knows the option but warns about it.
	text = exactly(text, /\["basePath"\]\.includes\(k\)/g, 1, '["basePath","noWorker"].includes(k)');
	text = text.replaceAll('import.meta.url', 'undefined');
	return `(function(){${text}
__soTay.module('pagefind/pagefind.js',Object.assign({},own,{options:function(o){return own.options(Object.assign({},o,{noWorker:true,basePath:__soTay.base+'pagefind/'}))}}))})();`;
}

/** Every file of a search index as one data script. */
export function dataScript(folder: string, prefix: string): string {
	const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile() && !/\.(js|css)$/.test(f.name))
		.map((f) => join(f.parentPath, f.name))
		.sort()
		.map((file) => {
			const name = `${prefix}${file.slice(folder.length + 1).replaceAll('\\', '/')}`;
			return `__soTay.put(${JSON.stringify(name)},"${readFileSync(file).toString('base64')}",true);`;
		});
	return `${lines.join('\n')}\n`;
}
