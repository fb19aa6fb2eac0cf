import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/nouns/page.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { run } from '../world.ts';
import { contrast, faultsIn } from './accessible-workbook.ts';
import { absent, column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'commission-accessible-'));

/** All that may go wrong with a plan at once. */
const nasty: readonly Page[] = [
  pageWith(
    {
      caption: `A caption with a web address https://example.org/${'path/'.repeat(60)} & "marks" <b>`,
      columns: [
        column('a', 'Same', 9),
        column('b', 'same', 9, 'right'),
        column('c', '', 9),
        { ...column('s', 'Status', 9), choices: ['On, track', 'Late'] },
      ],
      rows: [
        {
          key: '1',
          cells: {
            a: text('word '.repeat(400)),
            b: { ...money(-5), step: `It is ${'long, '.repeat(200)}<b>.` },
            c: text('line\nline'),
            s: text('On, track', 'good'),
          },
        },
        { key: 'between', total: true, cells: { a: text('A total among the rows'), b: money(-5) } },
        { key: 'blank', cells: {} },
        { key: '2', cells: { a: text('=1+1'), b: absent('not stated'), s: text('Other', 'proposed') } },
        { key: 'total', total: true, cells: { a: text('Total'), b: money(-5) } },
      ],
      note: 'A note. '.repeat(60),
    },
    `${'A title that goes on and on '.repeat(9)}😀 [x] 'y'`,
  ),
  {
    id: 'two',
    title: 'History',
    lead: 'e.g. a lead: v. short.',
    blocks: [
      { kind: 'words', heading: 'Heading '.repeat(40), paragraphs: ['', 'Words.\n\nMore words.'], tone: 'bad' },
      { kind: 'table', id: 'none', caption: 'Nothing in it', columns: [column('a', 'A', 4)], rows: [] },
      {
        kind: 'table',
        id: 'long',
        caption: "O'Neill's long table",
        columns: [column('a', 'A', 4), { ...column('s', 'Delivery rating', 4), choices: [] }],
        rows: Array.from({ length: 30 }, (_, n) => ({ key: String(n), cells: { a: text(`row ${n}`), s: text(`r"${n % 3}`) } })),
      },
      {
        kind: 'table',
        id: 'drawn',
        caption: "Drawn: 'a' & <b>",
        columns: [column('a', 'Name "x"', 9), column('b', 'Figure & more', 9, 'right')],
        rows: [
          { key: '1', cells: { a: text("O'Neill & <Söhne>"), b: money(10) } },
          { key: '2', cells: { a: text(''), b: absent('not stated') } },
          { key: '3', cells: { a: text('three'), b: money(-20.5) } },
        ],
        chart: {
          title: 'Drawn & <b>',
          says: 'What "is" drawn.',
          across: 'columns',
          labels: 'a',
          figure: 'b',
          series: [{ column: 'b', title: 'Figure', tone: 'warn' }],
        },
      },
    ],
  },
  {
    ...pageWith(
      {
        id: 'listed',
        caption: 'Pages',
        columns: [column('page', 'Page', 9), column('state', 'In this plan', 9), column('about', 'About', 9)],
        rows: [
          ...['one', 'two', 'words', 'nothing'].map((id) => ({
            key: id,
            cells: { page: { ...text('=HYPERLINK("x") & <b>'), leadsTo: id }, state: text('yes'), about: text(`About ${id}`) },
          })),
          { key: 'none', cells: { page: text('Gone'), state: text('left out'), about: text('Nothing was found.') } },
        ],
      },
      'Contents',
    ),
    id: 'contents',
  },
  { id: 'words', title: 'history', lead: '', blocks: [{ kind: 'list', heading: 'A list', items: [{ text: 'An item', cells: [] }] }] },
  { id: 'nothing', title: '', lead: '', blocks: [] },
];

describe('the gate of the guidance on spreadsheets', () => {
  it.each(['plymouth', 'cambridgeshire', 'dudley', 'cumbria', 'doncaster'])('finds nothing in the plan of %s', async (name) => {
    const path = join(folder, `${name}.xlsx`);
    const { code, err } = await run(['plan', '-w', `fixtures/${name}`, '-o', path]);
    expect(code, err).toBe(0);
    expect(faultsIn(readFileSync(path))).toEqual([]);
  });

  it('finds nothing in a made-up plan, however nasty', async () => {
    expect(faultsIn(await workbook(samplePages, imprint))).toEqual([]);
    expect(faultsIn(await workbook(nasty, imprint))).toEqual([]);
  });

  const bytes = workbook(nasty, imprint);

  it.each<[string, string, RegExp, string, RegExp]>([
    [
      'merged cells',
      'xl/worksheets/sheet1.xml',
      /<conditionalFormatting|<dataValidations/,
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>$&',
      /merged/,
    ],
    ['a title that is gone', 'xl/worksheets/sheet1.xml', /<c r="A1"[^>]*>.*?<\/c>/, '', /no title/],
    ['a sheet upright', 'xl/worksheets/sheet1.xml', /landscape/, 'portrait', /landscape/],
    ['a cursor elsewhere', 'xl/worksheets/sheet1.xml', /activeCell="A1"/, 'activeCell="C7"', /cursor/],
    ['a table unmarked', 'xl/worksheets/_rels/sheet1.xml.rels', /relationships\/table"/, 'relationships/other"', /outside every marked/],
    ['a chart that says nothing', 'xl/drawings/drawing1.xml', /descr="[^"]*"/, 'descr=""', /alternative text/],
    ['pale ink', 'xl/styles.xml', /FF1B1F23/g, 'FFBBBBBB', /cannot be read/],
    ['no language', 'docProps/core.xml', /<dc:language>en-GB/, '<dc:language>', /language/],
    ['nothing offered', 'xl/worksheets/sheet1.xml', /<dataValidations.*<\/dataValidations>/, '', /offered under Status/],
    ['words that do not wrap', 'xl/styles.xml', /wrapText="1"/g, '', /not wrapped/],
    ['no print area', 'xl/workbook.xml', /_xlnm.Print_Area/g, 'other', /no print area/],
    ['a note that hides cells', 'xl/drawings/vmlDrawing1.vml', /visibility:hidden/, 'visibility:visible', /hides the cells/],
    ['a note on words', 'xl/comments1.xml', /ref="B/, 'ref="A', /holds no figure/],
    ['a link to nowhere', 'xl/worksheets/sheet5.xml', /location="'[^']*'/, `location="'Elsewhere'`, /leads nowhere/],
    ['a page not led to', 'xl/worksheets/sheet5.xml', /<hyperlinks>.*<\/hyperlinks>/, '', /not led to/],
    ['a link told by colour', 'xl/styles.xml', /<u\/>/g, '', /colour alone/],
    ['headings that scroll away', 'xl/worksheets/sheet4.xml', /state="frozen"/, 'state="split"', /kept in sight/],
  ])('is awake: %s would be found', async (_, part, from, to, fault) => {
    const parts = unzipSync(await bytes);
    const before = new TextDecoder().decode(parts[part]);
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    expect(faultsIn(zipSync({ ...parts, [part]: strToU8(after) })).join('\n')).toMatch(fault);
  });

  it('is awake: several tables on one sheet, as the single sheet has them, would be found', async () => {
    const faults = faultsIn(await workbook(samplePages, imprint, 'page')).join('\n');
    expect(faults).toMatch(/2 tables on one sheet/);
    expect(faults).toMatch(/kept in sight/);
  });

  it('reckons contrast as WCAG does', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
  });
});
