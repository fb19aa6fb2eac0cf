import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/nouns/paper.ts';
import { easedWidths } from '../../src/output/column-widths.ts';
import { docx } from '../../src/output/docx.ts';
import { nastyPage, nastyTexts } from './nasty-texts.ts';
import { hasPdfReader, pdfOfDocx, textOfPdf } from './rendered.ts';
import { column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';

const particulars: Paper['particulars'] = {
  kind: 'table',
  id: 'particulars',
  caption: 'Particulars',
  columns: [column('what', 'Particular', 20), column('value', 'Value', 40)],
  rows: [{ key: 'to', cells: { what: text('To'), value: text('To be completed') } }],
};
const wide = pageWith(
  {
    columns: Array.from({ length: 9 }, (_, index) => column(`c${index}`, `Column ${index}`, 20)),
    rows: [{ key: 'a', cells: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`c${index}`, money(-index)])) }],
  },
  'A wide page',
);
const paper: Paper = {
  title: 'Report & plan',
  particulars,
  notYet: { kind: 'list', heading: 'Not yet', items: [{ text: 'Blank <sign-off>', cells: [] }] },
  sections: [
    { id: 'one', title: 'Purpose', lead: '', blocks: [{ kind: 'words', paragraphs: ['First.', 'Second.'] }] },
    {
      id: 'two',
      title: 'Options',
      lead: '',
      blocks: [
        { kind: 'words', paragraphs: ['Before.'] },
        { kind: 'list', heading: '', items: [{ text: 'note it;', cells: [] }] },
        { kind: 'words', heading: 'Under it', paragraphs: ['Deeper.'] },
      ],
    },
    { ...nastyPage, id: 'three' },
  ],
  appendices: [...samplePages.slice(0, 2), wide].map((page, index) => ({ ...page, title: `Appendix ${'ABC'[index]}: ${page.title}` })),
};

let bytes: Uint8Array;
let parts: Record<string, string>;
let body: string;
const opened = (of: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(of)).map(([name, part]) => [name, strFromU8(part)]));
const count = (within: string, pattern: RegExp): number => [...within.matchAll(pattern)].length;
/** The words of a document, its line breaks as spaces. */
const wordsIn = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

beforeAll(async () => {
  bytes = await docx(paper, imprint);
  parts = opened(bytes);
  body = parts['word/document.xml'] ?? '';
});

