import { describe, expect, it } from 'vitest';
import { settleParties } from '../../../src/mapping/parties/parties.ts';
import { place } from '../../../src/mapping/places/place.ts';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import type { Service } from '../../../src/nouns/provision.ts';
import type { Workspace } from '../../../src/nouns/workspace.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { plymouthServices } from '../plymouth-services.ts';
import { crosswalk, decision, modelOf, recordsOf, vocabulary, workspaceOf } from '../rows.ts';

function placed(of: { services?: readonly Service[]; contracts?: readonly Contract[] }, workspace: Partial<Workspace> = {}): Placement[] {
  const records = recordsOf(of);
  return place({ records, parties: settleParties(records, []), workspace: workspaceOf(workspace), vocabulary, crosswalk });
}

function one(of: { services?: readonly Service[]; contracts?: readonly Contract[] }, workspace: Partial<Workspace> = {}): Placement {
  return placed(of, workspace)[0] as Placement;
}

function plymouthPlaced(withHeadings: boolean): Placement[] {
  return placed(
    {
      services: plymouthServices.map(({ service, group, commissioner, provider }) => ({
        service,
        ...(group === null || !withHeadings ? {} : { group }),
        commissioner: [commissioner ?? 'n/a'],
        ...(provider === null ? {} : { provider: [provider] }),
      })),
    },
    { organisation: 'Plymouth City Council and NEW Devon CCG' },
  );
}

const plymouth = plymouthPlaced(true);
const named = (name: string): Placement => plymouth.find(({ service }) => service === name) as Placement;

describe("Plymouth's 44 services by their words alone", () => {
  const sure = plymouthServices
    .map((label, index) => ({ label, placement: plymouth[index] as Placement }))
    .filter(({ label }) => label.sure > 1);

  it('are placed on the labelled element wherever the label is more than a guess', () => {
    expect(sure).toHaveLength(41);
    expect(sure.filter(({ label, placement }) => placement.element === label.element).length).toBeGreaterThanOrEqual(41);
  });

  it('lose one of them when the headings they stand under are taken away too', () => {
    const bare = plymouthPlaced(false);
    const right = (axis: 'element' | 'tier'): number =>
      plymouthServices.filter((label, index) => label.sure > 1 && bare[index]?.[axis] === label[axis]).length;
    expect([right('element'), right('tier')]).toEqual([40, 38]);
  });

  it('are placed on the labelled tier', () => {
    expect(sure.filter(({ label, placement }) => placement.tier === label.tier).length).toBeGreaterThanOrEqual(39);
  });

  it('are all proposals, each with words and a confidence short of certainty', () => {
    for (const placement of plymouth) {
      expect(placement.status).toBe('proposed');
      expect(placement.because).toContain('→');
      expect(placement.confidence.element).toBeGreaterThan(0);
      expect(placement.confidence.element).toBeLessThan(1);
    }
  });

  it('meet the need for family support four times over, and for occupational therapy twice', () => {
    const meeting = (need: string) => plymouth.filter(({ needs }) => needs.includes(need)).map(({ service }) => service);
    expect(meeting('family-support')).toEqual([
      'Social Care Family Support',
      'Families with a Future',
      'Family Intervention Service',
      'Family Group Conferencing',
    ]);
    expect(meeting('occupational-therapy')).toEqual(['Occupational Therapy', "Children's Occupational Therapy"]);
  });

  it("share a need between health visiting and children's centres", () => {
    expect(named('Health Visiting').needs.filter((need) => named("Children's Centres").needs.includes(need))).not.toEqual([]);
  });

  it('are told by what is done and not by whom it is for, nor by who is mostly let beside it', () => {
    const needs = (title: string) => one({ contracts: [{ title }] }).needs;
    expect(needs('OT for children with SEND')).not.toContain('short-breaks');
    expect(needs('Therapy for disabled children')).not.toContain('short-breaks');
    expect(needs('Independent visitors scheme')).toEqual(['independent-visitors']);
    expect(needs('Reg 44 visits to children’s homes')).not.toContain('advocacy');
  });

  it('tell a journey by the department or category that carries, where its title is a place and its provider a carrier', () => {
    const route = (more: Contract) => one({ contracts: [{ title: 'Ashby', provider: ['Kite Taxis'], ...more }] });
    for (const more of [{ department: 'SEN Transport' }, { category: 'Home to school - special schools' }, { category: 'SEND transport' }])
      expect([more, route(more).element, route(more).needs]).toEqual([more, 'send-health', ['sen-transport']]);
    expect(route({ title: 'Ashby to Hill Special School', department: 'SEN Transport' }).needs).toEqual(['sen-transport']);
    expect(route({ department: 'Passenger transport' }).status).toBe('out-of-scope');
    expect(route({}).status).toBe('unplaced');
    expect(route({ department: 'Fostering' }).needs).toEqual([]);
  });

  it('tell the kinds of short breaks apart, and the care of children who are dying from nursing at home', () => {
    const needs = (title: string) => one({ contracts: [{ title }] }).needs.filter((need) => need !== 'short-breaks');
    for (const title of ['Overnight short breaks', 'Short breaks (overnight)', 'Residential short breaks', 'Short break residential unit'])
      expect([title, needs(title)]).toEqual([title, ['overnight-breaks']]);
    expect(needs('Short breaks holiday scheme')).toContain('activity-breaks');
    for (const title of [
      'Short breaks activities',
      'Short breaks - Saturday club',
      'CWD short break services: leisure',
      'Playscheme for children with disabilities',
    ])
      expect([title, needs(title)]).toEqual([title, ['activity-breaks']]);
    for (const title of ['Home care for disabled children', 'Short breaks sitting service', 'Daytime short breaks'])
      expect([title, needs(title)]).toEqual([title, ['daytime-breaks']]);
    expect(needs('Short breaks')).toEqual([]);
    expect(needs("Children's hospice")).toEqual(['palliative-care']);
    expect(needs('Paediatric palliative care overnight')).toContain('palliative-care');
    expect(needs("Children's community nursing at home")).toEqual(['children-community-nursing']);
  });

  it('tell in-house, mixed, commissioned and unknown arrangements apart', () => {
    expect(named('Family Intervention Service').arrangement).toBe('in-house');
    expect(named('Families with a Future').arrangement).toBe('in-house');
    expect(named('Placements (foster, residential and secure)').arrangement).toBe('mixed');
    expect(named('Health Visiting').arrangement).toBe('commissioned');
    expect(named('Community Equipment (in with Adult CES)').arrangement).toBe('unknown');
  });

  it('name their parties once, and leave out what names nobody', () => {
    expect(named('CAMHS').providers).toEqual(named('School Nursing').providers);
    expect(named('Short Breaks').providers).toEqual([]);
  });

  it('tell ages where the name does', () => {
    expect(named('Early Years Inclusion Service (0-5)').ages).toEqual({ from: 0, to: 5 });
    expect(named('Early Intervention Personality Disorder 16-25').ages).toEqual({ from: 16, to: 25 });
    expect(named('Social Care').ages).toBeNull();
  });
});

