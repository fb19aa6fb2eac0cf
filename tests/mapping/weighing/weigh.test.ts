import { describe, expect, it } from 'vitest';
import { needsOf, proposeElement, proposeTier, weighings } from '../../../src/mapping/weighing/propose.ts';
import { explain } from '../../../src/mapping/weighing/weigh.ts';
import { outOfScope } from '../../../src/mapping/weighing/weight.ts';
import type { Table } from '../../../src/nouns/table.ts';
import { placeOfRow } from '../placed-by-words.ts';
import { elements, wordsAlone as vocabulary } from '../rows.ts';

const element = (id: string | null) => elements.find((one) => one.id === id) ?? null;

describe('the weights of a service', () => {
  it('are those of its words, less for words outside its name', () => {
    const named = explain({ service: 'Portage' }, 'services', vocabulary).weights[0];
    const described = explain({ service: 'Team 4', description: 'Portage' }, 'services', vocabulary).weights[0];
    expect(named).toMatchObject({ words: 'Portage', field: 'name', weight: 5, element: 'send-health', tier: 'targeted' });
    expect(described).toMatchObject({ field: 'description', weight: 2.5 });
  });

  it('count a word once, where it weighs most', () => {
    const { weights } = explain({ service: 'Portage', description: 'The portage team' }, 'services', vocabulary);
    expect(weights.map(({ field }) => field)).toEqual(['name']);
  });

  it('add up to what is proposed', () => {
    const reading = explain({ service: 'Portage', group: 'Short breaks' }, 'services', vocabulary);
    expect(proposeElement(reading, elements, vocabulary)).toMatchObject({ place: 'send-health', confidence: 0.98 });
  });

  it('call a row without a name by its description', () => {
    expect(explain({ description: 'Portage' }, 'services', vocabulary).weights[0]?.field).toBe('name');
  });
});

describe('confidence', () => {
  const of = (service: string) => proposeElement(explain({ service }, 'services', vocabulary), elements, vocabulary)?.confidence ?? 0;

  it('is less for a hint than for a name, and less when words pull different ways', () => {
    expect(of('Youth project')).toBeLessThan(of('Youth justice'));
    expect(of('Fostering and portage')).toBeLessThan(of('Fostering'));
    expect(of('Fostering and portage')).toBeLessThan(0.8);
  });

  it('is nothing where no word speaks', () => {
    expect(proposeElement(explain({ service: 'Kickstart' }, 'services', vocabulary), elements, vocabulary)).toBeNull();
  });
});

it('words go to the elements that stand for theirs, as far as they do; an element not in use keeps its own', () => {
  const portage = explain({ service: 'Portage' }, 'services', vocabulary);
  const own = (from: Readonly<Record<string, number>>) => ({ id: 'ours', title: 'Ours', names: [], from });
  expect(proposeElement(portage, [own({ 'send-health': 1 })], vocabulary)?.place).toBe('ours');
  expect(proposeElement(portage, [own({ 'edge-of-care': 1 })], vocabulary)?.place).toBe('send-health');
});

it('words of another element say less about the tier', () => {
  const reading = explain({ service: 'Short breaks in nursery schools' }, 'services', vocabulary);
  expect(proposeTier(reading, element('send-health'), vocabulary)?.place).toBe('targeted');
  expect(proposeTier(reading, element('early-childhood'), vocabulary)?.place).toBe('universal');
});

it('needs come from the name before the group', () => {
  const reading = explain({ service: 'Occupational Therapy', group: 'Community Paediatric Services' }, 'services', vocabulary);
  expect(needsOf(reading)).toEqual(['occupational-therapy']);
});

it.each([
  ['Fritton to John Grant Special School', ['sen-transport']],
  ['Rackheath to The Hall Special School and Squirrels Respite Centre', ['sen-transport']],
  ['Travel training for young people', ['transition']],
])('where the category is of carrying people, the places of %s are no needs', (title, needs) => {
  const reading = explain({ title, category: 'Passenger transport.Education Special Needs' }, 'contracts', vocabulary);
  expect(needsOf(reading)).toEqual(needs);
});

it('whose journey it is, its classification says and not the places it goes to', () => {
  const elementOf = (title: string, category: string) =>
    proposeElement(explain({ title, category }, 'contracts', vocabulary), elements, vocabulary)?.place;
  expect(elementOf('Walpole Highway to Emneth Primary School', 'Passenger transport.Education Special Needs')).toBe('send-health');
  expect(elementOf('NR10 to Vauxhall Centre Deaf Club', 'Passenger transport.Adult Social Care')).toBe(outOfScope);
  expect(elementOf('Station Road Diversion to Reepham High School', 'Passenger transport.Local Bus')).toBe(outOfScope);
});

