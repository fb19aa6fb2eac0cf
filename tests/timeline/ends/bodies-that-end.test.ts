import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Decision, EndingBody } from '../../../src/nouns/workspace.ts';
import type { Ending } from '../../../src/timeline/ends/ending.ts';
import { milestonesOf } from '../../../src/timeline/milestones.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { simulated } from '../../../src/timeline/simulate.ts';
import { fromPounds } from '../../../src/values/money.ts';
import { contract, ground, law, on, workspace } from '../rows.ts';

const asOf = '2026-06-30';
const line = (n: number) => ({ file: 'commissioning.yaml', sheet: null, cell: `line ${n}` });
const council: EndingBody = {
  name: 'Westshire Council',
  ends: on('2028-03-31'),
  followedBy: ['North Westshire Council', 'South Westshire Council'],
  direction: { given: on('2026-12-01'), contractsPast: on('2028-04-01'), cell: line(9) },
  cell: line(6),
};
const icb: EndingBody = {
  name: 'NHS Westshire ICB',
  ends: on('2026-03-31'),
  followedBy: ['NHS Wider Westshire ICB'],
  direction: null,
  cell: line(10),
};
const columns = ['cpv', 'totalValue', 'commissioner', 'status', 'extensionMonths', 'vatBasis'];
/** Family support worth £900,000 over 45 months that end three months before the council does. */
const familyHubs: Contract = {
  title: 'Family hubs',
  start: on('2024-04-01'),
  end: on('2027-12-31'),
  cpv: ['85311300'],
  totalValue: fromPounds(900_000),
};

interface Given {
  readonly body?: Partial<EndingBody>;
  readonly others?: readonly EndingBody[];
  readonly decisions?: readonly Decision[];
  readonly asOf?: string;
}

function told(fields: Contract, { body = {}, others = [], decisions = [], asOf: today = asOf }: Given = {}) {
  const row = contract('x', { ...familyHubs, ...fields }, columns);
  const ends: Ending[] = [{ ...council, ...body }, ...others].map((each) => ({ body: each, cell: null }));
  const endings = () => ends;
  const here = ground(today, { decisions });
  const timelines = scheduleAll({ ...here, contracts: [row], endings });
  const milestones = milestonesOf({
    records: { contracts: [row], activities: [], kpis: [], grants: [] },
    timelines,
    timetables: [],
    workspace: workspace(today, { decisions }),
    law: { ...law, endings },
  });
  return { timeline: timelines[0], transfers: milestones.filter(({ kind }) => kind === 'transfer to successor'), milestones, here };
}

describe('a live contract that outlives the body that commissions it', () => {
  const transferOf = (fields: Contract, given?: Given) => told(fields, given).transfers;
  it('is to be settled by the body’s last day, with the line of its end and the cell of the contract’s', () => {
    const [one, ...rest] = transferOf({ end: on('2029-03-31') });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      id: 'transfer-to-successor-x-westshire-council',
      due: '2028-03-31',
      status: 'upcoming',
      cell: { file: 'data/contracts.csv', cell: 'C2' },
    });
    expect(one?.because).toMatch(
      /^Westshire Council ends on 31 March 2028 \(commissioning\.yaml line 6\), and it runs to 31 March 2029, see contracts\.csv C2\. North Westshire Council and South Westshire Council follow; which of them takes it over no file says\./,
    );
    expect(one?.because).toContain('not verified');
  });
  it('has none where it ends on that very day or before, with no option left', () => {
    expect(transferOf({ end: on('2028-03-31') })).toEqual([]);
    expect(transferOf({ end: on('2028-04-01') })).toHaveLength(1);
  });
  it('has one where only an extension carries it past, or its end is not stated', () => {
    const [extended] = transferOf({ end: on('2027-12-31'), extensionLeft: 12 });
    expect(extended?.because).toContain('it may be extended to 31 December 2028, see contracts.csv E2');
    expect(transferOf({ end: on('2027-12-31'), extensionLeft: 3 })).toEqual([]);
    const { end: _, ...endless } = familyHubs;
    const [open] = told({ ...endless, end: undefined } as unknown as Contract).transfers;
    expect(open?.because).toContain('its end is not stated, see contracts.csv C2');
  });
  it('says who takes it over, or that nobody knows', () => {
    const to = (followedBy: readonly string[]) => transferOf({ end: on('2029-03-31') }, { body: { followedBy } })[0]?.because;
    expect(to(['North Westshire Council'])).toContain('North Westshire Council takes it over.');
    expect(to([])).toContain('Who takes it over is not known: no file says who follows.');
  });
  it('is due near that day, unknown after it, and done where a person says so', () => {
    const statusOn = (today: string, decisions: readonly Decision[] = []) =>
      transferOf({ end: on('2029-03-31') }, { asOf: today, decisions })[0]?.status;
    expect(statusOn('2028-03-10')).toBe('due');
    expect(statusOn('2028-04-01')).toBe('unknown');
    const done: Decision = {
      kind: 'done',
      about: 'transfer-to-successor-x-westshire-council',
      decision: '2028-03-20',
      reason: 'In the order',
      by: 'Head of law',
      until: null,
      cell: { file: 'decisions.csv', sheet: null, cell: 'B2' },
    };
    expect(statusOn('2028-04-01', [done])).toBe('done');
  });
  it('has none once its status says it is over, nor before it is let', () => {
    expect(transferOf({ end: on('2029-03-31'), status: 'Terminated' })).toEqual([]);
    expect(transferOf({ start: on('2027-06-01'), end: on('2029-03-31') })).toEqual([]);
    expect(transferOf({ start: on('2027-06-01'), end: on('2029-03-31'), awarded: on('2026-05-01') })).toHaveLength(1);
  });
  it('of an NHS body passes by a transfer scheme, and of each body that ends apart', () => {
    const found = transferOf({ end: on('2029-03-31') }, { others: [icb] });
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['transfer-to-successor-x-nhs-westshire-icb', 'unknown'],
      ['transfer-to-successor-x-westshire-council', 'upcoming'],
    ]);
    expect(found[0]?.because).toContain('NHS England’s transfer scheme');
    expect(found[0]?.source).toContain('14Z28');
    expect(found[1]?.because).not.toContain('NHS England');
  });
});

