import { expect, it } from 'vitest';
import { budgetOf, judgedAs } from './modelled.ts';

const sheets = [budgetOf({ line: 'Youth', pounds: 1_000 }, { line: 'Clubs', pounds: 300 })];
const cut = (id: string, on: string, more = '') => `{ id: ${id}, kind: saving, on: ${on}, amount: £50, from: 2016-04-01${more} }`;
const judged = (...measures: readonly string[]) => judgedAs('measures-exclude-each-other', { sheets }, ...measures);

it('names a pair that cannot both be done, once, with both lines of the file', () => {
  const both = judged(cut('a', 'Youth', ', excludes: [b]'), cut('b', 'Clubs', ', excludes: [a]'));
  expect(both).toMatchObject({ about: [['a', 'b']], cells: [['line 5', 'line 6']], severities: ['error'], examined: 2 });
  expect(judged(cut('a', 'Youth'), cut('b', 'Clubs', ', excludes: [a]')).texts[0]).toContain('`b` excludes `a`');
});

it('leaves alone what excludes nothing here', () => {
  expect(judged(cut('a', 'Youth'), cut('b', 'Clubs'))).toMatchObject({ about: [], examined: 0 });
});
