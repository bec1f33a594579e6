/** Print setup of a workbook: A4 landscape, as many sheets wide as stay readable, headings on every sheet, page numbers. */
import type { Feature, SheetOptions } from 'write-excel-file/universal';

/** Characters (Times New Roman 11) of a line on A4 landscape at about 65 %: below that nobody reads it. */
const LINE = 240;
/** A first column up to this width is a key (number, code): it stands still on screen and on every sheet of paper. */
const KEY = 12;

/** Sheets of paper beside one another that columns of these widths need. */
export function sheetsWide(widths: readonly number[]): number {
	return Math.max(1, Math.ceil(widths.reduce((sum, w) => sum + w, 0) / LINE));
}

/** Columns that stay in view; 0 where the first one is too wide for that. */
export function keyColumns(widths: readonly number[]): number {
	return widths.length > 1 && (widths[0] ?? Infinity) <= KEY ? 1 : 0;
}

const widthsOf = (options: Pick<SheetOptions<Blob>, 'columns'>) => (options.columns ?? []).map((c) => c.width ?? 10);
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Rows and columns that Excel repeats on each sheet of paper. */
function printTitles(sheets: readonly SheetOptions<Blob>[]): string {
	return sheets
		.map((options, n) => {
			const name = `'${escape((options.sheet ?? '').replace(/'/g, "''"))}'`;
			const columns = sheetsWide(widthsOf(options)) > 1 && keyColumns(widthsOf(options)) > 0 ? `${name}!$A:$A,` : '';
			return `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${columns}${name}!$1:$1</definedName>`;
		})
		.join('');
}

/** The writer knows paper and orientation only; the rest goes into its XML, in the order the format asks for. */
export const PRINT: Feature<Blob> = {
	files: {
		transform: {
			'xl/worksheets/sheet{id}.xml': {
				transformElementAttributes: (tag, attributes, _index, options) =>
					tag === 'pageSetup'
						? { ...attributes, fitToWidth: sheetsWide(widthsOf(options)), fitToHeight: 0 }
						: tag === 'pageMargins'
							? { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
							: attributes,
				transform: (xml) =>
					xml
						.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
						.replace(/<pageSetup [^>]*\/>/, '$&<headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>'),
			},
			'xl/workbook.xml': { transform: (xml, sheets) => xml.replace('<definedNames/>', `<definedNames>${printTitles(sheets)}</definedNames>`) },
		},
	},
};
