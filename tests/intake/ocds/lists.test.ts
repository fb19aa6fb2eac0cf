import { describe, expect, it } from 'vitest';
import { gridOfList, listsIn } from '../../../src/intake/ocds/lists.ts';

describe('the lists of a file', () => {
  it('are those nearest its top: sums about them stand deeper', () => {
    const root = {
      meta: { made: '2024' },
      stats: { top: [{ name: 'Low Fell Trust', total: 3 }] },
      contracts: [{ title: 'A' }],
      notes: ['none'],
    };
    expect(listsIn(root).map(({ name, list }) => [name, list.at])).toEqual([['contracts', '/contracts']]);
  });

  it('may be the file itself, or several side by side', () => {
    expect(listsIn([{ a: 1 }]).map(({ list }) => list.at)).toEqual(['']);
    expect(listsIn({ data: { open: [{ a: 1 }], closed: [{ a: 2 }] } }).map(({ list }) => list.at)).toEqual(['/data/open', '/data/closed']);
    expect(listsIn({ a: 1 })).toEqual([]);
  });
});

describe('a list of notices', () => {
  const grid = gridOfList(
    {
      name: 'contracts',
      list: {
        value: [
          { title: 'Respite &amp; care', value: 12.5, sme: true, gone: null, cpv: ['85000000', '85300000'] },
          { title: '', 'a/b': { '~x': 'deep' }, suppliers: [{ name: 'Low Fell' }, { name: 'Westmarsh' }] },
        ],
        at: '/contracts',
      },
    },
    true,
  );

  it('has a column for each key, a line for each of several values, and entities read', () => {
    expect(grid.rows).toEqual([
      ['title', 'value', 'sme', 'gone', 'cpv', 'a/b/~x', 'suppliers/name'],
      ['Respite & care', 12.5, true, null, '85000000\n85300000', null, null],
      [null, null, null, null, null, 'deep', 'Low Fell\nWestmarsh'],
    ]);
  });

  it('has the pointer of every cell, a blank one too', () => {
    const pointer = (row: number, column: number): string => `${grid.pointers?.[row]?.base}${grid.pointers?.[row]?.cells[column]}`;
    expect(pointer(0, 5)).toBe('/contracts/1/a~1b/~0x');
    expect(pointer(1, 0)).toBe('/contracts/0/title');
    expect(pointer(2, 1)).toBe('/contracts/1/value');
    expect(pointer(2, 6)).toBe('/contracts/1/suppliers/0/name');
  });
});

it('keys may be called anything', () => {
  const list = { value: JSON.parse('[{"__proto__": "x", "constructor": 1, "title": "A"}]'), at: '' };
  expect(gridOfList({ name: null, list }, true).rows).toEqual([
    ['__proto__', 'constructor', 'title'],
    ['x', 1, 'A'],
  ]);
});
