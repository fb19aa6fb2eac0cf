import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

/** A copy of a workspace of one workbook, a contract register and savings, in which what is named may be hidden; and its owner’s log. */
async function copyOf(hide: (register: ExcelJS.Worksheet, savings: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook();
  const register = book.addWorksheet('Register');
  register.addRows([
    ['Contract reference', 'Title', 'Supplier', 'Start date', 'End date', 'Annual value', 'Status', 'Owner'],
    ['C1', 'Parenting programme', 'Family Voice CIC', '01/04/2025', '31/03/2028', 120_000, 'Active', 'Feldspar post'],
    ['C2', 'Mentoring', '', '01/04/2028', '31/03/2031', 60_000, 'Pipeline', 'Head'],
  ]);
  const savings = book.addWorksheet('Savings');
  savings.addRows([
    ['Savings reference', 'Title', 'Budget line', 'Year', 'Approved', 'Achieved', 'Decision', 'Owner'],
    ['S1', 'Better commissioning', 'Early help', '2026/27', 50_000, 20_000, 'Council', 'Pyrite post'],
    ['S2', 'Gneiss centre', 'Early help', '2026/27', 40_404, 20_000, 'Council', 'Head'],
  ]);
  hide(register, savings);
  const here = folderWith({
    'commissioning.yaml': `${config}sources: [data/book.xlsx]\n`,
    'data/book.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
  });
  const { out, err, code } = await run(['plan', '--publish', '-o', 'public.md', '--json'], { here });
  expect(code, err).toBe(0);
  const { data } = JSON.parse(out) as { data: { publication: { leftOut: { what: string; why: string; cells: { cell: string }[] }[] } } };
  const exempt = data.publication.leftOut.filter(({ why }) => why === 'exempt');
  return {
    page: readFileSync(join(here, 'public.md'), 'utf8'),
    exempt: exempt.map(({ what, cells }) => [what, cells.map(({ cell }) => cell)]),
  };
}

it('what is on hidden rows and in hidden columns is not for publication, and the owner is told the cells', async () => {
  const { page, exempt } = await copyOf((register, savings) => {
    register.getRow(3).hidden = true;
    register.getColumn(8).hidden = true;
    savings.getRow(3).hidden = true;
    savings.getColumn(8).hidden = true;
  });
  for (const gone of ['Mentoring', 'Feldspar', 'Gneiss', '40,404', 'Pyrite']) expect(page).not.toContain(gone);
  for (const stays of ['Parenting programme', '£120,000', 'Better commissioning', '£50,000']) expect(page).toContain(stays);
  expect(exempt).toEqual(
    expect.arrayContaining([
      ['whole rows', ['A3']],
      ['owner', ['H2']],
      ['owner', ['H2']],
    ]),
  );
});

it('would be caught: nothing hidden, and all of it stands in the copy', async () => {
  const { page, exempt } = await copyOf(() => {});
  for (const stays of ['Mentoring', 'Feldspar', 'Gneiss', '40,404', 'Pyrite']) expect(page).toContain(stays);
  expect(exempt).toEqual([]);
});

it('a contract that is let stays by what the Transparency Code asks for, hidden or not', async () => {
  const { page } = await copyOf((register) => {
    register.getRow(2).hidden = true;
  });
  expect(page).toContain('Parenting programme');
  expect(page).toContain('£120,000');
  expect(page).not.toContain('Feldspar');
});

it('names of sheets go by numbers, whomever they name, and a title that tells of jobs to go is for the owner to read', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Mrs Brown and Mr Green');
  sheet.addRows([
    ['Contract reference', 'Title', 'Supplier', 'Start date', 'End date'],
    ['C1', 'Parenting programme', 'Family Voice CIC', '01/04/2025', '31/03/2028'],
  ]);
  const here = folderWith({
    'commissioning.yaml': `${config}plan: Plan after the redundancy of two posts\nsources: [data/book.xlsx]\n`,
    'data/book.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
  });
  const { out, code } = await run(['plan', '--publish', '-o', 'public.md', 'public.html', '--json'], { here });
  expect(code).toBe(0);
  for (const file of ['public.md', 'public.html']) {
    const page = readFileSync(join(here, file), 'utf8');
    expect(page).not.toContain('Mrs Brown');
    expect(page).toContain('Contract register file, Sheet 1!A2');
  }
  const { data } = JSON.parse(out) as { data: { publication: { toRead: object[] } } };
  expect(data.publication.toRead).toEqual([expect.objectContaining({ file: 'commissioning.yaml', cell: 'plan' })]);
});