describe('a procurement under a direction', () => {
  const consent = 'successor-consent';
  const holds = (fields: Contract, given?: Given) => told(fields, given).timeline?.overlays?.includes(consent) ?? false;
  it('holds the consent by itself where the next contract would run past its date, and begins earlier for it', () => {
    const [bound, free] = [told({}).timeline, told({}, { body: { direction: null } }).timeline];
    expect(bound?.overlays).toEqual([consent]);
    expect(bound?.stages.map(({ id }) => id)).toContain('successor-consent-consent');
    expect((bound?.pointOfNoReturn as string) < (free?.pointOfNoReturn as string)).toBe(true);
    expect(bound?.because).toMatch(
      /It also holds “Written consent under a direction”: the next contract may run past 1 April 2028, the date of the direction \(commissioning\.yaml line 9\), and its whole value of £900,000, see contracts\.csv K2, is over £100,000 \(Local Government and Public Involvement in Health Act 2007 s\.24\(1\)\(c\)\); without it the contract cannot be enforced against a successor \(s\.28\(2\)\)\./,
    );
    expect(free?.because).not.toContain('onsent');
    expect(free?.because).toContain('if as long as this one may be, runs to 30 September 2031');
  });
  it('says beside the last day to begin that it holds it', () => {
    const begin = told({}).milestones.find(({ kind }) => kind === 'reprocurement start');
    expect(begin?.because).toContain('It also holds `successor-consent`.');
  });
  it('holds none up to the amount of the law, and says why; one whose value is not known counts as over it', () => {
    const own = { start: on('2027-10-01'), end: on('2029-03-31'), vatBasis: 'incl VAT' };
    const small = told({ ...own, totalValue: fromPounds(80_000) }).timeline;
    expect(small?.overlays).toBeUndefined();
    expect(small?.because).toMatch(
      /No consent is asked for: it may run past 1 April 2028, .* is not over £100,000, not with what these files show beside it; what is payable to one person, .* counts together \(s\.27\)/,
    );
    expect(holds({ ...own, totalValue: fromPounds(100_000) })).toBe(false);
    expect(holds({ ...own, totalValue: fromPounds(100_001) })).toBe(true);
    const { totalValue: _, ...unvalued } = familyHubs;
    const row = told({ ...unvalued, totalValue: undefined } as unknown as Contract).timeline;
    expect(row?.overlays).toEqual([consent]);
    expect(row?.because).toContain('its value is not stated, see contracts.csv K2, so it is taken as over £100,000');
  });
  it('counts with the next contract what it follows, which is for the same thing', () => {
    const vatBasis = 'incl VAT';
    expect(holds({ totalValue: fromPounds(50_000), vatBasis })).toBe(false);
    const doubled = told({ totalValue: fromPounds(50_001), vatBasis }).timeline;
    expect(doubled?.overlays).toEqual([consent]);
    expect(doubled?.because).toContain(
      'its whole value of £50,001, see contracts.csv K2, comes with as much under the contract it follows to more than £100,000, for what is payable',
    );
  });
  it('holds none where the next contract is over by its date', () => {
    const short = told({ start: on('2026-02-01'), end: on('2027-01-31') }).timeline;
    expect(short?.overlays).toBeUndefined();
    expect(short?.because).toContain(
      'No consent is asked for: the next contract, if as long as this one may be, runs to 31 January 2028, not past',
    );
  });
  it('of a contract’s own goes by its own days', () => {
    const own = (end: string) => told({ start: on('2027-10-01'), end: on(end) }).timeline;
    expect(own('2028-03-31')?.overlays).toBeUndefined();
    expect(own('2028-04-01')?.overlays).toBeUndefined();
    expect(own('2028-04-02')?.overlays).toEqual([consent]);
  });
  it('asks for none where it is signed before the direction is given, or by the successor', () => {
    const given = on('2028-01-01');
    const before = told({}, { body: { direction: { given, contractsPast: on('2028-04-01'), cell: line(9) } } }).timeline;
    expect(before?.overlays).toBeUndefined();
    expect(before?.because).toContain('before the direction is given on 1 January 2028');
    const after = told({ end: on('2029-03-31') }).timeline;
    expect(after?.overlays).toBeUndefined();
    expect(after?.because).toMatch(/would be signed on \d+ November 2028, when Westshire Council has ended, by its successor/);
  });
  it('signed late goes by the day it still can be signed', () => {
    // Wished for a day before the direction, but nothing has begun: it can only be signed once the direction holds.
    const late = told({ start: on('2026-09-01'), end: on('2029-03-31') }).timeline;
    expect(late?.verdict).toBe('impossible');
    expect(late?.overlays).toEqual([consent]);
  });
  it('that cannot be worked back leaves open whether it needs one', () => {
    const far = told({ end: on('2031-03-31') }).timeline;
    expect(far).toMatchObject({ verdict: 'unknown' });
    expect(far?.overlays).toBeUndefined();
    expect(far?.because).toContain('hangs on the day it is signed, which cannot be told');
  });
  it('is played through with its consent', () => {
    const { timeline, here } = told({});
    if (timeline === undefined) throw new Error('no timeline');
    const { overlays: _, ...without } = timeline;
    const [more, less] = [timeline, without].map((each) => simulated(each, here, { runs: 60, seed: 1 })?.p50 as string);
    expect((more as string) > (less as string)).toBe(true);
  });
  it('asks an NHS body for none', () => {
    expect(told({}, { body: { ...icb, ends: on('2028-03-31') } }).timeline?.because).not.toContain('onsent');
  });
});