describe('a committee report as a Word document', () => {
  it('gives the same bytes twice, with the day of the plan its only time, in the zip too', async () => {
    expect(Buffer.from(await docx(paper, imprint)).equals(Buffer.from(bytes))).toBe(true);
    expect([...(parts['docProps/core.xml'] ?? '').matchAll(/dcterms:\w+ [^>]*>([^<]*)</g)].map(([, at]) => at)).toEqual([
      '2016-03-31T00:00:00Z',
      '2016-03-31T00:00:00Z',
    ]);
    // The date of each entry: 1 January 1980, which a zip writes as 0x0021.
    const view = Buffer.from(bytes);
    for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = view.indexOf('PK\x01\x02', at + 1, 'latin1'))
      expect(view.readUInt16LE(at + 14)).toBe(0x21);
  });

  it('has real heading styles, numbered in the body and not in appendices', () => {
    const headings = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading(\d)"\/>(?:(?!<\/w:p>).)*<\/w:p>/g)];
    const said = headings.map(([xml, level]) => `${level}${xml.includes('<w:numPr>') ? '#' : ''} ${wordsIn(xml)}`);
    expect(said.slice(0, 4)).toEqual(['1# Purpose', '1# Options', '2# Under it', `1# ${nastyPage.title}`]);
    expect(said.slice(4).every((heading) => /^[12] /.test(heading))).toBe(true);
    expect(said.at(-1)).toBe('1 Appendix C: A wide page');
    expect(parts['word/styles.xml']).toContain('w:styleId="Heading1"');
  });

  it('has contents that are filled and numbered, lead to the headings, and ask nobody to update them', () => {
    expect(body).toMatch(/TOC \\(?:o|h)/);
    expect(body).not.toContain('w:dirty="true"');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
    const entries = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="(_Toc\d+)"[^>]*>(.*?)<\/w:hyperlink>/g)];
    expect(entries.map(([, , xml]) => wordsIn(xml as string).trim()).slice(0, 4)).toEqual([
      '1. Purpose',
      '2. Options',
      '2.2 Under it',
      `3. ${nastyPage.title}`,
    ]);
    for (const [, anchor] of entries) expect(body).toContain(`w:name="${anchor}"`);
    const ids = [...body.matchAll(/<w:bookmarkStart[^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(ids.map((_, index) => String(index + 1)));
    expect(entries).toHaveLength(ids.length);
  });

  it('captions every table with a counting field, marks and repeats its headings, and splits no row', () => {
    const tables = count(body, /<w:tbl>/g);
    expect(tables).toBeGreaterThan(3);
    expect(count(body, /<w:pStyle w:val="Caption"\/>/g)).toBe(tables);
    expect([...body.matchAll(/<w:fldSimple w:instr="SEQ Table[^>]*>.*?<\/w:fldSimple>/g)].map(([xml]) => wordsIn(xml))).toEqual(
      Array.from({ length: tables }, (_, index) => String(index + 1)),
    );
    expect(count(body, /<w:tblHeader\/>/g)).toBe(tables);
    expect(count(body, /<w:cantSplit\/>/g)).toBe(count(body, /<w:tr>/g));
    expect(count(body, /w:firstRow="(?:true|1)"/g)).toBe(tables);
  });

  it('treats every text as text', () => {
    const said = wordsIn(body);
    for (const words of nastyTexts.filter((one) => !/^(bell|half)/.test(one))) expect(said).toContain(words);
    expect(said).toContain('bell  and escape [31m');
    expect(said).toContain('half  character');
    expect(body).not.toMatch(/<script|(?!\n)\p{Cc}/u);
    expect(said).toMatch(/[-−]£1,234\.50/);
    expect(count(body, /HYPERLINK/g)).toBe(1);
  });

  it('is in British English, says its title and whose it is, and counts its pages', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    expect(parts['docProps/core.xml']).toContain('Children and families commissioning plan 2016/17');
    expect(parts['docProps/core.xml']).toContain('Harbourside &amp; Vale Council');
    const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, xml] of feet) expect(xml).toMatch(/PAGE[\s\S]* of [\s\S]*NUMPAGES/);
  });

  it('lays wide appendices on their side and no other sheet', () => {
    const turned = [...body.matchAll(/<w:pgSz [^>]*>/g)].map(([xml]) => /w:orient="landscape"/.test(xml));
    expect(turned).toHaveLength(2 + paper.appendices.length);
    expect(turned.slice(0, 2)).toEqual([false, false]);
    expect(turned.at(-1)).toBe(true);
  });

  it('fits every table in its sheet', () => {
    const widths = [...body.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"|<w:tblW w:w="(\d+)" w:type="dxa"/g)].map(([, a, b]) =>
      Number(a ?? b),
    );
    expect(widths.length).toBeGreaterThan(3);
    for (const width of widths) expect(width).toBeLessThanOrEqual(14_570);
  });

  it('is laid out by a word processor as it was meant', { timeout: 120_000 }, (context) => {
    const made = hasPdfReader ? pdfOfDocx(bytes) : null;
    if (made === null) return context.skip();
    const said = textOfPdf(made);
    expect(said).toMatch(/1\.\s*Purpose/);
    expect(said).toMatch(/2\.2\s*Under it/);
    expect(said).toMatch(/2\.2\.1\s*Deeper\./);
    expect(said).toMatch(/\(a\)\s*note it;/);
    return expect(said).toMatch(/Page 1 of \d/);
  });
});

describe('widths where sentences stand beside names', () => {
  it('fill the room, give nobody less than it needs, and the most to whoever has most to say', () => {
    const wishes = [
      { natural: 3000, least: 600 },
      { natural: 40_000, least: 900 },
      { natural: 800, least: 800 },
    ];
    const widths = easedWidths(wishes, 9_000, 1_200) as number[];
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9_000);
    widths.forEach((width, index) => {
      expect(width).toBeGreaterThanOrEqual(wishes[index]?.least ?? 0);
    });
    expect(Math.max(...widths)).toBe(widths[1]);
    expect(easedWidths([{ natural: 10, least: 10 }], 5, 3)).toBeNull();
    expect(easedWidths([{ natural: 10, least: 4 }], 50, 3)).toEqual([10]);
  });
});
