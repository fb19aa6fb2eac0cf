import { describe, expect, it } from 'vitest';
import { isLot, withoutLot } from '../../src/nouns/lots.ts';

describe('a lot in a title', () => {
  it('is told from the level at which a qualification or a course is taken', () => {
    const levels = ['L3 Diploma in childcare', 'L2 Certificate in playwork', 'Safeguarding training (L2)', 'Apprenticeship in play - L3'];
    for (const title of levels) expect([title, isLot({ title }), withoutLot(title)]).toEqual([title, false, title]);
    for (const title of ['L3 Day care', 'Childcare DPS L2', 'Apprenticeships Lot 3', 'L4: Nights away'])
      expect([title, isLot({ title })]).toEqual([title, true]);
    expect(withoutLot('Diplomas in childcare Lot 2 - L3')).toBe('Diplomas in childcare');
  });

  it('is said by the column of lots whatever the title says', () => {
    expect(isLot({ lot: '2', title: 'L3 Diploma in childcare' })).toBe(true);
  });
});