it.each([
  'Software for the fostering service',
  "Re-roof of children's centre",
  'PRU kitchen equip',
  'Family hub signage',
  'YJ Ctre premises lse',
  'Billboard campaign for foster carers',
  'Agency social workers for child protection',
])('words of works, goods and systems outweigh the team they are for: %s', (title) => {
  expect(proposeElement(explain({ title }, 'contracts', vocabulary), elements, vocabulary)?.place).toBe(outOfScope);
});

describe('a service people of every age use', () => {
  const placeOf = (title: string, description?: string) =>
    proposeElement(explain({ title, ...(description ? { description } : {}) }, 'contracts', vocabulary), elements, vocabulary)?.place;

  it('is ours where the row gives ages of children', () => {
    expect(placeOf('Mental health support')).toBe(outOfScope);
    expect(placeOf('Mental health support 11-18')).toBe('vulnerable-cyp');
    expect(placeOf('Mental health support', 'For 5 to 17 year olds')).toBe('vulnerable-cyp');
  });

  it('is not ours where the row speaks of adults or of all ages, whomever its description names besides', () => {
    expect(placeOf('Suicide bereavement', 'Help for families after a death')).toBe('vulnerable-cyp');
    expect(placeOf('Suicide bereavement', 'Help for families after a death, all ages')).toBe(outOfScope);
  });
});

it('a service is ours where the provider is one of children', () => {
  const elementBy = (provider: string) =>
    proposeElement(explain({ title: 'Weekly placement charge', provider: [provider] }, 'contracts', vocabulary), elements, vocabulary)
      ?.place;
  expect(elementBy("Little Oaks Children's Home Ltd")).toBe('edge-of-care');
  expect(elementBy('Bramble House Ltd')).toBe(outOfScope);
});

it.each([
  ['Refuge, 22 bedspaces', outOfScope],
  ['IDVA at the hospital', outOfScope],
  ["Refuge children's workers", 'parent-family-support'],
  ['Perpetrator programme for fathers', 'parent-family-support'],
])('victims and perpetrators of domestic abuse are adults until the row speaks of children: %s', (title, place) => {
  expect(proposeElement(explain({ title }, 'contracts', vocabulary), elements, vocabulary)?.place).toBe(place);
});

it('where a service is given speaks half', () => {
  const weightOf = (title: string) =>
    explain({ title }, 'contracts', vocabulary).weights.find(({ element }) => element === 'early-childhood')?.weight ?? 0;
  expect(weightOf('Therapists in nurseries')).toBe(weightOf('Therapists, nurseries') / 2);
});

it('a team is who does it, not where: it speaks in full', () => {
  const placeOf = (title: string) => proposeElement(explain({ title }, 'contracts', vocabulary), elements, vocabulary)?.place;
  expect(placeOf('Speech therapist in the youth justice team')).toBe('vulnerable-cyp');
  expect(placeOf('Speech therapist in nurseries')).toBe('send-health');
});

it('words may say more of the element than of the tier, where a kind of service is given at more than one level', () => {
  const kinship = (title: string) => {
    const reading = explain({ title }, 'contracts', vocabulary);
    return { reading, told: weighings(reading, element('edge-of-care')), tier: proposeTier(reading, element('edge-of-care'), vocabulary) };
  };
  const [first] = kinship('Kinship team').told;
  expect(first).toMatchObject({ words: 'Kinship', weight: 5, tierWeight: 2 });
  expect(kinship('Kinship team').tier?.place).toBe('specialist');
  expect(kinship('Kinship workshops').tier?.place).toBe('early-help-brief');
  expect(kinship('Kinship team').tier?.confidence ?? 1).toBeLessThan(kinship('Kinship adoption court team').tier?.confidence ?? 0);
});

it('what a name says it includes speaks half', () => {
  const weightIn = (title: string) =>
    explain({ title }, 'contracts', vocabulary).weights.find(({ element }) => element === 'send-health')?.weight ?? 0;
  expect(weightIn('0-19 nursing incl portage')).toBe(weightIn('0-19 nursing and portage') / 2);
});

