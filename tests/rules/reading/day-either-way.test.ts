import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const ends = (title: string, quoted: string, noted = true) => ({
  title,
  end: day('2025-05-04'),
  notes: noted ? [{ kind: 'order' as const, field: 'end', quoted }] : [],
});
const judged = (...rows: ReturnType<typeof ends>[]) => verdictOf('day-either-way', { sheets: [sheetOf('contracts', rows)] });

describe('days that can be read two ways', () => {
  it('are one finding for a column, beside those that can only be read the other way', () => {
    const rows = [
      ends('Advice', '31/03/2027', false),
      ends('Respite', '04/05/2025'),
      ends('Hubs', '04/13/2026'),
      ends('Play', '05/06/2025'),
    ];
    const { findings, cells, about } = judged(...rows);
    expect(cells).toEqual([['B3', 'B4', 'B5']]);
    expect(about).toEqual([['play-4', 'respite-2']]);
    expect(findings[0]?.text).toContain('2 cells under “end” (B3, B5) would be another day');
    expect(findings[0]?.text).toContain(
      'The day is taken to stand first, as in most of the column, though B4 can only be read with the month first',
    );
  });

  it('are not those that fit one way only, nor those of a column nothing is noted of', () => {
    expect(judged(ends('Hubs', '04/13/2026'), ends('Respite', '04/05/2025', false)).about).toEqual([]);
  });
});
