import { describe, expect, it } from 'vitest';
import { bareWorkbook, openDocument } from '../packages/parts.ts';
import { verdictOn } from './verdict.ts';

const head = 'Contract reference,Title,Supplier,Start date,End date,Annual value\n';
const row = 'WM-01,Short breaks,Low Fell Trust,01/04/2025,31/03/2028,"£120,000"\n';
const inCell = (cell: string): string => `${head}${row}WM-02,Portage,Harbour CIC,,,${cell}\n`;
const nested = (times: number, open: string, within: string, close: string): string => open.repeat(times) + within + close.repeat(times);
const wideRow = '<table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>a</text:p></table:table-cell>';
const bomb = (name: string, times: number): string =>
  `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}">]><sst>${`<si><t>&${name};</t></si>`.repeat(times)}</sst>`;

const giants: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ['a cell of ten megabytes', 'cell-too-long', () => inCell('x'.repeat(10_000_000))],
  ['ten million digits', 'cell-too-long', () => inCell('1'.repeat(10_000_000))],
  ['ten megabytes in a cell of a workbook', 'cell-too-long', () => bareWorkbook(inlineRow('x'.repeat(10_000_000)))],
  ['a longest cell of terms', 'answer', () => inCell(`£1${' over 4 years'.repeat(18_000)}`)],
  ['a longest cell of ranges', 'answer', () => inCell('1 to '.repeat(49_000))],
  ['a longest cell of one figure', 'answer', () => inCell('1'.repeat(240_000))],
  ['a longest cell of one letter', 'answer', () => inCell('x'.repeat(240_000))],
  ['a longest cell of years', 'answer', () => inCell('1 a '.repeat(60_000))],
  ['a longest cell of brackets', 'answer', () => inCell('('.repeat(240_000))],
  ['a million commas', 'answer', () => `${head}${row}${','.repeat(1_000_000)}\n`],
  ['a million cells in a row', 'row-too-long', () => `${head}${row}${'a,'.repeat(1_000_000)}\n`],
  ['a million headings', 'row-too-long', () => `${'heading,'.repeat(1_000_000)}\n${row}`],
  ['a quotation mark never closed', 'quotes-open', () => `${head}${row.repeat(20_000)}"open\n${'a,b\n'.repeat(20_000)}`],
  ['a million lists in lists', 'answer', () => `[{"a":${nested(1_000_000, '[', '', ']')}}]`],
  ['objects a hundred thousand deep', 'json-without-list', () => nested(100_000, '{"a":', '[{"b":1}]', '}')],
  ['a release whose awards are lists in lists', 'answer', () => `{"releases":[{"ocid":"x","awards":${nested(5000, '[', '{}', ']')}}]}`],
  [
    'a key of thirty thousand letters',
    'answer',
    () => JSON.stringify([1, 2].map(() => ({ [`${'k'.repeat(30_000)}`]: 'TBC', Supplier: 'A' }))),
  ],
  ['a row repeated a million times', 'workbook-too-large', () => openDocument(openRow(1_000_000, wideRow))],
  ['pages in pages in pages', 'answer', () => nested(5000, '<table><tr><td>a', '', '')],
  [
    'blocks over a million cells',
    'workbook-too-large',
    () => `<table><tr>${'<td rowspan=1000 colspan=1000>x</td>'.repeat(1000)}</tr></table>`,
  ],
  ['ten megabytes of noughts', 'format-unknown', () => new Uint8Array(10_000_000)],
  ['ten megabytes of line ends', 'file-empty', () => '\n'.repeat(10_000_000)],
  ['strings that are entities', 'answer', () => bareWorkbook(sharedRow(20), { 'xl/sharedStrings.xml': bomb('a', 10) })],
  [
    'a sheet that unpacks to a trap',
    'workbook-too-large',
    () => bareWorkbook(`<worksheet><sheetData>${' '.repeat(60_000_000)}</sheetData></worksheet>`),
  ],
];

function inlineRow(text: string): string {
  return `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row></sheetData></worksheet>`;
}

function sharedRow(cells: number): string {
  return `<worksheet><sheetData><row r="1">${Array.from({ length: cells }, (_, i) => `<c t="s"><v>${i}</v></c>`).join('')}</row></sheetData></worksheet>`;
}

function openRow(times: number, cells: string): string {
  return `<table:table table:name="Register"><table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row></table:table>`;
}

describe('a file made to be too much', () => {
  it.each(giants)('%s: %s', { timeout: 60_000 }, async (name, end, make) => {
    const made = make();
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    const verdict = await verdictOn({ name, bytes });
    expect('answer' in verdict ? 'answer' : 'refused' in verdict ? verdict.refused : verdict.fault).toBe(end);
  });
});
