import { expect, it } from 'vitest';
import type { Finding } from '../../../src/nouns/finding.ts';
import { inShort } from '../../../src/reports/paper/in-short.ts';
import { graveTable } from '../../../src/reports/papers/findings-tables.ts';
import { down } from '../page-of.ts';
import { findings } from '../sample-plan.ts';

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

it('of a very long sentence that lists things says what was found, the first by name and how many more', () => {
  const names = Array.from({ length: 9 }, (_, n) => `“Service ${n}”`).join(', ');
  const found = '9 services meet the same need (short breaks) under one element';
  expect(inShort(`${found}: ${names}. Who?`, 60)).toBe(`${found}: “Service 0”, “Service 1”, “Service 2” and 6 more.`);
  expect(inShort(`${found}: ${names} and 7 more. Who?`, 60)).toBe(`${found}: “Service 0”, “Service 1”, “Service 2” and 13 more.`);
  const said =
    '“Centres (Lot 2)” (commissioned by a council (of a town), provided by a trust) and “Family Nurse” (in house), both for under fives';
  expect(inShort(`${found}: ${said}. Who?`, 60)).toBe(`${found}: “Centres (Lot 2)” and “Family Nurse”.`);
  expect(inShort(`${found}: ${'as rows say, '.repeat(9)}all. Who?`, 50)).toBe(`${found}…`);
  expect(inShort(`A duty: ${names}. Who?`, 30)).toBe(`A duty: ${names}.`);
});

it('is how a committee report shortens a finding too', () => {
  const text = `“Business case in full: scope” is timed for 2015/16, ${'and so on '.repeat(20)}to the end. Move it.`;
  const table = graveTable([{ ...(findings[0] as Finding), text }], null);
  expect(table && down(table, 'text')).toEqual([text.replace(' Move it.', '')]);
});
