import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { legible } from '../../src/output/pdf/legible.ts';
import { linesIn } from '../../src/output/pdf/lines.ts';
import { styles } from '../../src/output/pdf/look.ts';
import { forPaper } from '../../src/output/pdf/table.ts';
import { pdf } from '../../src/output/pdf.ts';
import { home } from '../world.ts';
import { nastyPage } from './nasty-texts.ts';
import { hasPdfReader, infoOfPdf, structureOfPdf, textOfPdf } from './rendered.ts';
import { column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';

const font = (name: string): Uint8Array => readFileSync(join(home, 'templates/fonts', `${name}.ttf`));
const fonts = { plain: font('DejaVuSansCondensed'), bold: font('DejaVuSansCondensed-Bold') };
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const count = (within: string, pattern: RegExp): number => [...within.matchAll(pattern)].length;

const many = pageWith(
  {
    columns: [column('name', 'Name', 40), column('value', 'Value', 14, 'right')],
    rows: [
      ...Array.from({ length: 160 }, (_, index) => ({
        key: String(index),
        cells: { name: text(`Service ${index + 1}`), value: money(-index) },
      })),
      { key: 'total', total: true, cells: { name: text('All of them'), value: money(-12_720) } },
    ],
  },
  'Many rows',
);

let bytes: Uint8Array;
let raw: string;
beforeAll(async () => {
  bytes = await pdf([...samplePages, nastyPage, many], imprint, fonts);
  raw = latin1(bytes);
});

it.runIf(hasPdfReader)('leaves neither a note nor one short row alone at the head of a sheet, however many rows a table has', async () => {
  const rowsOf = (n: number) =>
    Array.from({ length: n }, (_, index) => ({ key: String(index), cells: { name: text(`Row ${index + 1}`), value: money(index) } }));
  const columns = [column('name', 'Name', 40), column('value', 'Value', 14, 'right')];
  const pages = Array.from({ length: 16 }, (_, n) => pageWith({ columns, rows: rowsOf(34 + n), note: 'A note on all of it.' }));
  const sheets = textOfPdf(await pdf(pages, imprint, fonts))
    .split('\f')
    .slice(1);
  const carriedOn = sheets.filter((sheet) => !sheet.includes('Row 1 '));
  expect(carriedOn.length).toBeGreaterThan(2);
  expect(carriedOn.filter((sheet) => count(sheet, /Row \d+ /g) === 1)).toEqual([]);
  expect(carriedOn.filter((sheet) => sheet.includes('A note') && !/Row \d+ /.test(sheet))).toEqual([]);
});

describe('pages as a PDF', () => {
  it('gives the same bytes for the same pages, and no time but the day of the plan', async () => {
    expect(Buffer.from(await pdf([...samplePages, nastyPage, many], imprint, fonts)).equals(Buffer.from(bytes))).toBe(true);
    const days = [...raw.matchAll(/\(?D:(\d{8})/g)].map(([, day]) => day);
    expect(days.length).toBeGreaterThanOrEqual(2);
    expect(new Set(days)).toEqual(new Set(['20160331']));
  });

  it('is another file for another plan', async () => {
    const id = (of: string): string | undefined => /\/ID \[<([0-9a-f]+)>/.exec(of)?.[1];
    const other = latin1(await pdf(samplePages, { ...imprint, title: 'Another plan' }, fonts));
    expect(id(raw)).toMatch(/^[0-9a-f]{32}$/);
    expect(id(other)).not.toBe(id(raw));
  });

  it('says that it is tagged, its language, and to show its title', () => {
    expect(raw).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (en-GB)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/StructTreeRoot');
  });

  it('escapes its title where it is written as XML', () => {
    expect(raw).toContain('Harbourside &amp; Vale Council');
    expect(raw).not.toMatch(/<rdf:li[^>]*>[^<]*Harbourside & Vale/);
  });

  it('tags headings, paragraphs and tables, with what each heading of a table is of', () => {
    const tables = [...samplePages, nastyPage, many].flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'table').length;
    expect(count(raw, /\/S \/H1\b/g)).toBe(1);
    expect(count(raw, /\/S \/H2\b/g)).toBe(1 + [...samplePages, nastyPage, many].filter(({ id }) => id !== 'contents').length);
    expect(count(raw, /\/S \/Table\b/g)).toBe(tables);
    expect(count(raw, /\/S \/Caption\b/g)).toBe(tables);
    expect(count(raw, /\/Scope \/Row/g)).toBeGreaterThanOrEqual(161);
    expect(count(raw, /\/Scope \/Column/g)).toBeGreaterThanOrEqual(4);
    expect(count(raw, /\/S \/TH\b/g)).toBe(count(raw, /\/Scope \/(Row|Column)/g));
    expect(count(raw, /\/S \/TOCI\b/g)).toBeGreaterThanOrEqual(samplePages.length);
  });

  it.runIf(hasPdfReader)('leaves nothing unmarked and no figure unsaid: what a checker of PDF/UA asks of the bytes', () => {
    // No checker can be had here; this is what it would ask that bytes can answer.
    const contents = [...raw.matchAll(/\/Length (\d+)[^>]*>>\nstream\n/g)].flatMap(({ 0: head, 1: length, index }) => {
      const stream = Buffer.from(raw.slice(index + head.length, index + head.length + Number(length)), 'latin1');
      try {
        const text = inflateSync(stream).toString('latin1');
        return /\bBT\b/.test(text) && /\bTf\b/.test(text) ? [text] : [];
      } catch {
        return [];
      }
    });
    const sheets = count(raw, /\/Type \/Page\b/g);
    expect(contents).toHaveLength(sheets);
    for (const content of contents) {
      let depth = 0;
      for (const [, operator] of content.matchAll(/(?:^|\s)(BMC|BDC|EMC|Tj|TJ|f|S)(?=\s|$)/g)) {
        if (operator === 'BMC' || operator === 'BDC') depth += 1;
        else if (operator === 'EMC') depth -= 1;
        else expect(depth, `${operator} is marked`).toBeGreaterThan(0);
      }
      expect(depth).toBe(0);
    }
    expect(count(raw, /\/Tabs \/S\b/g)).toBe(sheets);
    expect(count(raw, /\/S \/Figure\b/g)).toBe(count(raw, /\/Alt \(/g));
    expect(count(raw, /\/Subtype \/Link/g)).toBe(count(raw, /\/Type \/OBJR/g));
    const levels = [...structureOfPdf(bytes).matchAll(/^\s*H(\d)\b/gm)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2);
  });

  it('has a bookmark and a link for each page', () => {
    const pages = [...samplePages, nastyPage, many].filter(({ id }) => id !== 'contents').length;
    expect(raw).toContain('/Outlines');
    expect(count(raw, /\/Subtype \/Link/g)).toBe(pages);
    expect(count(raw, /\/S \/GoTo/g)).toBe(pages);
  });

  it('carries its fonts, cut to the letters used, and runs nothing', () => {
    expect(count(raw, /\/FontFile2/g)).toBe(2);
    expect(raw).not.toMatch(/\/JavaScript|\/Launch|\/URI/);
    expect(bytes.length).toBeLessThan(400_000);
  });

  it('keeps what an empty plan has to say', async () => {
    expect(latin1(await pdf([], imprint, fonts))).toContain('/Marked true');
  });
});

it.runIf(hasPdfReader)('a chart has its title above it, and a long name beside its bar is whole, over several lines', async () => {
  const name = 'Children with specific health, special educational needs or disability in the eastern quarter';
  const chart = {
    title: 'Budget as drawn',
    says: 'Budget.',
    across: 'bars' as const,
    labels: 'name',
    figure: 'value',
    series: [{ column: 'value', title: 'Budget', tone: 'strong' as const }],
  };
  const drawn = pageWith({
    chart,
    columns: [column('name', 'Name', 40), column('value', 'Value', 14, 'right')],
    rows: ['a', 'b'].map((key) => ({ key, cells: { name: text(`${name} ${key}`), value: money(100) } })),
  });
  const said = textOfPdf(await pdf([drawn], imprint, fonts)).replace(/\s+/g, ' ');
  expect(said.split('in the eastern quarter a').length - 1).toBe(2);
  // Its title stands above it: it would else be taken for a drawing of the table before.
  expect(said).toContain(`Budget as drawn ${name.split(' ')[0]}`);
});

it('no words but those of the running feet are set smaller than eight and a half points', () => {
  for (const [name, { size }] of Object.entries(styles)) if (name !== 'foot') expect(size, name).toBeGreaterThanOrEqual(8.5);
});

describe('a table too long for paper', () => {
  const long = (rows: number): PageTable => ({
    ...(many.blocks[0] as PageTable),
    rows: [
      ...Array.from({ length: rows }, (_, index) => ({ key: String(index), cells: { name: text(`Service ${index}`) } })),
      { key: 'total', total: true, cells: { name: text('All') } },
    ],
  });

  it('is cut at a thousand rows, says so before the first of them, and keeps its totals; a shorter one stays as it is', () => {
    const { table: cut, leftOut } = forPaper(long(1001));
    expect(cut.rows).toHaveLength(1001);
    expect(cut.rows.at(-1)?.total).toBe(true);
    expect(leftOut).toMatch(/^Of “.+” the first 1,000 rows are here, and 1 more row is left out\./);
    expect(leftOut).toContain('The workbook and the web page of the plan hold all 1,001. What is added up is of all of them.');
    const whole = long(1000);
    expect(forPaper(whole)).toEqual({ table: whole, leftOut: null });
  });
});

describe('text no font can show', () => {
  const has = (code: number): boolean => code < 0x3000;
  it.each([
    ['plain £5', 'plain £5'],
    ['smile 😀', 'smile [U+1F600]'],
    ['漢', '[U+6F22]'],
    ['a\u0007b\r\nc', 'a b\nc'],
    ['soft\u00adhyphen \ud800', 'softhyphen '],
    ['Zoë’s – “café”', 'Zoë’s – “café”'],
  ])('%j is set as %j', (from, to) => expect(legible(from, has)).toBe(to));
});

describe('breaking lines', () => {
  const measure = (words: string): number => words.length;
  it('breaks at spaces and strokes, and only else within a word; nothing is lost', () => {
    expect(linesIn('one two three', 7, styles.cell, measure)).toEqual(['one two ', 'three']);
    expect(linesIn('health/care-leavers', 8, styles.cell, measure)).toEqual(['health/', 'care-', 'leavers']);
    expect(linesIn('abcdefghij', 4, styles.cell, measure)).toEqual(['abcd', 'efgh', 'ij']);
    expect(linesIn('a\n• b', 9, styles.cell, measure)).toEqual(['a ', '• b']);
    expect(linesIn('', 9, styles.cell, measure)).toEqual(['']);
  });
});

describe.runIf(hasPdfReader)('as a reader of PDF sees it', () => {
  it('holds every text as text, in its order, and amounts below nought', () => {
    const said = textOfPdf(bytes);
    expect(said).toContain('=HYPERLINK("http://example.org","click")');
    expect(said).toContain('<script>alert(1)</script>');
    expect(said).toContain('smile 😀 family [U+1F468]');
    expect(said).toContain('Zoë’s – “café” £5 ½ → ≥');
    expect(said).toMatch(/[-−]£1,234\.50/);
    expect(said).toContain('bell and escape');
  });

  it('repeats the headings of a table on every page, numbers its pages, and reads the headings out once', () => {
    const said = textOfPdf(bytes);
    const pages = Number(/Pages:\s+(\d+)/.exec(infoOfPdf(bytes))?.[1]);
    expect(pages).toBeGreaterThan(samplePages.length);
    expect(said).toContain(`Page ${pages} of ${pages}`);
    const sheets = said.split('\f').filter((sheet) => /Service \d+ /.test(sheet) && sheet.includes('Name Value'));
    expect(sheets.length).toBeGreaterThanOrEqual(3);
    expect(sheets.at(-1)).toMatch(/Service 160[\s\S]*All of them/);
    expect(count(structureOfPdf(bytes), /"Service 160/g)).toBe(1);
  });

  it('has a structure without faults, and the words of a line do not run together', () => {
    const structure = structureOfPdf(bytes);
    expect(structure).not.toMatch(/^(Syntax|Internal) (Error|Warning)/m);
    expect(structure).toMatch(/Table[^\n]*\n[\s\S]*?TR\n\s+TH[^\n]*\n\s+\/Scope \/Column/);
    expect(structure).toContain('including breastfeeding peer support');
  });
});
