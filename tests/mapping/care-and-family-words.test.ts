import { expect, it } from 'vitest';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
import { placeOf } from './placed-by-words.ts';

it.each([
  ['Family contact service', 'edge-of-care', 'specialist'],
  ['Contact for sibs in separate placements', 'edge-of-care', 'specialist'],
  ['Young persons hostel, market town', 'edge-of-care', 'targeted'],
  ['Crash pad hosts', 'edge-of-care', 'targeted'],
  ['HRS YP lot 2', 'edge-of-care', 'targeted'],
  ['Flats for young parents, 8 units', 'edge-of-care', 'targeted'],
  ['Care leavers internships', 'edge-of-care', 'targeted'],
  ['Kinship carers support', 'edge-of-care', 'targeted'],
  ['Support for 16 and 17 year olds in supported housing', 'edge-of-care', 'targeted'],
  ['Direct work with families and assessment', 'parent-family-support', 'targeted'],
  ['Adopter advice line', 'edge-of-care', 'early-help-brief'],
  ['CAMHS for children in care', 'edge-of-care', 'specialist'],
  ['Mums after removal', 'edge-of-care', 'targeted'],
  ['Reunif workers', 'edge-of-care', 'specialist'],
  ['Residence order allowances', 'edge-of-care', 'specialist'],
  ['Intercountry adoption reports', 'edge-of-care', 'specialist'],
  ['Complaints advocacy, under 18s', 'edge-of-care', 'specialist'],
  ["Children's rights service", 'edge-of-care', 'specialist'],
  ['FGC and lifelong links', 'parent-family-support', 'targeted'],
  ['Parents with a learning disability - support', 'parent-family-support', 'targeted'],
  ['RPC digital courses', 'parent-family-support', 'early-help-brief'],
  ['RPC practitioner training', 'parent-family-support', 'early-help-system'],
  ['Grants to families in hardship', 'parent-family-support', 'early-help-brief'],
  ['Section 17 assistance to families', 'parent-family-support', 'specialist'],
  ['Refuge play workers', 'parent-family-support', 'targeted'],
  ['Domestic abuse refuge', 'parent-family-support', 'targeted'],
  ['Group for parents and children', 'parent-family-support', 'early-help-brief'],
])('words of care and of families: %s', (title, element, tier) => {
  expect(placeOf(title)).toEqual([element, tier]);
});

it.each([
  'Hair strand and DNA testing',
  'Drug and alcohol testing of bus drivers',
  'Refuge, 22 bedspaces',
  'Fostering innovation in small firms',
  "Ofsted registration fees, children's homes",
  'Hire of contact venues',
  'Cloud adoption services',
])('words that only look like those of care: %s', (title) => {
  expect([outOfScope, null]).toContain(placeOf(title)[0]);
});

it('a refuge of adults, said so, is out of scope', () => {
  expect(placeOf('DA safe accommodation - refuge provision', 'Support for adult victims.')[0]).toBe(outOfScope);
});

it('whom a service is for goes before what kind it is: tuition of children in care', () => {
  expect(placeOf('Group tuition online', 'For children in local authority care who have fallen behind')[0]).toBe('edge-of-care');
});
