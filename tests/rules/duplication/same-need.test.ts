import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { type Given, placed, verdictOf } from '../picture.ts';
import { type Let, register } from './register.ts';

const at = (cell: string): { file: string; sheet: null; cell: string } => ({ file: 'data/services.csv', sheet: null, cell });
const support = (service: string, cell: string, more: Parameters<typeof placed>[1] = {}): ReturnType<typeof placed> =>
  placed(service, { cell: at(cell), at: { service: at(cell) }, needs: ['family-support'], providers: [`${service} Trust`], ...more });

describe('services that meet the same need', () => {
  it('are one finding for a need and an element, with every service in it', () => {
    const { about, cells } = verdictOf('same-need', {
      placements: [support('Family Help', 'A2'), support('Homestart', 'A3'), support('Families First', 'A4')],
    });
    expect(about).toEqual([['families-first', 'family-help', 'homestart']]);
    expect(cells).toEqual([['A2', 'A3', 'A4']]);
  });

  it('are said to be for whom the rows say, and what one row says is not told of all', () => {
    const whom = (...more: Parameters<typeof support>[2][]) =>
      verdictOf('same-need', { placements: more.map((one, index) => support(`Help ${index}`, `A${index + 2}`, one)) }).findings[0]?.text;
    const usual = { ages: { from: 0, to: 5 }, agesStated: false };
    expect(whom(usual, { ages: null, agesStated: false })).toContain('ages: not stated');
    expect(whom(usual, usual)).toContain('ages 0 to 5, as such services usually have');
    expect(whom(usual, { ages: { from: 3, to: 11 }, agesStated: true })).toContain('ages 3 to 11 where they are stated');
    expect(whom({ cohorts: ['children'] }, { cohorts: ['children', 'families'] })).toContain('Cohort: children, for some also families,');
    expect(whom({ cohorts: ['families'] }, { cohorts: ['children'] })).toContain('Cohort: children and families, not the same for all,');
  });

  it('are asked of at once, before what is for it and against, and by the names their cells hold', () => {
    const by = (name: string, written: string) => ({ commissioners: [name], written: { commissioner: written, provider: null } });
    const textOf = (...writings: readonly string[]) =>
      verdictOf('same-need', {
        placements: writings.map((written, index) => support(`Help ${index}`, `A${index + 2}`, by('Westmarsh Council', written))),
      }).findings[0]?.text ?? '';
    expect(textOf('Westmarsh MBC', 'Westmarsh MBC')).toMatch(
      /commissioned by Westmarsh MBC\. Which families is each for, and would one offer do\? Cohort/,
    );
    expect(textOf('Westmarsh MBC', 'Westmarsh Council')).toContain('commissioned by Westmarsh Council.');
  });

  it('are no duplication in different elements', () => {
    const { about } = verdictOf('same-need', {
      placements: [support('Family Help', 'A2'), support('Nursery Help', 'A3', { element: 'early-childhood' })],
    });
    expect(about).toEqual([]);
  });

  it('are no duplication by the children they are for, which is no need, and say so where nothing else is known', () => {
    const both = { needs: ['looked-after-children', 'family-support'] };
    const of = (needs: readonly string[]) => [support('Call line', 'A2', { needs }), support('Coordinator', 'A3', { needs })];
    expect(verdictOf('same-need', { placements: of(both.needs) }).findings.map(({ text }) => text)[0]).toContain('(family support)');
    const homes = [
      support('Homes', 'A2', { needs: ['placements', 'residential-care'] }),
      support('Foster', 'A3', { needs: ['fostering', 'placements'] }),
    ];
    expect(verdictOf('same-need', { placements: homes }).about).toEqual([]);
    const apart = (...[one, other]: readonly [readonly string[], readonly string[]]) =>
      verdictOf('same-need', { placements: [support('One', 'A2', { needs: one }), support('Other', 'A3', { needs: other })] }).about;
    expect(apart(['occupational-therapy', 'sen-support'], ['speech-and-language', 'sen-support'])).toEqual([]);
    expect(apart(['health-visiting', 'early-childhood-health'], ['childrens-centres', 'early-childhood-health'])).toEqual([]);
    expect(apart(['advocacy', 'independent-visitors'], ['independent-visitors'])).toEqual([]);
    expect(apart(['early-childhood-health'], ['childrens-centres', 'early-childhood-health'])).toHaveLength(1);
    const told = (...needs: readonly (readonly string[])[]) =>
      verdictOf('same-need', { placements: needs.map((own, index) => support(`Help ${index}`, `A${index + 2}`, { needs: own })) }).about;
    expect(told(['therapies', 'speech-and-language'], ['therapies', 'occupational-therapy'])).toEqual([]);
    expect(told(['short-breaks', 'positive-activities'], ['positive-activities'])).toEqual([]);
    expect(told(['supported-accommodation-16-plus', 'leaving-care'], ['leaving-care', 'supported-accommodation'])).toEqual([]);
    expect(told(['leaving-care'], ['leaving-care'])).toHaveLength(1);
    expect(told(['fostering'], ['edge-of-care', 'foster-carer-support', 'fostering'], ['edge-of-care'])).toEqual([]);
    for (const need of ['looked-after-children', 'disabled-children', 'uasc', 'edge-of-care'])
      expect(verdictOf('same-need', { placements: of([need]) })).toMatchObject({ about: [], unjudged: ['call-line', 'coordinator'] });
  });

  it('are short breaks of one kind, and advice with the law that asks for a range of them', () => {
    const breaks = (...kinds: readonly string[]) =>
      verdictOf('same-need', {
        placements: kinds.map((kind, index) =>
          support(`Help ${index}`, `A${index + 2}`, { needs: ['short-breaks', kind].filter(Boolean) }),
        ),
      });
    expect(breaks('overnight-breaks', 'daytime-breaks', 'activity-breaks', '').about).toEqual([]);
    for (const kind of ['', 'overnight-breaks', 'daytime-breaks', 'activity-breaks']) {
      const [finding, ...others] = breaks(kind, kind).findings;
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ severity: 'advice', text: expect.stringContaining('SI 2011/707 reg 4') });
    }
    expect(verdictOf('same-need', { placements: [support('A', 'A2'), support('B', 'A3')] })).toMatchObject({ severities: ['warning'] });
  });

  it('are a market where places are found for one child at a time, told once with its count and money', () => {
    const sold = (needs: readonly string[], ...more: Parameters<typeof support>[2][]) =>
      more.map((one, index) => support(`Care ${index}`, `A${index + 2}`, { needs, providers: [`Ash ${index}`], ...one }));
    const priced = { annualValue: pence(100_00) };
    const homes = verdictOf('same-need', { placements: sold(['placements', 'residential-care'], priced, priced, priced) });
    expect(homes).toMatchObject({ about: [], unjudged: ['residential care'] });
    expect(homes.reasons[0]).toMatch(
      /^3 offers of 3 providers meet it by places .* not asked\. An annual value is stated for all 3: £300 at/,
    );
    for (const need of ['childcare', 'sen-placement', 'sen-transport', 'fostering', 'placements', 'supported-accommodation-16-plus'])
      expect(verdictOf('same-need', { placements: sold([need], {}, {}) }), need).toMatchObject({ about: [] });
    expect(verdictOf('same-need', { placements: sold(['residential-care'], {}) }).unjudged).toEqual([]);
    const both = sold(['residential-care', 'short-breaks'], {}, {});
    expect(verdictOf('same-need', { placements: both }).findings[0]?.text).toContain('(short breaks)');
  });

  it('are no duplication when one ends the day before the other starts', () => {
    const placements = [support('Family Help', 'A2', { end: day('2015-09-30') }), support('Homestart', 'A3', { start: day('2015-10-01') })];
    expect(verdictOf('same-need', { placements }).about).toEqual([]);
  });

  it('are no duplication when their ages only meet at a birthday, and are when they overlap', () => {
    const young = support('Family Help', 'A2', { ages: { from: 0, to: 5 } });
    const placements = (from: number) => [young, support('Homestart', 'A3', { ages: { from, to: 19 } })];
    expect(verdictOf('same-need', { placements: placements(5) }).about).toEqual([]);
    expect(verdictOf('same-need', { placements: placements(4) }).about).toHaveLength(1);
  });

  it('count one service bought jointly, split over tiers, or listed again as a contract as one', () => {
    const joint = support('Family Help', 'A2', { commissioners: ['Westmarsh Council', 'Westmarsh CCG'] });
    const otherTier = support('Family Help', 'A3', { id: 'family-help-2', tier: 'universal' });
    const contract = support('Contract for family help', 'A4', { of: 'contracts', providers: ['Family Help Trust'] });
    expect(verdictOf('same-need', { placements: [joint, otherTier, contract] }).about).toEqual([]);
  });

  it('are one finding where a narrower need is met by some of them, and say so', () => {
    const both = ['family-support', 'parenting'];
    const placements = [
      support('Family Help', 'A2', { needs: both }),
      support('Homestart', 'A3', { needs: both }),
      support('Families First', 'A4'),
    ];
    const { findings } = verdictOf('same-need', { placements });
    expect(findings.map(({ about }) => about)).toEqual([['families-first', 'family-help', 'homestart']]);
    expect(findings[0]?.text).toContain('Of these “Family Help” and “Homestart” also meet one need (parenting).');
    const apart = [...placements, support('Parents Together', 'A5', { needs: ['parenting'] })];
    expect(verdictOf('same-need', { placements: apart }).about).toHaveLength(2);
  });

  it('are advice while one says that it is joint, by its name or a note, and the finding says which', () => {
    const placements = [support('Family Help', 'A2'), support('Homestart (joint delivery with Kite)', 'A3')];
    const { findings, severities } = verdictOf('same-need', { placements });
    expect(severities).toEqual(['advice']);
    expect(findings[0]?.text).toContain('the row of “Homestart (joint delivery with Kite)” says that it is joint');
    const noted = register(
      { id: 'a', title: 'Family Help', by: 'Ash', notes: 'run jointly with the NHS' },
      { id: 'b', title: 'Homestart', by: 'Birch' },
    );
    expect(verdictOf('same-need', noted).severities).toEqual(['advice']);
    expect(verdictOf('same-need', { placements: [support('Family Help', 'A2'), support('Joint Strategy Club', 'A3')] }).severities).toEqual(
      ['warning'],
    );
  });

  it('carry what is stated of their values, never more', () => {
    const placements = [support('Family Help', 'A2', { annualValue: pence(100_00) }), support('Homestart', 'A3')];
    expect(verdictOf('same-need', { placements }).amounts).toEqual([100_00]);
    expect(verdictOf('same-need', { placements: [support('Family Help', 'A2'), support('Homestart', 'A3')] }).amounts).toEqual([undefined]);
  });

  it('count the whole value once for a service split by shares', () => {
    const half = { annualValue: pence(500_00), share: 50 };
    const placements = [
      support('Family Help', 'A2', half),
      support('Family Help', 'A3', { ...half, id: 'half' }),
      support('Homestart', 'A4'),
    ];
    expect(verdictOf('same-need', { placements }).amounts).toEqual([500_00]);
  });

  it('are advice while a place is unsure, and a warning once its words are clear or a person has settled it', () => {
    expect(verdictOf('same-need', { placements: [support('Family Help', 'A2'), support('Homestart', 'A3')] }).severities).toEqual([
      'warning',
    ]);
    const placements = [
      support('Family Help', 'A2'),
      support('Homestart', 'A3', { status: 'proposed', confidence: { element: 0.6, tier: 0.6 } }),
    ];
    expect(verdictOf('same-need', { placements }).severities).toEqual(['advice']);
  });

  it('are not judged when nothing says what need a service meets', () => {
    expect(verdictOf('same-need', { placements: [placed('Mystery', { cell: at('A9') })] })).toMatchObject({
      unjudged: ['mystery'],
      unjudgedCells: ['A9'],
    });
  });
});

