import { describe, expect, it } from 'vitest';
import { earlierWords, placeWords, progressWords, providersWords, worthWords } from '../../../src/reports/map/review-words.ts';
import { day } from '../../../src/values/day.ts';
import { type Pence, pence } from '../../../src/values/money.ts';
import { decision, workspaceOf } from '../../mapping/rows.ts';
import { placed } from '../../rules/picture.ts';

const workspace = workspaceOf();
const worth = (annual: number | null, more: object = {}) => ({
  annual: annual === null ? null : pence(annual),
  spread: false,
  untold: annual === null ? 1 : 0,
  whole: null as Pence | null,
  ...more,
});

describe('in words', () => {
  it('a place is told by its titles', () => {
    expect(placeWords(workspace, 'send-health/targeted')).toMatch(/^Children with .+: Targeted/);
    expect(placeWords(workspace, '/targeted')).toMatch(/^Targeted/);
    expect(placeWords(workspace, 'edge-of-care')).toMatch(/^Children in and on the edge of care$/);
    expect(placeWords(workspace, 'out-of-scope')).toBe('Out of scope');
  });

  it('what is not known is not nought, and what is spread is about', () => {
    expect(worthWords(worth(null))).toBe('not stated');
    expect(worthWords(worth(0))).toBe('£0');
    expect(worthWords(worth(8_050_050))).toBe('£80,500.50');
    expect(worthWords(worth(8_050_050, { spread: true }))).toMatch(/^about £80,501,/);
    expect(worthWords(worth(null, { whole: pence(100) }))).toMatch(/^£1 in all/);
    expect(worthWords(worth(100, { untold: 3 }))).toBe('£1; not stated for 3 others');
  });

  it('money is told of progress only where some is known', () => {
    expect(progressWords(3, [], [worth(null), worth(null), worth(null)])).toBe('Question 3 of 3');
    expect(progressWords(2, [worth(120_000_000)], [worth(120_000_000), worth(330_000_000), worth(null)])).toBe(
      'Question 2 of 3, £1,200,000 of £4,500,000 a year decided',
    );
  });

  it('many providers are counted', () => {
    const by = (...names: string[]) => names.map((name) => placed('Short breaks', { written: { commissioner: null, provider: name } }));
    expect(providersWords(by('A', 'A', 'B'))).toBe('A and B');
    expect(providersWords(by('A', 'B', 'C', 'D'))).toBe('A, B and 2 others');
    expect(providersWords([placed('Short breaks')])).toBe('not stated');
  });

  it('an earlier decision is told with its owner, its last day and its reason', () => {
    const line = { ...decision('place', 'Short breaks', 'edge-of-care'), until: day('2015-03-31') };
    expect(earlierWords(workspace, { decision: line, place: 'edge-of-care', isOfAlike: false })).toBe(
      'Children in and on the edge of care, decided by Commissioning lead until 31 March 2015 about “Short breaks”: agreed in the team',
    );
  });
});
