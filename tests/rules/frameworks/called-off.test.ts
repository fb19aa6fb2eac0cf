import { describe, expect, it } from 'vitest';
import { calledOffIn } from '../../../src/rules/frameworks/called-off.ts';
import { day } from '../../../src/values/day.ts';
import { pictureOf, sheetOf, verdictOf } from '../picture.ts';

const framework = { ref: 'FW-100', title: 'Short breaks framework', start: day('2014-04-01'), end: day('2018-03-31') };
const days = { start: day('2015-04-01'), end: day('2016-03-31') };
const one = { ref: 'C-1', title: 'Weekend breaks', provider: ['Harbour'], ...days };
const other = { ref: 'C-2', title: 'Holiday breaks', provider: ['Harbour'], ...days };

/** Each call-off of a register by its reference, with the framework’s title and the cell that names it. */
function calledOff(...rows: readonly object[]) {
  const found = calledOffIn(pictureOf({ sheets: [sheetOf('contracts', rows)] }));
  return [...found].map(([row, { framework: from, cell }]) => [row.ref, from.ref, cell.cell]);
}

describe('a contract that names the framework it is called off from', () => {
  it('is found by a column of references or titles', () => {
    expect(calledOff(framework, { ...one, calledOffFrom: 'FW-100' }, { ...other, calledOffFrom: 'Short breaks framework (2014)' })).toEqual(
      [
        ['C-1', 'FW-100', expect.stringMatching(/3$/)],
        ['C-2', 'FW-100', expect.stringMatching(/4$/)],
      ],
    );
  });

  it('is found by its words where they say it is a call-off, of a framework only', () => {
    expect(calledOff(framework, { ...one, description: 'Call-off under FW-100' })).toHaveLength(1);
    expect(calledOff(framework, { ...one, title: 'Weekend breaks, called off from the Short Breaks Framework' })).toHaveLength(1);
    expect(calledOff(framework, { ...one, description: 'Weekends; see FW-100' })).toEqual([]);
    expect(calledOff(other, { ...one, route: 'Call-off, as C-2' })).toEqual([]);
  });

  it('is found by a reference that goes on from the framework’s, where its words say it is a call-off', () => {
    const numbered = { ...one, ref: 'FW-100/1' };
    expect(calledOff(framework, { ...numbered, title: 'Call-off: weekend breaks' })).toEqual([
      ['FW-100/1', 'FW-100', expect.stringMatching(/3$/)],
    ]);
    expect(calledOff(framework, numbered)).toEqual([]);
    expect(calledOff({ ...framework, title: 'Short breaks' }, { ...numbered, title: 'Call-off: weekend breaks' })).toEqual([]);
  });

  it('is not one of a framework of nobody’s, or of either of two', () => {
    expect(calledOff(framework, { ...one, calledOffFrom: 'RM6000' })).toEqual([]);
    expect(calledOff(framework, { ...framework, calledOffFrom: 'FW-100' })).toEqual([]);
    const youth = { ...framework, ref: 'FW-200', title: 'Youth framework' };
    expect(calledOff(framework, youth, { ...one, description: 'Call-off: FW-100 or FW-200' })).toEqual([]);
  });

  it('is of the framework of that title that ran as it began', () => {
    const before = { ...framework, ref: 'FW-9', start: day('2010-04-01'), end: day('2014-03-31') };
    expect(calledOff(before, framework, { ...one, calledOffFrom: 'Short breaks framework' })).toEqual([
      ['C-1', 'FW-100', expect.anything()],
    ]);
  });
});

it('several call-offs of one framework are one contract already', () => {
  const providers = { Harbour: ['Harbour'] };
  const about = (...rows: readonly object[]) => verdictOf('several-contracts', { sheets: [sheetOf('contracts', rows)], providers }).about;
  expect(about(framework, one, other)).toHaveLength(1);
  expect(about(framework, { ...one, calledOffFrom: 'FW-100' }, { ...other, calledOffFrom: 'FW-100' })).toEqual([]);
});
