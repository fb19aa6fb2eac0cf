import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import { placeOfRow } from './placed-by-words.ts';

/** A row as a ledger or a list of grants writes it: what was paid or what the project is called, and beside it who paid, from what, and whom. */
function row(title: string, beside: { department?: string; category?: string; provider?: string }): Contract {
  const { provider, ...rest } = beside;
  return { title, ...rest, ...(provider === undefined ? {} : { provider: [provider] }) };
}

describe('a title that says only how something was paid is placed by', () => {
  it.each([
    ['Professional fees', "Children and Young People's Service", 'Larkfield Community Assessments Ltd', 'edge-of-care', 'specialist'],
    ['Professional Services', "Children's Services", 'Bridge Independent Social Work Ltd', 'edge-of-care', 'specialist'],
    ['Consultants fees', 'Adoption Support', 'Attach Therapy Services', 'edge-of-care', 'specialist'],
    ['Equipment', "Children's Services", 'Skyline Mobility Ltd', 'send-health', 'targeted'],
    ['Equipment purchase', 'Disabled Children', 'Anyfirm Ltd', 'send-health', 'targeted'],
    ['Accommodation recharge', "Children and Young People's Service", 'Anystead Housing Services', 'edge-of-care', 'specialist'],
    ['Clothing', 'Children Looked After', 'Anyshop', 'edge-of-care', 'specialist'],
    ['Home care', "Children's Services", 'Bluestar Homecare', 'send-health', 'targeted'],
    ['Contract payments', 'Children & Families', 'Kindle Home Visiting', 'parent-family-support', 'targeted'],
    ['Universal entitlement', "Children's Services", 'Toad Hall Pre-school', 'early-childhood', 'universal'],
  ])('its department and its provider: %s, %s, %s', (title, department, provider, element, tier) => {
    expect(placeOfRow(row(title, { department, provider }))).toEqual([element, tier]);
  });

  it.each([
    ['Professional fees', "Children's Social Care", 'Anystead Architects'],
    ['Professional fees', 'Planning', 'Wren Psychology Services'],
    ['Equipment', 'Highways', 'Skyline Mobility Ltd'],
    ['Equipment - general', "Children's Homes", 'Kelsall Office Supplies'],
    ['Legal fees', "Children and Young People's Service", 'Quayside Chambers'],
    ['Home care', 'Adult Social Care', 'Bluestar Homecare'],
  ])('and is out of scope where they say so: %s, %s, %s', (title, department, provider) => {
    expect(placeOfRow(row(title, { department, provider }))).toEqual(['out-of-scope', null]);
  });
});

it('but not what names its children: counselling in schools is that, whatever budget pays', () => {
  expect(placeOfRow(row('Schools counselling SLA', { category: 'Professional services - curriculum' }))).toEqual([
    'vulnerable-cyp',
    'early-help-brief',
  ]);
  expect(placeOfRow(row('Family hubs, north and coastal localities', {}))).toEqual(['parent-family-support', 'universal']);
});

describe('a word that many services share yields to the department that buys it', () => {
  it.each([
    ['Placement costs', 'SEN', 'send-health'],
    ['Placement costs', 'Anydepartment', 'edge-of-care'],
    ['Counselling fees', 'Post-adoption', 'edge-of-care'],
    ['Counselling fees', "Children's Services", 'vulnerable-cyp'],
    ['Therapy', 'Children Looked After', 'edge-of-care'],
    ['Therapy', "Children's Services", 'send-health'],
    ['Tuition', 'Children Looked After', 'edge-of-care'],
    ['Tuition', "Children's Services", 'vulnerable-cyp'],
    ['Respite', 'Adults with Learning Disabilities', 'out-of-scope'],
  ])('%s, %s', (title, department, element) => {
    expect(placeOfRow(row(title, { department, category: 'Children' }))[0]).toBe(element);
  });
});

