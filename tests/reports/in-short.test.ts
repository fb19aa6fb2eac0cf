import { expect, it } from 'vitest';
import type { Finding } from '../../src/nouns/finding.ts';
import { inShort } from '../../src/reports/in-short.ts';
import { graveTable } from '../../src/reports/papers/findings-tables.ts';
import { down } from './page-of.ts';
import { findings } from './sample-plan.ts';

it('says a long finding in as many whole sentences as fit, else in the first', () => {
  expect(inShort('It is not signed. Get it signed. Or say why it is not needed by anybody.', 40)).toBe('It is not signed. Get it signed.');
  expect(inShort('A sentence a little longer than was asked for. More of it.', 40)).toBe('A sentence a little longer than was asked for.');
  expect(inShort('Short (and whole)', 40)).toBe('Short (and whole)');
});

it('ends at no colon and no stop inside a quotation or a bracket, and is whole where no sentence ends', () => {
  const text = '“Business case in full: - scope. - options” is timed for 2015/16, and its milestone (Act s.3. Part 2) for 2016/17';
  expect(inShort(text, 30)).toBe(text);
  expect(inShort(`${text}. Move one of them.`, 30)).toBe(`${text}.`);
});

it('of a very long sentence that lists things says what was found, and that more follows', () => {
  const names = Array.from({ length: 9 }, (_, n) => `“Service ${n}”`).join(', ');
  expect(inShort(`9 services meet the same need (short breaks) under one element: ${names}. Who?`, 60)).toBe(
    '9 services meet the same need (short breaks) under one element…',
  );
  expect(inShort(`A duty: ${names}. Who?`, 30)).toBe(`A duty: ${names}.`);
});

it('is how a committee report shortens a finding too', () => {
  const text = `“Business case in full: scope” is timed for 2015/16, ${'and so on '.repeat(20)}to the end. Move it.`;
  const table = graveTable([{ ...(findings[0] as Finding), text }], null);
  expect(table && down(table, 'text')).toEqual([text.replace(' Move it.', '')]);
});
