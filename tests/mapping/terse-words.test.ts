import { expect, it } from 'vitest';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
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

it.each([
  ['Enhanced HV pathway', 'early-childhood', 'targeted'],
  ['2-2.5 yr checks', 'early-childhood', 'universal'],
  ['Terrific Twos places', 'early-childhood', 'universal'],
  ['Brokerage - childcare', 'early-childhood', 'early-help-system'],
  ['Twins club', 'early-childhood', 'early-help-brief'],
  ['Fetal medicine', 'early-childhood', 'specialist'],
  ['SFEA', 'parent-family-support', 'targeted'],
  ["Welfare rights in children's centres", 'parent-family-support', 'early-help-brief'],
  ["Handling children's behaviour", 'parent-family-support', 'early-help-brief'],
  ['TAF/TAC coordinators', 'parent-family-support', 'early-help-system'],
  ['EY SLT', 'send-health', 'targeted'],
  ['Dev delay playgroup', 'send-health', 'targeted'],
  ['CEW clinic', 'send-health', 'specialist'],
  ['DMO/DCO', 'send-health', 'early-help-system'],
  ['HCP 5-19', 'vulnerable-cyp', 'universal'],
  ['EIP 14-35', 'vulnerable-cyp', 'specialist'],
  ['SLT in YOT', 'vulnerable-cyp', 'targeted'],
  ['Beat helpline', 'vulnerable-cyp', 'early-help-brief'],
])('kinds by the short names of family support, early childhood and the NHS: %s', (title, element, tier) => {
  expect(placeOf(title)).toEqual([element, tier]);
});

it.each(['Splints', 'Scoliosis brace', 'MSK', 'Home ventilation', 'Symptom management', 'Complex care at home'])(
  'a condition, an aid or a treatment is of health needs where the row names children, and of the NHS at large where it does not: %s',
  (title) => {
    expect(placeOf(title)[0]).toBe(outOfScope);
    expect([placeOf(`${title} - CYP`)[0], placeOf(`${title} <18`)[0]]).toEqual(['send-health', 'send-health']);
  },
);

it.each([
  ["Children's audiologists", 'Childrens audiology'],
  ['Dietitians special schools', 'Dietetics special schools'],
  ['Community midwives', 'Community midwifery'],
])('who does it is met as what is done: %s', (who, what) => {
  expect(placeOf(who)).toEqual(placeOf(what));
  expect(placeOf(who)[0]).not.toBeNull();
});

it.each(['Care home block beds for older people', 'Residential and nursing care block beds'])(
  '%s are of adults, though beds in block are bought for children too',
  (title) => {
    expect(placeOf(title)[0]).toBe(outOfScope);
    expect(placeOf('Children’s homes block beds')[0]).toBe('edge-of-care');
  },
);