describe('the order of authority', () => {
  it('puts a decision before the table, and the table before the words', () => {
    const services = [{ service: 'Health Visiting', element: 'Vulnerable children and young people', tier: 'Targeted' }];
    const decisions = [decision('place', 'HEALTH VISITING', 'early-childhood/universal')];
    expect(one({ services }, { decisions })).toMatchObject({
      element: 'early-childhood',
      tier: 'universal',
      status: 'decided',
      confidence: { element: 1, tier: 1 },
    });
    expect(one({ services })).toMatchObject({ element: 'vulnerable-cyp', tier: 'targeted', status: 'stated' });
    expect(one({ services: [{ service: 'Health Visiting' }] })).toMatchObject({ element: 'early-childhood', status: 'proposed' });
  });

  it('calls a service decided when only its tier is left to the words', () => {
    const got = one({ services: [{ service: 'School Nursing' }] }, { decisions: [decision('place', 'School nursing', 'send-health')] });
    expect(got).toMatchObject({ element: 'send-health', status: 'decided', tier: 'universal' });
    expect(got.confidence.element).toBe(1);
    expect(got.confidence.tier).toBeLessThan(1);
  });

  it('calls it stated when the tier is stated under a decided element', () => {
    const got = one(
      { services: [{ service: 'Kickstart', tier: 'Targeted' }] },
      { decisions: [decision('place', 'Kickstart', 'vulnerable-cyp')] },
    );
    expect(got).toMatchObject({ element: 'vulnerable-cyp', tier: 'targeted', status: 'stated' });
  });

  it('stays a proposal when the table states the tier and only words place the element', () => {
    expect(one({ services: [{ service: 'Parenting programme', tier: 'Specialist' }] })).toMatchObject({
      tier: 'specialist',
      status: 'proposed',
    });
  });

  it('is a proposal when the table states the element and only words place the tier', () => {
    expect(one({ services: [{ service: 'Blue Room', element: 'Early childhood development' }] })).toMatchObject({
      element: 'early-childhood',
      confidence: { element: 1 },
      because: expect.stringContaining('no word tells a tier, the usual one of its element'),
      status: 'proposed',
    });
  });

  it('says of what a table states where that names no place in use, though words place the row', () => {
    const { because } = one({ services: [{ service: 'Health Visiting', element: 'Vulnerable', tier: 'Level 9' }] });
    expect(because).toMatch(/^"Health Visiting" → .*; “Vulnerable” \(.*\) names no element here; “Level 9” \(.*\) names no tier here$/);
    expect(one({ services: [{ service: 'Health Visiting', element: 'SEND', tier: 'Universal' }] }).because).not.toContain('names no');
    expect(one({ services: [{ service: 'Home to school transport (SEND)' }] }).because).toContain('"Home to school transport (SEND)"');
    expect(one({ contracts: [{ title: 'Policing', tier: 'Universal' } as Contract] }).because).not.toContain('names no');
  });

  it('knows Early Help as a heading that states no element', () => {
    expect(one({ services: [{ service: 'Health Visiting', element: 'Early Help' }] })).toMatchObject({
      element: 'early-childhood',
      status: 'proposed',
    });
  });

  it('lets a decision put a service out of scope', () => {
    const got = one({ services: [{ service: 'Health Visiting' }] }, { decisions: [decision('place', 'Health Visiting', 'out-of-scope')] });
    expect(got).toMatchObject({ element: null, tier: null, status: 'out-of-scope', needs: [], confidence: { element: 1 } });
  });

  it('finds a decision by the id of the row', () => {
    expect(one({ services: [{ service: 'Kickstart' }] }, { decisions: [decision('place', 'row-2', 'send-health/targeted')] }).status).toBe(
      'decided',
    );
  });

  it('takes a decision by id before one by name and provider, and that before one by name alone, whichever was written last', () => {
    const services = [{ service: 'Short breaks', provider: ['Harbour Trust'] }];
    const line = (about: string, element: string) => decision('place', about, element);
    const [byName, byPair, byId] = [
      line('short breaks', 'edge-of-care'),
      line('Short Breaks, HARBOUR TRUST', 'vulnerable-cyp'),
      line('row-2', 'early-childhood'),
    ];
    expect(one({ services }, { decisions: [byId, byPair, byName] }).element).toBe('early-childhood');
    expect(one({ services }, { decisions: [byPair, byName] }).element).toBe('vulnerable-cyp');
    expect(one({ services: [{ service: 'Short breaks', provider: ['Family Voice CIC'] }] }, { decisions: [byPair, byName] }).element).toBe(
      'edge-of-care',
    );
  });
});

