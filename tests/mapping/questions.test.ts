import { describe, expect, it } from 'vitest';
import { apart, reviewOf } from '../../src/mapping/review/review.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { questionsOf, reviewed, withIds } from './review-ground.ts';
import { decision, recordsOf } from './rows.ts';

const contract = (title: string, provider: string, more: object = {}) => ({ title, provider: [provider], ...more });
const abouts = (of: Parameters<typeof questionsOf>[0], decisions: Parameters<typeof decision>[] = []) =>
  questionsOf(of, { decisions: decisions.map((line) => decision(...line)) }).map(({ about }) => about);

describe('what is asked about together', () => {
  it('forty contracts of one title and one provider are one question, answered by its name and provider', () => {
    const contracts = Array.from({ length: 40 }, (_, index) => contract('Short breaks', 'Harbour Trust', { ref: `C${index}` }));
    const [only, ...others] = questionsOf({ contracts });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ about: 'Short breaks, Harbour Trust', proposed: 'send-health/targeted' });
    expect(only?.placements).toHaveLength(40);
  });

  it('so are contracts of one title with several providers, answered by its name alone; and they can be taken apart', () => {
    const records = withIds(
      recordsOf({ contracts: ['Harbour Trust', 'Family Voice CIC', 'Harbour Trust'].map((who) => contract('Short breaks', who)) }),
    );
    const whole = reviewed(records);
    const { questions } = reviewOf(whole);
    expect(questions.map(({ about }) => about)).toEqual(['Short breaks']);
    expect(questions.flatMap((question) => apart(question, whole)).map(({ about, placements }) => [about, placements.length])).toEqual([
      ['Short breaks, Family Voice CIC', 1],
      ['Short breaks, Harbour Trust', 2],
    ]);
  });

  it('a contract of a title decided for somebody else is asked about, and one decided by its title alone is not', () => {
    const contracts = [contract('Short breaks', 'Harbour Trust'), contract('Short breaks', 'Family Voice CIC')];
    expect(abouts({ contracts }, [['place', 'Short breaks, Harbour Trust', 'send-health/targeted']])).toEqual([
      'Short breaks, Family Voice CIC',
    ]);
    expect(abouts({ contracts }, [['place', 'Short breaks', 'send-health/targeted']])).toEqual([]);
  });

  it('what the words propose to put in different places is asked about apart', () => {
    const contracts = [
      contract('Spot purchase', 'Harbour Trust', { description: 'short breaks for disabled children' }),
      contract('Spot purchase', 'Harbour Trust', { description: 'health visiting' }),
    ];
    expect(abouts({ contracts }).sort()).toEqual(['row-2', 'row-3']);
  });

  it('a service the table places is never moved with one it does not place', () => {
    const services = [{ service: 'Mentoring', element: 'send-health', tier: 'targeted' }, { service: 'Mentoring' }];
    expect(abouts({ services })).toEqual(['row-3']);
    const records = recordsOf({ services });
    const alike = {
      ...records,
      services: records.services.map((row, index) => ({ ...row, id: index === 0 ? 'mentoring-2' : 'mentoring' })),
    };
    expect(reviewOf(reviewed(alike))).toMatchObject({ questions: [], inseparable: [{ id: 'mentoring' }] });
  });
});

describe('what is asked', () => {
  it('only the tier, where the table states the element', () => {
    const [only] = questionsOf({ services: [{ service: 'Short breaks', element: 'send-health' }] });
    expect(only).toMatchObject({ asks: 'tier', proposed: '/targeted' });
  });

  it('nothing, where a person decided the element and left the tier to the words', () => {
    expect(abouts({ services: [{ service: 'Short breaks' }] }, [['place', 'Short breaks', 'send-health']])).toEqual([]);
  });

  it('what is out of scope by its words after what is on the map, and what was over before the plan year last', () => {
    const contracts = [
      contract('Highways maintenance', 'Roads Ltd', { annualValue: pence(900_000_000) }),
      contract('Health visiting', 'Harbour Trust', { annualValue: pence(900_000_000), end: day('2014-03-31') }),
      contract('Short breaks', 'Harbour Trust', { annualValue: pence(100) }),
    ];
    const asked = questionsOf({ contracts });
    expect(asked.map(({ part, about }) => [part, about.split(',')[0]])).toEqual([
      ['map', 'Short breaks'],
      ['out-of-scope', 'Highways maintenance'],
      ['ended', 'Health visiting'],
    ]);
    expect(asked[1]?.proposed).toBe('out-of-scope');
  });

  it('a certain large one after an uncertain smaller one when less of its money may be in the wrong place', () => {
    const contracts = [
      contract('Health visiting', 'A', { annualValue: pence(1_000_000) }),
      contract('Something for families', 'B', { annualValue: pence(900_000) }),
    ];
    const [first, second] = questionsOf({ contracts });
    expect(first?.about).toBe('Something for families, B');
    expect(first?.stake).toBe(Math.round((1 - (first?.certainty ?? 1)) * 900_000));
    expect(second?.stake).toBeLessThan(first?.stake ?? 0);
  });
});

