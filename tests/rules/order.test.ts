import { describe, expect, it } from 'vitest';
import { byCell, evidenceOf, grouped, linked, placesOf, ranges, sharing, sortedByCell } from '../../src/rules/order.ts';

const at = (cell: string, file = 'a.csv') => ({ file, sheet: null, cell });

describe('cells', () => {
  it('come in reading order: row 10 after row 9, column AA after Z', () => {
    const cells = [at('A10'), at('AA1'), at('A9'), at('Z1'), at('A9', 'b.csv'), at('/releases/1'), at('/releases/0')];
    const inOrder = ['/releases/0', '/releases/1', 'Z1', 'AA1', 'A9', 'A10', 'A9'];
    expect([...cells].sort(byCell).map(({ cell }) => cell)).toEqual(inOrder);
    expect(sortedByCell(cells, (cell) => cell).map(({ cell }) => cell)).toEqual(inOrder);
  });

  it('of one column are told as ranges', () => {
    expect(ranges([at('C5'), at('C4'), at('C9'), at('C6')])).toBe('C4:C6, C9');
    const scattered = ['C1', 'C3', 'C5', 'C7', 'C9', 'C11', 'C13', 'C15', 'C16'].map((cell) => at(cell));
    expect(ranges(scattered)).toBe('C1, C3, C5, C7, C9, C11 and 3 more');
  });

  it('of evidence begin with the one to look at first and never repeat', () => {
    expect(evidenceOf(at('C5'), [at('C9'), at('C5'), at('A1')]).map(({ cell }) => cell)).toEqual(['C5', 'A1', 'C9']);
  });
});

describe('things that belong together', () => {
  it('are grouped by key, in the order of the keys, and left out without one', () => {
    expect(grouped(['b1', 'a1', 'b2', '?'], (word) => (word === '?' ? null : (word[0] as string)))).toEqual([
      ['a', ['a1']],
      ['b', ['b1', 'b2']],
    ]);
  });

  it('are left only where another shares their key', () => {
    const letters = ['b1', 'c1', 'a1', 'b2', '?', '?', 'a2'];
    expect(sharing(letters, (word) => (word === '?' ? null : (word[0] as string)))).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('are found by each of their keys', () => {
    expect([...placesOf(['ab', 'b'], (word) => [...word])]).toEqual([
      ['a', [0]],
      ['b', [0, 1]],
    ]);
  });

  it('hang together through others', () => {
    expect(linked(['ab', 'cd', 'bc', 'x'], (word) => [...word])).toEqual([['ab', 'cd', 'bc'], ['x']]);
  });
});
