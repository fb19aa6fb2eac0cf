import { expect, it } from 'vitest';
import { accepted, sheetOf, verdictOf } from '../picture.ts';

it('a column read on a guess is found at its heading, and one that is known is not', () => {
  const sheet = sheetOf('contracts', [{ title: 'Mentoring', area: 'North' }], { proposed: ['area'] });
  expect(verdictOf('proposed-column', { sheets: [sheet] })).toMatchObject({ cells: [['B1']], examined: 2, severities: ['advice'] });
});

it('more than two of one table are one finding with a line each, and one accepted by itself stays apart', () => {
  const guessed = ['area', 'cohort', 'route'];
  const sheet = sheetOf('contracts', [{ title: 'Mentoring', area: 'North', cohort: 'Carers', route: 'Open' }], { proposed: guessed });
  const { findings, cells } = verdictOf('proposed-column', { sheets: [sheet] });
  expect(cells).toEqual([['B1', 'C1', 'D1']]);
  expect(findings[0]?.text.match(/\n• “\w+” \([BCD]1\) as \w+, 70% sure/g)).toHaveLength(3);
  const [area] = findings[0]?.about ?? [];
  const decisions = [accepted(`proposed-column:${area}`)];
  expect(verdictOf('proposed-column', { sheets: [sheet], decisions }).findings).toHaveLength(3);
});