describe('a procurement the body will not live to finish', () => {
  it('is its successor’s to carry on, from the first stage that falls after its end', () => {
    const { timeline } = told({ end: on('2029-03-31') }, { body: { direction: null } });
    const after = timeline?.stages.filter(({ latestFinish }) => latestFinish > '2028-03-31').map(({ latestStart }) => latestStart);
    expect(timeline?.because).toContain('before the next contract starts on 1 April 2029');
    const [, from] = /From “.*” \((.*?) to .*\) on it is for its successor to carry on\./.exec(timeline?.because ?? '') ?? [];
    expect(from).toBe('28 February 2028');
    expect(after?.sort()[0]).toBe('2028-02-28');
  });
  it('is all its successor’s where every stage falls after, or it has ended already', () => {
    expect(told({ end: on('2028-12-31') }, { body: { ends: on('2026-12-31'), direction: null } }).timeline?.because).toContain(
      'All of its stages fall after that, for its successor to carry on.',
    );
    expect(told({}, { body: icb }).timeline?.because).toContain('ended on 31 March 2026');
    expect(told({}, { body: icb }).timeline?.because).toContain('What is still to be done is for its successor.');
  });
});

describe('an extension past the direction’s date', () => {
  const extending = { end: on('2027-09-30'), extensionLeft: 24, noticeMonths: 6 };
  const review = (fields: Contract, given?: Given) => told(fields, given).milestones.find(({ kind }) => kind === 'extension review');
  const option = (fields: Contract, given?: Given) =>
    told(fields, given).timeline?.options.find(({ title }) => title === 'Take the extension');
  it('has its review begin earlier by the consent, and says so there and among the options', () => {
    const [bound, free] = [review(extending), review(extending, { body: { direction: null } })];
    expect((bound?.due as string) < (free?.due as string)).toBe(true);
    for (const text of [bound?.because, option(extending)?.text])
      expect(text).toContain(
        'It may need “Written consent under a direction” first: it would carry the contract to 30 September 2029, past 1 April 2028',
      );
    expect(option(extending)).toMatchObject({ isEnough: null, verified: false });
    expect(option(extending, { body: { direction: null } })).toMatchObject({ isEnough: true, verified: true });
    // A milestone may be published where its contract's value may not.
    expect(bound?.because).not.toContain('900,000');
  });
  it('that stays within it, or is decided before it is given, needs none', () => {
    const short = { ...extending, extensionLeft: 6 };
    expect(review(short)?.due).toBe(review(short, { body: { direction: null } })?.due);
    expect(option(short)?.text).not.toContain('onsent');
    const direction = { given: on('2027-05-01'), contractsPast: on('2028-04-01'), cell: line(9) };
    expect(option(extending, { body: { direction } })?.text).not.toContain('onsent');
  });
  it('decided after the body has ended is its successor’s decision', () => {
    const later = { ...extending, end: on('2028-12-31') };
    expect(option(later)?.text).toContain('By then Westshire Council has ended, on 31 March 2028: its successor decides in its place.');
    expect(option(later)?.text).not.toContain('onsent');
  });
});
