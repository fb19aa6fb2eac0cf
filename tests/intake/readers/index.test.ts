import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainContext, readers } from '../../../src/intake/readers/index.ts';
import { tableKinds } from '../../../src/intake/tables/index.ts';
import { day } from '../../../src/values/day.ts';

const raws = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, { day: day('2016-03-31') }, { percent: 12 }, { error: '#REF!' }, '__proto__', '£', '1. ', '2. TBC', '(', '%'),
);

it('every type of field has a reader that answers for any cell and never throws', () => {
  const types = new Set(tableKinds.flatMap((kind) => Object.values(kind.fields)));
  expect(types.size).toBeGreaterThan(8);
  fc.assert(
    fc.property(fc.constantFrom(...types), raws, (type, raw) => {
      const reading = readers[type](raw, plainContext);
      expect(['value', 'absent', 'fault'].filter((answer) => answer in reading)).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});

it('a dash states nothing under any type; n/a under options to extend is an answer, and said to be one', () => {
  for (const type of ['option', 'months', 'days', 'money', 'count', 'number', 'percent', 'flag', 'day'] as const)
    for (const dash of ['-', ' – ', '—']) expect(readers[type](dash, plainContext)).toEqual({ absent: 'not stated', quoted: dash });
  for (const type of ['months', 'days', 'money', 'count', 'number', 'percent', 'flag', 'day'] as const)
    expect(readers[type]('n/a', plainContext)).toEqual({ absent: 'not stated', quoted: 'n/a' });
  expect(readers.option('n/a', plainContext)).toEqual({ value: 0, note: { kind: 'caveat', text: 'read as no option to extend' } });
  expect(readers.option('None', plainContext)).toEqual({ value: 0 });
});
