import { describe, expect, it } from 'vitest';
import { decidedAfter, namedSuccessor } from '../../src/nouns/after-it.ts';
import { contract, on } from '../timeline/rows.ts';

describe('what a status says is decided of what comes after a contract', () => {
  it.each([
    ['Ends; will not be renewed', 'stops', false],
    ['Decommission at end', 'stops', false],
    ['To be decommissioned', 'stops', false],
    ['Decommissioned - ends 31/03/2027', 'stops', false],
    ['No renewal', 'stops', false],
    ['To be recommissioned', 'bought again', false],
    ['Live - to be re-tendered', 'bought again', false],
    ['Being re-procured', 'bought again', true],
    ['Re-procurement under way', 'bought again', true],
    ['Will not be extended', 'not extended', false],
    ['Will be brought in-house from 1 November 2027', 'in house', false],
    ['To be taken in-house on 1 April 2027', 'in house', false],
    ['Insourcing', 'in house', false],
    ['Ends 31 March 2027; merging into M4 from April 2027', 'joined', false],
    ['Becomes part of M4', 'joined', false],
    ['Absorbed into M4', 'joined', false],
    ['Novated to NHS Mere ICB from 1 April 2027', 'passed on', false],
  ])('is, of “%s”, %s', (status, is, hasBegun) => {
    expect(decidedAfter({ status })).toEqual({ is, hasBegun });
    expect(decidedAfter({ status: 'Live', extensionOptions: status })).toEqual({ is, hasBegun });
    expect(decidedAfter({ status: 'Live', followedBy: status })).toEqual({ is, hasBegun });
  });

  it.each([
    'Active',
    'May not be renewed',
    'To be decommissioned subject to consultation',
    'Extended to 31 March 2028',
    'Review whether to be re-tendered',
    'Retender?',
    'Relevant service in progress',
    'Not to be brought in-house',
    'Insourcing business case',
    'Merging into a new 0-19 tender',
    'Novated to Barnaby Ltd',
  ])('is nothing where it says “%s”', (status) => {
    expect(decidedAfter({ status })).toBeNull();
  });
});

describe('the contract a status names as what follows', () => {
  const [old, next] = [{ start: on('2022-07-01'), end: on('2026-06-30') }, contract('C-036', { start: on('2026-07-01') })];
  const files = {
    byRef: (ref: string) => (ref === 'c 036' ? next : undefined),
    byTitle: (title: string) => (title === 'family hubs' ? next : undefined),
  };
  const named = (status: string) => namedSuccessor(contract('C-035', { ...old, status }), files);
  it('is told by its reference behind a word of following, and never is one that began before', () => {
    expect(named('Renewal - see C-036')).toBe(next);
    expect(named('Replaced by C-036 (July)')).toBe(next);
    expect(named('Joint with C-036')).toBeNull();
    expect(namedSuccessor(contract('C-037', { start: on('2027-01-01'), status: 'See C-036' }), files)).toBeNull();
  });
  it('is told by a column of its own, by its reference or its title, whatever began first, and never is what ended no later', () => {
    const written = (followedBy: string, more = {}) => namedSuccessor(contract('C-035', { ...old, ...more, followedBy }), files);
    for (const words of ['C-036', 'Family hubs', 'Family hubs (from July)', 'New offer, C-036']) expect(written(words), words).toBe(next);
    for (const words of ['C-035', 'DN-77', 'Retender planned', '-']) expect(written(words), words).toBeNull();
    expect(written('C-036', { start: on('2026-09-01') })).toBe(next);
    expect(
      namedSuccessor(contract('C-037', { followedBy: 'C-036', end: on('2027-03-31') }), {
        ...files,
        byRef: () => ({ ...next, end: on('2027-03-31') }),
      }),
    ).toBeNull();
  });
  it('is told by its title behind a word of joining, and may then have begun before', () => {
    expect(named('Rolled into the Family Hubs from April')).toBe(next);
    expect(named('Joint with Family Hubs')).toBeNull();
    expect(namedSuccessor(contract('C-037', { start: on('2027-01-01'), status: 'Merging into C-036' }), files)).toBe(next);
  });
});
