import { expect, it } from 'vitest';
import type { Page, PageRow } from '../../src/nouns/page.ts';
import { html } from '../../src/output/html.ts';
import { column, imprint, money, pageWith, text } from './sample-pages.ts';

const columns = [column('name', 'Name', 20), column('value', 'Annual value', 12, 'right'), column('cells', 'Cell', 12)];
const at = (cell: string) => ({ file: 'data/register.xlsx', sheet: 'Register', cell });

function row(index: number, value = `D${index + 2}`): PageRow {
  return {
    key: `r${index}`,
    cells: {
      name: { ...text(`Contract ${index}`), source: [at(`B${index + 2}`)] },
      value: { ...money(index), source: [at(value)] },
      cells: { content: { kind: 'cells', cells: [at(`A${index + 2}`)] } },
    },
  };
}

const pageOf = (rows: readonly PageRow[]): string => {
  const page: Page = { ...pageWith({ columns, rows }, 'Contracts'), id: 'contracts' };
  return html([page], imprint);
};

it('a long table says once where rows that were written alike stand in the file, and no cell says it again', () => {
  const page = pageOf([...Array.from({ length: 300 }, (_, index) => row(index)), row(300, 'F9')]);
  expect(page).not.toContain('title="From');
  expect(page).toContain('300 rows, each written in one row of register.xlsx, Register');
  expect(page).toContain('in these columns: Name B; Annual value D');
  expect(page.match(/register\.xlsx, Register!D\d+/g) ?? []).toEqual([]);
  // One that stands elsewhere is named by itself.
  expect(page).toContain('Contract 300: register.xlsx, Register!B302; register.xlsx, Register!F9');
});

it('a short table says it of each cell and of each row', () => {
  const page = pageOf(Array.from({ length: 5 }, (_, index) => row(index)));
  expect(page).toContain('title="From register.xlsx, Register!D4"');
  expect(page).toContain('Contract 2: register.xlsx, Register!B4; register.xlsx, Register!D4');
});