describe("a grant called by its project's own name is placed by", () => {
  it.each([
    ['Kick Off', 'Safer Streets Fund', 'Anytown Youth FC', 'vulnerable-cyp', 'universal'],
    ['New tent', 'Community Grants', '2nd Skerry Scouts', 'vulnerable-cyp', 'universal'],
    ['Kit', "Members' Grants", 'Skerry Juniors FC', 'vulnerable-cyp', 'universal'],
    ['Running costs', 'Community Grants', 'Puddleducks Playgroup', 'early-childhood', 'universal'],
    ['Jump In', 'Community Grants', 'Splash Swimming for Babies', 'early-childhood', 'universal'],
    ['Salaries', 'Third Sector Grants', 'Skerry Toy Library', 'early-childhood', 'universal'],
    ['Rock Club', 'Youth Investment Fund', 'Skerry Music Hub', 'vulnerable-cyp', 'universal'],
    ['Camp Kestrel', 'Holiday Programme', 'Kestrel CIC', 'vulnerable-cyp', 'universal'],
    ['The Look Back tour', 'Community Safety Fund for Young People', 'Curtain Call Theatre Company', 'vulnerable-cyp', 'universal'],
    ['Sparkle', 'Children in Need grants', 'Skerry Playscheme', 'vulnerable-cyp', 'universal'],
    ['Lunch bunch', 'Holiday Activities & Food', 'Skerry Primary Academy', 'vulnerable-cyp', 'universal'],
    ['Launchpad', 'Care Leavers’ Fund', 'Launchpad Skerry', 'edge-of-care', 'targeted'],
    ['Warm welcome', 'Household Support Fund', 'Skerry Girls', 'parent-family-support', 'early-help-brief'],
    ['The Jigsaw', 'Neighbourhood Fund', 'Skerry Primary School', 'vulnerable-cyp', 'universal'],
  ])('its fund and its provider: %s, %s, %s', (title, category, provider, element, tier) => {
    expect(placeOfRow(row(title, { category, provider }))).toEqual([element, tier]);
  });

  it.each([
    ['Winter Warmers', 'Household Support Fund', "St Ebb's Church"],
    ['Streetlights', 'Community Safety Fund', 'Skerry Parish Council'],
    ['School garden', 'Community Grants', 'Skerry Primary School'],
    ['Christmas party', 'Ward Budget', 'Skerry Community Association'],
  ])('and is out of scope where neither speaks of children: %s, %s, %s', (title, category, provider) => {
    expect(placeOfRow(row(title, { category, provider }))[0]).toBe('out-of-scope');
  });

  it('the commissioner of police is whose money it is, and no policing', () => {
    expect(placeOfRow(row('Game Changers', { category: 'Police and Crime Commissioner Fund', provider: 'Skerry Youth Trust' }))[0]).toBe(
      'vulnerable-cyp',
    );
  });

  it('what its provider is called does not speak where the title says what was bought', () => {
    expect(placeOfRow(row('Sports coaching', { category: 'Grants', provider: 'Anytown Toy Library' }))[0]).toBe('out-of-scope');
  });
});

describe("the procurement vocabulary's social work with accommodation is a home for children", () => {
  const category = 'Social work services with accommodation';

  it('where the row speaks of children', () => {
    expect(placeOfRow(row('Complex beds', { department: "Children's Commissioning", category }))).toEqual(['edge-of-care', 'specialist']);
  });

  it('and places nothing where nothing says whom it is for, neither in scope nor out', () => {
    expect(placeOfRow(row('Dynamic purchasing', { category }))).toEqual([null, null]);
  });
});

it('where a title speaks of adults, only words that name children make it theirs', () => {
  expect(placeOfRow(row('Adults - care homes with nursing, out of county', {}))[0]).toBe('out-of-scope');
  expect(placeOfRow(row('Carers respite and sitting service', { department: 'Adult Social Care' }))[0]).toBe('out-of-scope');
  expect(placeOfRow(row('Sitting service', { department: "Disabled children's team" }))[0]).toBe('send-health');
});

it('a name that is also that of a system is a system only where the words beside it say so', () => {
  expect(placeOfRow(row('Foster care for young people (Mosaic Foster Care)', {}))).toEqual(['edge-of-care', 'specialist']);
  expect(placeOfRow(row('Mosaic licence, children in care', {}))[0]).toBe('out-of-scope');
});

it('therapy after abuse is not only of children in care', () => {
  expect(placeOfRow(row('Therapeutic support after abuse', {}))).toEqual(['vulnerable-cyp', 'specialist']);
});
