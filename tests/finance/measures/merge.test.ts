import { expect, it } from 'vitest';
import { merge } from '../../../src/finance/measures/merge.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';
import { modelled, refusedFor, threeLines, through } from './written.ts';

it('keeps a share of the sum, and the rest is the saving, by what is left on each line', () => {
  const [begun] = merge.strands(measureOf('merge', { amount: { basisPoints: 9_000 } }), twoLines, year('2018/19'));
  expect(begun?.postings).toMatchObject([
    { line: 'centres', term: 'savings', annual: 20_000 },
    { line: 'outreach', term: 'savings', annual: 10_000 },
  ]);
});

it('keeps an amount of money', () => {
  const model = modelled('kind: merge, on: { services: [Outreach team, Helpline] }, keep: £600');
  expect(through(model, 'savings')).toEqual([0, 20_000, 20_000, 20_000]);
});

it('names services by the name of a line, a service or a contract, as a finding does', () => {
  const model = modelled('kind: merge, on: { services: [outreach team, Helpline] }, keep: 75%', threeLines);
  expect(model.measures[0]).toMatchObject({ kind: 'merge', term: 'savings', cashable: true });
  expect(through(model, 'savings')).toEqual([0, 20_000, 20_000, 20_000]);
  expect(model.lines.map(({ amounts }) => amounts['2018/19'])).toEqual([100_000, 37_500, 22_500]);
});

it('is refused at its line when it makes one of one, keeps too much or nothing, or names what nobody has', () => {
  const both = 'kind: merge, on: { services: [Outreach, Helpline] }';
  expect(refusedFor('kind: merge, on: { services: [Outreach] }, keep: 50%')).toEqual({ code: 'merge-of-one', line: 6 });
  expect(refusedFor('kind: merge, on: each line, keep: 50%')).toEqual({ code: 'merge-of-one', line: 6 });
  expect(refusedFor(both)).toEqual({ code: 'missing-key', line: 6 });
  expect(refusedFor(`${both}, keep: 101%`)).toEqual({ code: 'not-a-percentage', line: 6 });
  expect(refusedFor(`${both}, keep: £801`)).toEqual({ code: 'keeps-more-than-there-is', line: 6 });
  expect(refusedFor(`${both}, keep: -£1`)).toEqual({ code: 'minus-amount', line: 6 });
  expect(refusedFor(`${both}, keep: £800, amount: £1`)).toEqual({ code: 'key-of-another-kind', line: 6 });
  expect(refusedFor('kind: merge, on: { services: [Outreach, Hotline] }, keep: 50%')).toEqual({ code: 'no-such-line', line: 6 });
  expect(refusedFor('kind: saving, on: { services: [Outreach, Helpline] }, amount: 5%')).toEqual({ code: 'unknown-key', line: 6 });
  expect(refusedFor(`${both}, keep: £800`)).toBeNull();
});
