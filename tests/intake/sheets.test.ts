import { expect, it } from 'vitest';
import { readPlainTable } from '../../src/intake/sheets.ts';

const read = (text: string) => readPlainTable(new TextEncoder().encode(text), 'decisions.csv');

it('rows come by heading, each with its cells', async () => {
  const rows = await read('kind,about, decision \naccept,C1,"yes, for now"\n\nplace,portage\n');
  expect(rows.map(({ row }) => row)).toEqual([
    { kind: 'accept', about: 'C1', decision: 'yes, for now' },
    { kind: 'place', about: 'portage', decision: '' },
  ]);
  expect(rows.map(({ at }) => at('decision'))).toEqual([
    { file: 'decisions.csv', sheet: null, cell: 'C2' },
    { file: 'decisions.csv', sheet: null, cell: 'C4' },
  ]);
});

it('a heading there is not points at the first column', async () => {
  const [first] = await read('kind,about\naccept,C1\n');
  expect(first?.at('reason').cell).toBe('A2');
});

it('headings alone are no rows, and an empty file is refused', async () => {
  expect(await read('kind,about,decision,reason,by,until\n')).toEqual([]);
  await expect(read('')).rejects.toMatchObject({ code: 'file-empty' });
});
