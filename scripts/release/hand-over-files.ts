/** `DOC-TRUOC-KHI-TRAO.txt` and `.html`: what whoever hands the handbook to an office reads first. One text, two dresses. */
import { formatDay } from '../../src/domain/day.ts';
import { CHECK_COMMANDS, HAND_OVER, SUM_LIMITS } from '../../src/domain/hand-over.ts';
import { RELEASE_KINDS, type ReleaseList } from '../../src/domain/release-list.ts';
import { sizeWords } from '../files.ts';

const TITLE = 'Đọc trước khi trao sổ tay cho cơ quan';
const NOT_OFFICIAL =
	'Nội dung sổ tay là bản tóm lược bằng lời của sổ tay, không thay cho văn bản gốc và không do cơ quan nào ban hành. Không nhập bí mật nhà nước.';
const OTHERS = 'SHA256SUMS, phat-hanh.json: mã kiểm của các tệp trên. LICENSE.txt: giấy phép.';
const days = (r: ReleaseList) => `Bản ngày ${formatDay(r.edition)}, soát lại trước ngày ${formatDay(r.review)}. Nguồn: ${r.commit.slice(0, 12)}.`;
const absent = (r: ReleaseList) => (r.files.some((f) => f.kind.startsWith('book')) ? '' : 'Bản phát hành này chưa có sách PDF.');

/** Lines of at most 96 signs, for Notepad; the first may be indented less than the rest. */
function wrap(text: string, first = '', rest = ' '.repeat(first.length)): string {
	const lines: string[] = [];
	let line = first;
	for (const word of text.split(' ')) {
		if (line.trim() !== first.trim() && line.length + word.length > 95) {
			lines.push(line.trimEnd());
			line = rest;
		}
		line += `${word} `;
	}
	return [...lines, line.trimEnd()].join('\n');
}

/** Plain text; lines end as Windows wants them, with the mark old editors need to see that it is UTF-8. */
export function handOverText(release: ReleaseList): string {
	const parts = HAND_OVER.map(({ title, lead, steps, ordered }) =>
		[
			title.toUpperCase(),
			...(lead === undefined ? [] : [wrap(lead)]),
			...steps.map((s, i) => wrap(s.replaceAll('`', '"'), ordered ? `${i + 1}. ` : '- ', '   ')),
		].join('\n'),
	);
	const text = [
		TITLE.toUpperCase(),
		wrap(days(release)),
		['TRONG THƯ MỤC NÀY', ...release.files.map((f) => wrap(`${f.name} (${sizeWords(f.bytes)}): ${RELEASE_KINDS[f.kind]}`, '- ')), `- ${OTHERS}`]
			.concat(absent(release) === '' ? [] : [absent(release)])
			.join('\n'),
		['KIỂM TỆP TRƯỚC KHI TRAO', ...CHECK_COMMANDS.map((c) => `- ${c.where}: ${c.command}`), wrap(`So với SHA256SUMS. ${SUM_LIMITS}`)].join('\n'),
		...parts,
		wrap(NOT_OFFICIAL),
	].join('\n\n');
	return `\uFEFF${text}\n`.replace(/\n/g, '\r\n');
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const inline = (text: string) =>
	text
		.split('`')
		.map((t, i) => (i % 2 === 1 ? `<code>${escape(t)}</code>` : escape(t)))
		.join('');

/** A page that stands alone: opened by double click beside the artefacts, printed on one or two sheets. */
export function handOverHtml(release: ReleaseList): string {
	const parts = HAND_OVER.map(({ title, lead, steps, ordered }) => {
		const list = ordered ? 'ol' : 'ul';
		const said = lead === undefined ? '' : `<p>${inline(lead)}</p>\n`;
		return `<h2>${escape(title)}</h2>\n${said}<${list}>\n${steps.map((s) => `<li>${inline(s)}</li>`).join('\n')}\n</${list}>`;
	});
	const files = release.files.map(
		(f) => `<tr><td><a href="${f.name}">${f.name}</a><br>${RELEASE_KINDS[f.kind]}</td><td>${sizeWords(f.bytes)}</td><td><code>${f.sha256}</code></td></tr>`,
	);
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${TITLE}</title>
<style>
body { font: 16px/1.55 'Segoe UI', Roboto, Arial, sans-serif; color: #1f1c17; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin: 1.6rem 0 0.4rem; break-after: avoid; } p, ul, ol { margin: 0.4rem 0; } li { margin: 0.2rem 0; }
table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; padding: 0.4rem 0.6rem 0.4rem 0; } td:nth-child(2) { white-space: nowrap; }
code { font-family: Consolas, monospace; font-size: 0.86em; } a { color: #0d4f5c; }
@media print { @page { size: A4; margin: 18mm 15mm 18mm 25mm; } body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0; } tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
</style>
</head>
<body>
<h1>${TITLE}</h1>
<p>${escape(days(release))} ${escape(absent(release))}</p>
<h2>Trong thư mục này</h2>
<table>
<thead><tr><th>Tệp</th><th>Cỡ</th><th>SHA-256</th></tr></thead>
<tbody>
${files.join('\n')}
</tbody>
</table>
<p>${escape(OTHERS)}</p>
<h2>Kiểm tệp trước khi trao</h2>
<ul>
${CHECK_COMMANDS.map((c) => `<li>${c.where}: <code>${c.command}</code></li>`).join('\n')}
</ul>
<p>${escape(SUM_LIMITS)}</p>
${parts.join('\n')}
<p>${escape(NOT_OFFICIAL)}</p>
</body>
</html>
`;
}
