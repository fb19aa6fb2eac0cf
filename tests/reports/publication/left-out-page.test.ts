import { expect, it } from 'vitest';
import type { Publication } from '../../../src/nouns/publication.ts';
import { ownersLogPage } from '../../../src/reports/publication/left-out-page.ts';
import type { Cell } from '../../../src/values/cell.ts';

const at = (cell: string): Cell => ({ file: 'data/register.csv', sheet: null, cell });

const copy: Publication = {
  pages: {},
  held: [],
  removed: [
    {
      page: 'contracts',
      what: 'value basis',
      why: 'estimate',
      count: 40,
      cells: Array.from({ length: 40 }, (_, row) => at(`V${2 + 2 * row}`)),
    },
  ],
  toRead: ['F2', 'AE2', 'F3', 'AE3', 'F4', 'AE4'].map(at),
  shownFrom: 5,
};

const said = JSON.stringify(ownersLogPage(copy));

it('names the first cells left out and counts the rest, and says where all of them are', () => {
  expect(said).toContain('V24 and 28 more');
  expect(said).not.toContain('V26');
  expect(said).toContain('`--json` has all');
});

it('names every cell to be read first, column by column', () => {
  expect(said).toContain('register.csv F2:F4, AE2:AE4.');
});
