import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/nouns/row.ts';
import { becauseOf, contradict, likenessOf, partiesIn } from '../../src/planning/likeness.ts';
import { rows, type Said } from './rows.ts';

const row = (said: Said): Row<object> => rows('a.csv', ['title', 'provider', 'start'], [said])[0] as Row<object>;

describe('how alike two records are', () => {
  it('is one when all they state agrees, spelling of the provider aside', () => {
    const likeness = likenessOf(
      row({ title: 'Short breaks', provider: ['Harbour Trust Ltd'], start: '2024-04-01' }),
      row({ title: 'SHORT BREAKS', provider: ['Harbour Trust Limited'], start: '2024-04-01' }),
    );
    expect(likeness.likeness).toBe(1);
    expect(likeness.agree).toEqual(['title', 'provider', 'start']);
  });

  it('is held down where they share too little to tell, and nothing where they share nothing', () => {
    expect(likenessOf(row({ title: 'Short breaks' }), row({ title: 'Short breaks' })).likeness).toBeLessThan(0.8);
    expect(likenessOf(row({ title: 'Short breaks' }), row({ start: '2024-04-01' })).likeness).toBe(0);
  });

  it('numbers in a title tell lots apart', () => {
    const of = (title: string) =>
      likenessOf(row({ title: 'Lodgings lot 1', start: '2024-04-01' }), row({ title, start: '2024-04-01' })).likeness;
    expect(of('Lodgings lot 2')).toBeLessThan(of('Lodgings, Lot 1'));
    expect(of('Lodgings lot 2')).toBeLessThan(0.6);
  });

  it('names that name nobody are nobody’s, so they contradict nothing', () => {
    expect(partiesIn(['Various', 'TBC'])).toEqual([]);
    const [one, other] = [row({ provider: ['Various'], start: '2024-04-01' }), row({ provider: ['Kite'], start: '2026-04-01' })];
    expect(contradict(one, other)).toBe(false);
    expect(contradict(row({ provider: ['Lantern'], start: '2024-04-01' }), other)).toBe(true);
  });

  it('says why in words a reader knows', () => {
    expect(becauseOf({ likeness: 1, agree: ['annualValue'], differ: ['ref'] })).toMatch(/annual value.*reference/);
  });
});
