import { describe, expect, it } from 'vitest';
import { needsOf, proposeElement } from '../../../src/mapping/weighing/propose.ts';
import { explain } from '../../../src/mapping/weighing/weigh.ts';
import { elements, vocabulary } from '../../mapping/rows.ts';
import { placed, verdictOf } from '../picture.ts';

/** Whether two titles, of different providers, are asked about as one need. */
function areOneNeed(titles: readonly [string, string]): boolean {
  const placements = titles.map((title, index) => {
    const reading = explain({ title }, 'contracts', vocabulary);
    const element = proposeElement(reading, elements, vocabulary)?.place ?? null;
    return placed(title, { element, needs: needsOf(reading), providers: [`Provider ${index}`] });
  });
  return verdictOf('same-need', { placements }).about.length > 0;
}

const same: readonly (readonly [string, string])[] = [
  ["Young people's substance misuse service", 'Drug and alcohol outreach for young people'],
  ['Substance misuse youth work', "Young people's drug and alcohol treatment"],
  ['Detached youth work', 'Open access youth clubs'],
  ['Youth centres programme', 'Targeted youth support'],
  ['Holiday activities and food programme', 'HAF holiday clubs'],
  ['Adventure playground', 'Play rangers and play work'],
  ['Positive activities for young people', 'Sports and arts positive activities'],
  ['Domestic abuse refuge', 'Children affected by domestic abuse'],
  ['Perpetrator programme for parents', 'Domestic abuse perpetrator service for families'],
  ['Oral health promotion', 'Supervised toothbrushing'],
  ['Autism diagnostic assessment', 'ADHD diagnosis for children'],
  ['Counselling for young people', 'School counselling service'],
  ['Child bereavement service', 'Bereavement support for children'],
  ['Families of prisoners support', 'Prison visits family support'],
  ['Family support service', 'Home-Start volunteer home visiting'],
  ['Young carers service', 'Positive activities for young carers'],
  ['Child sexual exploitation support', 'Child criminal exploitation mentoring'],
  ['Return home interviews', 'Missing from home return interviews'],
  ['Breastfeeding peer support', 'Infant feeding support'],
  ['NEET prevention mentoring', 'Employability support for young people'],
];

const different: readonly (readonly [string, string])[] = [
  ["Young people's substance misuse service", 'General youth work'],
  ['Drug and alcohol service for young people', 'Detached youth work'],
  ['Substance misuse youth work', 'Youth centres programme'],
  ['Holiday activities and food programme', 'Positive activities for young people'],
  ['HAF holiday clubs', 'Adventure playground'],
  ['HAF positive activities', 'Positive activities for young people'],
  ['Play rangers', 'Sports and arts positive activities'],
  ['Perpetrator programme for parents', 'Domestic abuse service for families'],
  ["Young people's substance misuse service", 'Hidden harm: children affected by substance misuse'],
  ['Supervised toothbrushing', "Children's centres"],
  ['Autism diagnostic pathway', 'Autism family support'],
  ['Bereavement support for children', 'School counselling service'],
  ['Family support service', 'Prison visits family support'],
  ['Family group conferencing', 'Family support service'],
  ['Youth offending appropriate adult', 'Youth justice reparation'],
  ['Community equipment for children', 'Wheelchair service for children'],
  ['SENDIASS', 'Parent carer forum'],
  ['Teenage pregnancy support', 'C-card condom distribution'],
  ['Relationships and sex education in schools', 'Sexual health services for young people'],
  ["Children's eating disorder service", 'CAMHS tier 2'],
  ['LGBT youth group', 'Refugee children support'],
  ['LGBT youth group', 'Open access youth clubs'],
  ['Gangs mentoring', 'Careers guidance for young people'],
  ['Employability support for young people', 'Open access youth clubs'],
  ['Return home interviews', 'Child sexual exploitation support'],
  ['Positive activities for young carers', 'Positive activities for young people'],
  ['Parenting support for families who have lived with domestic abuse', 'Parenting programmes'],
];

describe('two services for families', () => {
  it.each(same)('meet one need: %s and %s', (...titles) => expect(areOneNeed(titles)).toBe(true));
  it.each(different)('meet needs of their own: %s and %s', (...titles) => expect(areOneNeed(titles)).toBe(false));
});
