import { describe, expect, it } from 'vitest';
import { bandRowsOf } from '../../src/intake/band-rows.ts';
import { gridOf, tablesIn } from './grids.ts';

const headings = ['Contract title', 'Supplier', 'Start', 'End', 'Annual value'];
const row = (title: string) => [title, 'Fernhill Ltd', '01/04/2024', '31/03/2027', 1000];

function bands(rows: readonly (readonly (string | number)[])[], first = headings) {
  const grid = gridOf([first, ...rows]);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  return [...bandRowsOf(grid, found, first.map((heading, index) => ({ heading, index })) as never)];
}

describe('lines that band a register', () => {
  it('begin the table and come again', () => {
    expect(bands([['Early help'], row('Youth work'), ['Health'], row('Portage'), row('Hearing aids')])).toEqual([2, 4]);
  });

  it('a title whose row holds nothing else is a contract, where no line begins the table', () => {
    expect(bands([row('Youth work'), ['Advocacy'], row('Portage'), ['Mentoring'], row('Hearing aids')])).toEqual([]);
  });

  it('one alone at the top may be a contract with nothing known', () => {
    expect(bands([['Early help'], row('Youth work'), row('Portage')])).toEqual([]);
  });

  it('words in a column of codes are a band wherever they stand, a code alone is a contract', () => {
    const coded = (ref: string) => [ref, 'Youth work', 'Fernhill Ltd', '01/04/2024', '31/03/2027'];
    const refs = ['Ref', 'Contract title', 'Supplier', 'Start', 'End'];
    expect(bands([coded('C1'), coded('C2'), ['Adult social care'], coded('C3'), ['C4'], coded('C5')], refs)).toEqual([4]);
  });

  it('a line in capitals is a band by itself', () => {
    expect(bands([row('Youth work'), ['CHILDREN IN CARE'], row('Portage')])).toEqual([3]);
  });
});