describe('what it is worth a year', () => {
  const worth = (more: object) => questionsOf({ contracts: [contract('Short breaks', 'Harbour Trust', more)] })[0];
  const threeYears = { start: day('2014-04-01'), end: day('2017-03-31') };

  it('the annual value where it is stated, else the whole value spread over the term', () => {
    expect(worth({ annualValue: pence(5_000), totalValue: pence(30_000) })?.worth).toEqual({
      annual: 5_000,
      spread: false,
      untold: 0,
      whole: null,
    });
    expect(worth({ totalValue: pence(30_000), ...threeYears })?.worth).toEqual({ annual: 10_000, spread: true, untold: 0, whole: null });
    expect(worth({ totalValue: pence(30_000), termMonths: 24 })?.worth.annual).toBe(15_000);
    expect(worth({ totalValue: pence(30_000), termMonths: 6 })?.worth.annual).toBe(30_000);
  });

  it('unknown, never nought, where no term is told or the end stands for none', () => {
    expect(worth({ totalValue: pence(30_000) })).toMatchObject({ stake: null, worth: { annual: null, untold: 1, whole: 30_000 } });
    expect(worth({ totalValue: pence(30_000), start: day('2014-04-01'), end: day('2099-12-31') })?.worth.annual).toBeNull();
    expect(worth({})).toMatchObject({ stake: null, worth: { annual: null, untold: 1, whole: null } });
  });

  it('of several, what is told, and how many are left out', () => {
    const contracts = [contract('Short breaks', 'A', { annualValue: pence(700) }), contract('Short breaks', 'A')];
    expect(questionsOf({ contracts })[0]?.worth).toEqual({ annual: 700, spread: false, untold: 1, whole: null });
  });

  it('the part that sits there, where a table splits a service', () => {
    const shares = [
      { provider: ['A'], share: 60, element: 'send-health' },
      { provider: ['B'], share: 40, element: 'edge-of-care' },
    ];
    const parts = shares.map((one) => ({ ...one, service: 'Short breaks', annualValue: pence(1_001) }));
    const values = questionsOf({ services: parts }).map(({ worth: { annual } }) => annual);
    expect(values.sort()).toEqual([400, 601]);
  });
});

describe('what was decided before', () => {
  const services = [{ service: 'Short breaks', provider: ['Harbour Trust'] }];
  const offered = (...line: Parameters<typeof decision>) =>
    questionsOf({ services }, { decisions: [decision(...line)] })[0]?.earlier?.place ?? null;

  it('is offered where it has lapsed', () => {
    expect(offered('place', 'Short breaks', 'edge-of-care/targeted', '2015-03-31')).toBe('edge-of-care/targeted');
  });

  it('is offered where it was about the same service with another provider, or an id made of its name and more', () => {
    expect(offered('place', 'Short breaks, Family Voice CIC', 'edge-of-care/targeted')).toBe('edge-of-care/targeted');
    expect(offered('place', 'short-breaks-harbour-trust-2014-04-01', 'Out of scope')).toBe('out-of-scope');
  });

  it('is offered by an id that was cut for its length', () => {
    const long = [{ service: 'Supported accommodation for care leavers and young people', provider: ['Harbour Trust'] }];
    const cut = 'supported-accommodation-for-care-leavers-and-young-people-ha';
    expect(questionsOf({ services: long }, { decisions: [decision('place', cut, 'edge-of-care/targeted')] })[0]?.earlier?.place).toBe(
      'edge-of-care/targeted',
    );
  });

  it('is not offered from another service, of another kind, or where it says too little', () => {
    expect(offered('place', 'Short breaks for carers', 'edge-of-care/targeted')).toBeNull();
    expect(offered('accept', 'Short breaks, Family Voice CIC', 'accepted')).toBeNull();
    expect(offered('place', 'Short breaks', '/universal', '2015-03-31')).toBeNull();
    expect(offered('place', 'Short breaks', 'an-element-of-old/targeted', '2015-03-31')).toBeNull();
  });
});

describe('what was decided of a service alike', () => {
  const bus = (where: string, provider: string) => ({ service: `Youth bus - ${where}`, provider: [provider] });
  const offered = (services: readonly { service: string; provider: string[] }[], about: string) =>
    questionsOf({ services }, { decisions: [decision('place', about, 'vulnerable-cyp/targeted')] })[0]?.earlier ?? null;

  it('is offered of the same name before what tells them apart, from the same provider', () => {
    expect(offered([bus('North', 'Wheels'), bus('South', 'Wheels')], 'Youth bus - North')).toMatchObject({
      place: 'vulnerable-cyp/targeted',
      isOfAlike: true,
    });
    expect(offered([bus('North', 'Wheels'), bus('South', 'Coaches')], 'Youth bus - North')).toBeNull();
  });

  it('and from another provider where nothing in its own words places it', () => {
    const kites = ['A', 'B'].map((who) => ({ service: `Kite project (${who})`, provider: [who] }));
    expect(offered(kites, 'Kite project (A)')?.isOfAlike).toBe(true);
  });
});