describe('what states no day', () => {
  it('is no offer at the same time: for a contract it is advice, and a list of services tells of what runs', () => {
    const stated = placed('Harbour families', {
      needs: ['family-support'],
      start: day('2015-04-01'),
      end: day('2016-03-31'),
      providers: ['Harbour'],
    });
    const other = (of: 'contracts' | 'services') => placed('Kite for parents', { of, needs: ['family-support'], providers: ['Kite'] });
    const found = (of: 'contracts' | 'services') => verdictOf('same-need', { placements: [stated, other(of)] }).findings;
    expect(found('contracts').map(({ severity }) => severity)).toEqual(['advice']);
    expect(found('services').map(({ severity }) => severity)).toEqual(['warning']);
    expect(found('services')[0]?.text).not.toContain('at the same time');
  });
});

describe('what a set of services comes to', () => {
  const course = (id: string, more: Partial<Let>): Let => ({ id, ref: id, title: `Course ${id}`, by: `${id} Trust`, ...more });
  const whole = { to: '2018-03-31', totalValue: pence(90_000_00) };
  const unstated = (given: Given, ...ids: string[]): Given => ({
    ...given,
    sheets: (given.sheets ?? []).map(({ table, rows }) => ({
      table,
      rows: rows.map((row) => (ids.includes(row.id) ? { ...row, annualValue: undefined } : row)),
    })),
    placements: (given.placements ?? []).map((one) => (ids.includes(one.id) ? { ...one, annualValue: null } : one)),
  });

  it('is worked out from whole values where no annual value is stated, and said to be', () => {
    const given = register(course('a', { pounds: 10_000 }), course('b', whole));
    const { amounts, findings } = verdictOf('same-need', unstated(given, 'b'));
    expect(amounts).toEqual([39_973_00]);
    expect(findings[0]?.text).toContain('stated for 1 of the 2, and worked out for 1 more from its whole value over its term');
    const [table] = given.sheets ?? [];
    const cell = table?.table.columns.find(({ field }) => field === 'totalValue')?.cell.replace('1', '3');
    expect(findings[0]?.evidence.map((one) => one.cell)).toContain(cell);
    expect(
      verdictOf('several-contracts', unstated(register(course('b', whole), course('c', { ...whole, by: 'b Trust' })), 'b', 'c')).amounts,
    ).toEqual([59_946_00]);
  });

  it('is not known of a framework, whose whole value is a ceiling', () => {
    const given = register(course('a', {}), course('b', { ...whole, title: 'Courses framework' }));
    const { amounts, findings } = verdictOf('same-need', unstated(given, 'a', 'b'));
    expect(amounts).toEqual([undefined]);
    expect(findings[0]?.text).toContain('None of them states an annual value.');
  });
});

