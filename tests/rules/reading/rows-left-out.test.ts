import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const leftOut = (...cells: [string, ...string[]]) => ({ kind: 'left out' as const, heading: '', text: '', cells, quoted: [] });

describe('rows a record could not be made of', () => {
  it('are one finding a table, with every row’s cell', () => {
    const sheets = [
      sheetOf('contracts', [{ title: 'Mentoring' }], { columns: ['title'], faults: [leftOut('A7', 'A9')] }),
      sheetOf('services', [{ service: 'Respite' }], { columns: ['service'] }),
    ];
    expect(verdictOf('rows-left-out', { sheets })).toMatchObject({ cells: [['A7', 'A9']], examined: 2 });
  });

  it('a table of headings over no row is found, at its heading', () => {
    const sheets = [
      sheetOf('contracts', [], { columns: ['title'] }),
      sheetOf('services', [{ service: 'Respite' }], { columns: ['service'] }),
    ];
    expect(verdictOf('rows-left-out', { sheets }).cells).toEqual([['A1']]);
  });

  it('are none where every row was read', () => {
    expect(verdictOf('rows-left-out', { sheets: [sheetOf('contracts', [{ title: 'Mentoring' }], { columns: ['title'] })] }).cells).toEqual(
      [],
    );
  });
});
