import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/nouns/page.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { run } from '../world.ts';
import { opened, partsOf } from './open-workbook.ts';
import { column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';
import { all, textIn, treeOf } from './xml-tree.ts';

const step = 'It is the sum of “=HYPERLINK(1)” & <b>.';
const chart = {
  title: 'Drawn',
  says: 'What is drawn, at some length.',
  across: 'bars' as const,
  labels: 'a',
  figure: 'b',
  series: [{ column: 'b', title: 'Figure', tone: 'plain' as const }],
};
const rows = [
  { key: '1', cells: { a: text('One'), b: { ...money(1), step } } },
  { key: '2', cells: { a: text('Two'), b: money(2) } },
];
const told: Page = pageWith(
  { id: 'told', columns: [column('a', 'Name', 9), column('b', 'Figure', 9, 'right')], rows, chart },
  'Told of it',
);

describe('a note of where a figure comes from', () => {
  const bytes = workbook([...samplePages, told], imprint);

  it('stands on its cell, says the first step and the line to type for the rest, and is hidden until asked for', async () => {
    const parts = partsOf(await bytes);
    const sheet = (await opened(await bytes)).getWorksheet('Told of it');
    const noted = sheet?.getColumn(2).values.flatMap((_, row) => (row > 0 && sheet.getCell(row, 2).note ? [row] : [])) ?? [];
    expect(noted).toHaveLength(1);
    const [row] = noted as [number];
    const note = textIn(all(treeOf([...parts].find(([name]) => name.startsWith('xl/comments'))?.[1] ?? '<none/>'), 'comment')[0]);
    expect(sheet?.getCell(row, 2).value).toBe(1);
    expect(note).toBe(`${step}\n\nEvery further step, to the cells of the files:\ncommission why plan.xlsx 'Told of it!B${row}'`);
    const boxes = all(treeOf(parts.get('xl/drawings/vmlDrawing1.vml') ?? '<none/>'), 'shape');
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.attributes['style']).toContain('visibility:hidden');
  });

  it('stands beside a chart, each drawing named at its place', async () => {
    const parts = partsOf(await bytes);
    const xml = [...parts].find(([name, part]) => name.startsWith('xl/worksheets/sheet') && part.includes('<legacyDrawing'))?.[1] ?? '';
    const order = ['<pageSetup', '<headerFooter', '<drawing', '<legacyDrawing', '<tableParts'].map((name) => xml.indexOf(name));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('is not in a workbook that does not say how it was made', async () => {
    const { from: _, ...unsaid } = imprint;
    const parts = partsOf(await workbook([told], unsaid));
    expect([...parts.keys()].filter((name) => /comments|vmlDrawing/.test(name))).toEqual([]);
  });

  it('is the same byte for byte', async () => {
    expect(Buffer.compare(Buffer.from(await bytes), Buffer.from(await workbook([...samplePages, told], imprint)))).toBe(0);
  });
});

describe('the notes of a plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commission-notes-'));
  const file = join(folder, 'plan.xlsx');
  const written = run(['plan', '-w', 'fixtures/plymouth', '-o', file]);

  it('each name a cell that `why` answers about', async () => {
    expect((await written).code).toBe(0);
    const parts = partsOf(readFileSync(file));
    const notes = [...parts]
      .filter(([name]) => name.startsWith('xl/comments'))
      .flatMap(([, xml]) => [...xml.matchAll(/commission why plan\.xlsx '([^']+)'/g)]);
    expect(notes.length).toBeGreaterThan(100);
    const figures = new Set(notes.map(([, at]) => at as string));
    expect(figures.size).toBe(notes.length);
    const { out, code } = await run([
      'why',
      file,
      [...figures].find((at) => at.startsWith('Budget!')) as string,
      '-w',
      'fixtures/plymouth',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('It is the sum of the column');
  });

  it('leave nothing to read back, and stay when the workbook is handed back with notes on what to mend', async () => {
    await written;
    const { out, code } = await run(['plan', '--read-back', file, '-w', 'fixtures/plymouth', '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { data: object }).data).toMatchObject({ offered: [], notOffered: [], added: [], removed: [], missing: [] });
    expect((await run(['inspect', file, '--annotate', join(folder, 'noted.xlsx')])).code).toBe(0);
    const count = (path: string): number =>
      [...partsOf(readFileSync(path))]
        .filter(([name]) => name.startsWith('xl/comments'))
        .join('')
        .split('commission why plan.xlsx').length;
    expect(count(join(folder, 'noted.xlsx'))).toBe(count(file));
  });

  const hasOffice = spawnSync('soffice', ['--version']).status === 0;

  it.runIf(hasOffice)('are found by LibreOffice, each on its cell', { timeout: 60_000 }, async () => {
    await written;
    writeFileSync(join(folder, 'again.xlsx'), readFileSync(file));
    spawnSync('soffice', ['--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, 'again.xlsx')]);
    const fods = readFileSync(join(folder, 'again.fods'), 'utf8');
    const ours = [...partsOf(readFileSync(file))]
      .filter(([name]) => name.startsWith('xl/comments'))
      .map(([, xml]) => xml.match(/<comment /g)?.length ?? 0);
    expect(fods.match(/<office:annotation /g)).toHaveLength(ours.reduce((a, b) => a + b, 0));
    expect(fods).not.toMatch(/<office:annotation [^>]*office:display="true"/);
  });
});
