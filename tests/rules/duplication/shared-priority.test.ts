import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const priority = (service: string, item: string, kind = 'priority') => ({ service, item, kind });

describe('what two services are specified to do', () => {
  it('is found where two lines share a telling word', () => {
    const sheet = sheetOf('specifications', [
      priority('Health Visiting', 'Becoming a parent and the first weeks'),
      priority('Health Visiting', 'Breastfeeding'),
      priority("Children's Centres", 'Parenting capacity'),
      priority("Children's Centres", 'Play'),
    ]);
    expect(verdictOf('shared-priority', { sheets: [sheet] }).cells).toEqual([['B2', 'B4']]);
  });

  it('does not match on a word that one service uses on several lines', () => {
    const sheet = sheetOf('specifications', [
      priority('Health Visiting', 'Maternal mental health'),
      priority('Health Visiting', 'Health at age two'),
      priority("Children's Centres", 'Health and wellbeing'),
    ]);
    expect(verdictOf('shared-priority', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('joins lines that match one another into one finding', () => {
    const sheet = sheetOf('specifications', [
      priority('Health Visiting', 'Wellbeing, and readiness for school'),
      priority("Children's Centres", 'School readiness'),
      priority("Children's Centres", 'Wellbeing of families'),
    ]);
    expect(verdictOf('shared-priority', { sheets: [sheet] }).cells).toEqual([['B2', 'B3', 'B4']]);
  });

  it('compares a mandated element with mandated elements only', () => {
    const sheet = sheetOf('specifications', [
      priority('Health Visiting', 'Parents'),
      priority("Children's Centres", 'Parents', 'mandated element'),
    ]);
    expect(verdictOf('shared-priority', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not judged for a line that names no service', () => {
    const sheet = sheetOf('specifications', [{ item: 'Parents' }], { columns: ['service'] });
    expect(verdictOf('shared-priority', { sheets: [sheet] }).unjudgedCells).toEqual(['A2']);
  });
});