it('words of adults say less in a services table than in a register', () => {
  const title = 'Community equipment, with adult stores';
  expect(proposeElement(explain({ title }, 'contracts', vocabulary), elements, vocabulary)?.place).toBe(outOfScope);
  expect(proposeElement(explain({ service: title }, 'services', vocabulary), elements, vocabulary)?.place).toBe('send-health');
});

describe('the sum behind a place', () => {
  it('adds up to what the element was proposed on, and counts a quarter of what speaks for another element toward the tier', () => {
    const reading = explain({ service: 'Health visiting for young offenders' }, 'services', vocabulary);
    const place = proposeElement(reading, elements, vocabulary)?.place ?? null;
    const told = weighings(reading, element(place));
    const sums = new Map<string, number>();
    for (const { element: where, weight } of told) if (where) sums.set(where, (sums.get(where) ?? 0) + weight);
    expect([...sums].sort(([, a], [, b]) => b - a)[0]?.[0]).toBe(place);
    for (const one of told)
      expect(one.tierWeight).toBe(one.tier === null ? 0 : one.weight * (one.element === null || one.element === place ? 1 : 0.25));
    expect(new Set(told.map(({ element: place }) => place)).size).toBeGreaterThan(1);
  });
});

describe('a service people of every age use', () => {
  const placeOf = (contract: { title: string; description?: string; department?: string }) =>
    proposeElement(explain(contract, 'contracts', vocabulary), elements, vocabulary)?.place;

  it('is out of scope by itself, and in scope once its row says it is for children', () => {
    expect(placeOf({ title: 'Housing advice' })).toBe(outOfScope);
    expect(placeOf({ title: "Young people's housing advice" })).toBe('vulnerable-cyp');
    expect(placeOf({ title: 'Voluntary sector grant to a club', description: 'Holiday club for young people' })).toBe('vulnerable-cyp');
    expect(placeOf({ title: 'Voluntary sector grant to a club', description: 'New tables for the hall' })).toBe(outOfScope);
  });

  it('is in scope where children are named beside adults, and not where adults are said to have children', () => {
    const title = 'Domestic abuse services';
    expect(placeOf({ title, description: 'Counselling for adult and child survivors' })).toBe('parent-family-support');
    expect(placeOf({ title, description: 'Counselling for people of all ages' })).toBe(outOfScope);
    const carers = 'Carers support services';
    expect(placeOf({ title: carers, description: 'One lot for adult carers and one for young carers' })).toBe('vulnerable-cyp');
    expect(placeOf({ title: carers, description: 'For adult carers, some of whom have young people at home' })).toBe(outOfScope);
  });

  it('is out of scope where it is a supply, whoever it is for', () => {
    expect(placeOf({ title: 'Stationery for the young people’s housing team', department: 'Children' })).toBe(outOfScope);
  });
});

it('the words of a description speak for an element the less the more of them there are', () => {
  const described = (description: string) =>
    proposeElement(explain({ title: 'Fostering', description }, 'contracts', vocabulary), elements, vocabulary);
  const [one, three] = [described('Portage'), described('Portage, short breaks and speech and language therapy')];
  expect(one?.place).toBe('edge-of-care');
  expect(three?.place).toBe('edge-of-care');
  expect(three?.confidence).toBeLessThan(one?.confidence ?? 0);
});

it('words of adults weigh little where a row gives ages, and all of them are of the young', () => {
  const row = { title: 'End of life at home', provider: ['Snowdrop Hospice for Children'] };
  expect(placeOfRow(row)[0]).toBe(outOfScope);
  expect(placeOfRow({ ...row, ages: '0-18' })[0]).toBe('send-health');
  expect(placeOfRow({ ...row, ages: '0-64' })[0]).toBe(outOfScope);
});

it('a bare name in a register of children’s services is a service of theirs, as it is in their department', () => {
  const titled = (text: string, sheet: string | null = null) => {
    const table = { words: [{ cell: 'A1', text }], headerRow: 3, sheet } as unknown as Table;
    const reading = explain({ title: 'Advocacy', origin: { table, row: 4, notes: [] } }, 'contracts', vocabulary);
    return proposeElement(reading, elements, vocabulary)?.place;
  };
  expect(titled('Contracts register - Children’s Services')).toBe('edge-of-care');
  expect(titled('As at 30 September 2026', 'CYP contracts')).toBe('edge-of-care');
  expect(titled('Contracts register')).toBe(outOfScope);
  expect(titled('Contracts of adults and children’s services')).toBe(outOfScope);
});