describe('a register of the whole council', () => {
  it('takes a service of every age for ours only when the row speaks of children', () => {
    expect(one({ contracts: [{ title: 'Substance misuse service' }] }).status).toBe('out-of-scope');
    expect(one({ contracts: [{ title: 'Substance misuse service', department: "Children's Services" }] }).element).toBe('vulnerable-cyp');
    expect(one({ contracts: [{ title: 'Substance misuse service', ages: '11-18' }] }).element).toBe('vulnerable-cyp');
    expect(one({ services: [{ service: 'Substance misuse service' }] }).element).toBe('vulnerable-cyp');
  });

  it("leaves out roads, buildings, systems and adult care, also when they serve a children's team", () => {
    const titles = [
      "Children's centre cleaning contract",
      'Case management system for fostering',
      'Adult day care',
      'Highways resurfacing works',
      'School meals',
    ];
    const categories = [undefined, undefined, undefined, 'Highways - works', undefined];
    const got = placed({
      contracts: titles.map((title, index) => ({ title, ...(categories[index] ? { category: categories[index] } : {}) })),
    });
    expect(got.map(({ status }) => status)).toEqual(titles.map(() => 'out-of-scope'));
  });

  it('takes a road in the name of a place for an address', () => {
    expect(one({ contracts: [{ title: "Station Road children's home" }] }).element).toBe('edge-of-care');
  });

  it('reads a classification code as weak evidence', () => {
    const bare = one({ contracts: [{ title: 'Lot 4', cpv: ['80110000-8'] }] });
    expect(bare).toMatchObject({ element: 'early-childhood', status: 'proposed' });
    expect(one({ contracts: [{ title: 'Foster care lot 4', cpv: ['80110000-8'] }] }).element).toBe('edge-of-care');
  });

  it('says unplaced, with no place and no confidence, when nothing speaks', () => {
    expect(one({ contracts: [{ title: 'Kickstart' }] })).toMatchObject({
      element: null,
      tier: null,
      status: 'unplaced',
      confidence: { element: 0, tier: 0 },
    });
  });
});

describe('what rules need to know of a placement', () => {
  it("keeps the contract's days, money, parties and their cells", () => {
    const got = one({
      contracts: [
        {
          title: 'Short breaks',
          provider: ['Bright Days Ltd'],
          body: 'Westshire County Council',
          start: day('2014-04-01'),
          end: day('2017-03-31'),
          currentEnd: day('2018-03-31'),
          annualValue: pence(12_000_000),
        },
      ],
    });
    expect(got).toMatchObject({
      of: 'contracts',
      start: '2014-04-01',
      end: '2018-03-31',
      annualValue: 12_000_000,
      share: 100,
      providers: ['Bright Days Ltd'],
      commissioners: ['Westshire County Council'],
    });
    expect(got.at['service']?.cell).toBe('C2');
    expect(got.at['end']?.cell).toBe('K2');
    expect(got.cell).toEqual({ file: 'data/register.xlsx', sheet: 'Register', cell: 'C2' });
  });

  it('translates a proposed tier into the tier model in use', () => {
    expect(one({ services: [{ service: 'Family Intervention Service' }] }, { tierModel: modelOf('four-tier') }).tier).toBe('tier-3');
    expect(one({ services: [{ service: 'Childcare', tier: 'Tier 1 universal' }] }, { tierModel: modelOf('four-tier') }).tier).toBe(
      'tier-1',
    );
  });

  it('offers the usual tier of an element, with little confidence, when no word tells one', () => {
    const got = one({ services: [{ service: 'SEN service' }] });
    expect(got.tier).toBe('targeted');
    expect(got.confidence.tier).toBeLessThan(0.5);
  });
});
