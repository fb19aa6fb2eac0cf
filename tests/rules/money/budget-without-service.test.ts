import { describe, expect, it } from 'vitest';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'budget-without-service';
const services = sheetOf('services', [{ service: 'Family Help' }]);
const line = (element: string, more: object = {}) => ({ line: element, element, budget: pence(10_000_00), ...more });

describe('budget with no service behind it', () => {
  it('is found for an element, by any of its names, with its money', () => {
    const sheet = sheetOf('budget', [line('Early years'), line('early-childhood'), line('Parent and family support')]);
    expect(verdictOf(code, { sheets: [sheet, services], placements: [placed('Family Help')] })).toMatchObject({
      about: [['early-childhood']],
      cells: [['C2', 'C3']],
      amounts: [20_000_00],
    });
  });

  it('is not found for another year or a line of nothing', () => {
    const sheet = sheetOf('budget', [line('Early years', { year: year('2014/15') }), line('Early years', { budget: pence(0) })]);
    expect(verdictOf(code, { sheets: [sheet, services] }).about).toEqual([]);
  });

  it('is not judged for a line that names no element, nor when there are no services at all', () => {
    const sheet = sheetOf('budget', [line('Highways'), { line: 'Overheads', budget: pence(1_00) }]);
    expect(verdictOf(code, { sheets: [sheet, services] })).toMatchObject({ about: [], unjudgedCells: ['B2', 'C3'] });
    expect(verdictOf(code, { sheets: [sheetOf('budget', [line('Early years')])] })).toMatchObject({ about: [], unjudged: ['budget'] });
  });

  it('says whether its money is the net budget or the gross', () => {
    const textOf = (more: object) =>
      verdictOf(code, { sheets: [sheetOf('budget', [line('Early years', more)]), services] })
        .findings.map(({ text }) => text)
        .join();
    expect(textOf({ net: pence(7_000_00) })).toContain('1 budget line (net budget £7,000) and');
    expect(textOf({})).toContain('1 budget line (budget £10,000) and');
  });
});
