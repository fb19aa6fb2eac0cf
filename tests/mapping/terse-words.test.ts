import { expect, it } from 'vitest';
import { outOfScope } from '../../src/mapping/weight.ts';
import { placeOf } from './placed-by-words.ts';

it.each([
  ['HN top ups', 'send-health', 'specialist'],
  ['1.2.3 TU - indep provs', 'send-health', 'specialist'],
  ['ARP place funding', 'send-health', 'specialist'],
  ['ISS fees', 'send-health', 'specialist'],
  ['Post 16 HN', 'send-health', 'specialist'],
  ['EY DAF', 'send-health', 'targeted'],
  ['CYP keyworker', 'send-health', 'targeted'],
  ['SEND after school club', 'send-health', 'targeted'],
  ['Central EY', 'early-childhood', 'early-help-system'],
  ['Childcare suff report', 'early-childhood', 'early-help-system'],
  ['Sponsored childcare', 'early-childhood', 'targeted'],
  ['Reg 45 reports', 'edge-of-care', 'specialist'],
  ['Section 37 reports', 'edge-of-care', 'specialist'],
  ['Setting up home grant', 'edge-of-care', 'specialist'],
  ['CL EET', 'edge-of-care', 'targeted'],
  ['Kinship connected', 'edge-of-care', 'targeted'],
  ['Designated nurse safeguarding children', 'edge-of-care', 'early-help-system'],
  ['Resettlement education tariff', 'vulnerable-cyp', 'targeted'],
  ['PMHWs', 'vulnerable-cyp', 'targeted'],
  ["Young people's awards", 'vulnerable-cyp', 'universal'],
  ['Summer transition project', 'vulnerable-cyp', 'early-help-brief'],
  ['Youth commission', 'vulnerable-cyp', 'early-help-system'],
  ['Young parents support', 'parent-family-support', 'targeted'],
  ['S17 payments', 'parent-family-support', 'specialist'],
  ['Families First Partnership', 'parent-family-support', 'targeted'],
  ['Residence orders', 'edge-of-care', 'specialist'],
  ['Sibling assessments', 'edge-of-care', 'specialist'],
  ['Adoption fees', 'edge-of-care', 'specialist'],
  ['Learning mentors', 'vulnerable-cyp', 'targeted'],
  ['Midnight football', 'vulnerable-cyp', 'universal'],
  ['Enhanced mainstream provision', 'send-health', 'specialist'],
  ['Motor skills groups', 'send-health', 'targeted'],
])('kinds by the short names of finance and of grants: %s', (title, element, tier) => {
  expect(placeOf(title)).toEqual([element, tier]);
});

it.each([
  'Enabling works, special school',
  'Legionella, special school',
  "Children's homes - public liability",
  'Barristers, LAC',
  'Alley gates',
  'Education transport',
  "Children's transport",
  'Horticulture nursery - hort plants',
  "CCTV, children's home",
  'Photocopier - youth centre',
  'Disbursements',
])('what is bought for the young and serves none of them: %s', (title) => {
  expect(placeOf(title)[0]).toBe(outOfScope);
});
