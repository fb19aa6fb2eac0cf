import { describe, expect, it } from 'vitest';
import type { Grid, Raw } from '../../src/intake/grid.ts';
import { mask } from '../../src/intake/personal.ts';
import { personalFaults, withheld } from '../../src/intake/withhold.ts';

const gridOf = (...rows: (readonly Raw[])[]): Grid => ({ sheet: null, hidden: false, rows, merges: [] });
const cellsOf = (grid: Grid): string[] => (grid.personal ?? []).map(({ cell }) => cell);

describe('a sheet with personal data in it', () => {
  const whole = gridOf(['Title', 'Notes'], ['Respite', 'For child A.B. dob 01/02/2010'], ['Mentoring', 'None']);

  it('is read with the data masked, and the cells told', () => {
    const grid = withheld(whole);
    expect(grid.rows[1]?.[1]).toBe(`For child ${mask}`);
    expect(grid.rows[2]).toBe(whole.rows[2]);
    expect(cellsOf(grid)).toEqual(['B2']);
  });

  it('is read as it is when a person asks, and the cells are told all the same', () => {
    const grid = withheld(whole, true);
    expect(grid.rows).toEqual(whole.rows);
    expect(cellsOf(grid)).toEqual(['B2']);
  });

  it('is the very same when there is none', () => {
    const plain = gridOf(['Title', 'Value'], ['Respite', 12000]);
    expect(withheld(plain)).toBe(plain);
  });
});

describe('columns headed as personal', () => {
  it('are masked whatever type their cells are of: a birthday beside a name, and the name', () => {
    const grid = withheld(
      gridOf(
        ['Name', 'Date of birth', 'NHS No', 'Cost'],
        ['Quill Zedd', { day: '2010-02-01' as never }, 9434765919, 1200],
        ['TBC', null, 'n/a', 10],
      ),
    );
    expect(grid.rows[1]).toEqual([mask, mask, mask, 1200]);
    expect(grid.rows[2]).toEqual(['TBC', null, 'n/a', 10]);
  });

  it('are told from counts of children and from names of providers', () => {
    const grid = withheld(gridOf(['Name', 'Child No', 'Children'], ['Kite Care', 12, 30], ['Lark Trust', 9, 12345]));
    expect(cellsOf(grid)).toEqual([]);
  });

  it('hold numbers of a child, a pupil or a case', () => {
    const grid = withheld(gridOf(['Provider', 'Child ID', 'Case number'], ['Kite Care', 5504999, 'CF-20991']));
    expect(grid.rows[1]).toEqual(['Kite Care', mask, mask]);
  });

  it('end where another table begins', () => {
    const grid = withheld(gridOf(['Provider', 'Child ID'], ['Kite Care', 5504999], [], ['Provider', 'Value'], ['Kite Care', 5504999]));
    expect(cellsOf(grid)).toEqual(['B2']);
  });

  it.each(['Contact', 'Lead contact', 'Contact number', 'Contract contact details', 'Direct line'])(
    'hold the number of whoever is the contact, a mobile or a desk, and no post and no address: %s',
    (heading) => {
      const numbers = ['01632 960123', '07700900123', '+44 (0)1632 960 123', '(01632) 960123 ext 12', '020 7946 0321'];
      const others = ['Commissioning Manager', 'procurement@anytown.gov.uk', '2026', 'Room 1204', '01/04/2026', '0'];
      const grid = withheld(gridOf(['Contract', heading], ...[...numbers, ...others].map((cell) => ['Short breaks', cell])));
      expect(grid.rows.slice(1, 6).map(([, cell]) => cell)).toEqual(numbers.map(() => mask));
      expect(grid.rows.slice(6).map(([, cell]) => cell)).toEqual(others);
      expect(personalFaults(grid.personal)[0]?.text).toBe('a phone number');
    },
  );

  it('hold mobile numbers, while an office number stays', () => {
    const grid = withheld(gridOf(['Contact', 'Telephone'], ['Lead', '07700900123'], ['Lead', '01632 960123']));
    expect(cellsOf(grid)).toEqual(['B2']);
  });
});

it('faults roll the cells up by what they look like and quote nothing', () => {
  const faults = personalFaults([
    { cell: 'B2', looksLike: ['a date of birth'] },
    { cell: 'B4', looksLike: ['a date of birth', 'a phone number'] },
  ]);
  expect(faults.map(({ text, cells, quoted }) => [text, cells, quoted])).toEqual([
    ['a date of birth', ['B2', 'B4'], []],
    ['a phone number', ['B4'], []],
  ]);
});