it('a lot whose title begins with the name of who holds it is one of the framework', () => {
  const lots = (...titles: readonly (readonly [string, string])[]) =>
    verdictOf(
      'same-need',
      register(...titles.map(([title, by], at): Let => ({ id: `y${at}`, ref: `Y-${at}`, title, by, needs: ['youth-service'] }))),
    );
  expect(
    lots(['Youth and community work Lot 6', 'Ash Trust'], ['Kite Youth - Youth and community work Lot 7', 'Kite Youth Services']).about,
  ).toEqual([]);
  expect(lots(['Youth and community work Lot 6', 'Ash Trust'], ['Kite Youth - Clubs Lot 7', 'Kite Youth Services']).about).toHaveLength(1);
});

it('lots that are no one framework by their titles may still be of one procurement: advice, and said against', () => {
  const lot = (id: string, title: string): Let => ({ id, ref: id, title, by: `${id} Trust`, needs: ['childrens-centres'] });
  const told = verdictOf('same-need', register(lot('a', 'Ash children’s centres Lot 12'), lot('b', 'Birch lots 31 & 32 centres')));
  expect(told.severities).toEqual(['advice']);
  expect(told.findings[0]?.text).toContain('2 are called lots');
  expect(verdictOf('same-need', register(lot('a', 'Ash children’s centres Lot 12'), lot('b', 'Birch centres'))).severities).toEqual([
    'warning',
  ]);
});
