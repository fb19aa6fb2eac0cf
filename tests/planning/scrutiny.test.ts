import { describe, expect, it } from 'vitest';
import type { Became, Promised } from '../../src/nouns/promise.ts';
import { folderWith } from '../cli/ground.ts';
import { dataOf, run } from '../world.ts';

interface Tables {
  readonly activities?: string;
  readonly intentions?: string;
  readonly savings?: string;
  readonly outcomes?: string;
  readonly proposals?: string;
}

/** A workspace of one body as of a day, with these tables. */
function planOf(asOf: string, tables: Tables): string {
  const names = Object.keys(tables);
  return folderWith({
    'commissioning.yaml': `organisation: Anytown Council\nfinancial-year: 2025/26\nas-of: ${asOf}\nsources:\n${names.map((name) => `  - { path: ${name}.csv, kind: ${name} }\n`).join('')}`,
    ...Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`${name}.csv`, rows])),
  });
}

async function promises(was: Tables, is: Tables): Promise<readonly Promised[]> {
  const { scrutiny } = await dataOf<{ scrutiny: { promises: readonly Promised[] } }>([
    'diff',
    planOf('2025-04-01', was),
    planOf('2026-04-01', is),
  ]);
  return scrutiny.promises;
}

async function becameOf(was: Tables, is: Tables): Promise<Record<string, Became>> {
  return Object.fromEntries((await promises(was, is)).map(({ what, became }) => [what, became]));
}

const activities = (...rows: readonly string[]): Tables => ({
  activities: `Ref,Commissioning activity,Lead commissioner,Timeframe,Status\n${rows.map((row) => `${row}\n`).join('')}`,
});

describe('of two plans it is told what became of', () => {
  it('activities: what happened, slipped, is overdue, was dropped or added, and what nobody tells', async () => {
    const was = activities(
      'A1,Short breaks tender,Council,October 2025,',
      'A2,Pathway agreed,Council,September 2025,',
      'A3,Centres reviewed,Council,June 2025,',
      'A4,Portage renewed,Council,December 2025,',
      'A5,Respite scoped,Council,January 2026,',
      'A6,Mentors found,Council,September 2026,',
      'A8,Advice line,Council,Soon,',
      'A9,Play rangers,Council,March 2027,',
    );
    const is = activities(
      'A1,Short breaks tender,Council,October 2025,Complete',
      'A2,Pathway agreed,Council,September 2026,Under way',
      'A3,Centres reviewed,Council,June 2025,In progress',
      'A4,Portage renewed,Council,December 2025,',
      'A6,Mentors found,Council,September 2026,',
      'A7,Early help hub,Council,May 2026,',
      'A8,Advice line,Council,Soon,',
      'A9,Play rangers,Council,June 2026,',
    );
    expect(await becameOf(was, is)).toEqual({
      'Short breaks tender': 'done',
      'Pathway agreed': 'slipped',
      'Centres reviewed': 'overdue',
      'Portage renewed': 'untold',
      'Respite scoped': 'dropped',
      'Mentors found': 'to come',
      'Early help hub': 'new',
      'Advice line': 'untold',
      'Play rangers': 'ahead',
    });
    const slipped = (await promises(was, is)).find(({ became }) => became === 'slipped');
    expect(slipped).toMatchObject({
      because: '365 days later: from 30 September 2025 to 30 September 2026.',
      at: [
        { file: expect.stringContaining('activities.csv'), cell: 'D3' },
        { file: expect.stringContaining('activities.csv'), cell: 'E3' },
      ],
    });
  });

  it('milestones of intentions: moved to a later year, passed and untold, changed, left out', async () => {
    const head = 'Intention,Milestones 2025/26,Milestones 2026/27\n';
    const was = { intentions: `${head}Join up visits,Contract let,Model live\nMap the offer,Map made,\nFind mentors,Pilot run,\n` };
    const is = { intentions: `${head}Join up visits,,Contract let\nMap the offer,Map made,\nFind mentors,Pilot planned,\n` };
    expect((await promises(was, is)).map(({ promised, became }) => [promised, became])).toEqual([
      ['2025/26: Contract let', 'slipped'],
      ['2026/27: Model live', 'untold'],
      ['2025/26: Map made', 'untold'],
      ['2025/26: Pilot run', 'untold'],
    ]);
  });

  it('savings: reached, short by so much, and not told', async () => {
    const head = 'Ref,Saving title,Year,Approved,Achieved,Forecast\n';
    const was = {
      savings: `${head}S1,Fewer agency staff,2025/26,"£100,000",,\nS2,New price,2025/26,"£50,000",,\nS3,Shared office,2025/26,"£20,000",,\nS4,Fleet,2025/26,"£9,000",,\n`,
    };
    const is = {
      savings: `${head}S1,Fewer agency staff,2025/26,"£100,000","£60,000",\nS2,New price,2025/26,"£50,000","£55,000",\nS3,Shared office,2025/26,"£20,000",,\nS4,Fleet,2025/26,"£9,000",,"£4,000"\n`,
    };
    expect((await promises(was, is)).map(({ became, because }) => [became, because])).toEqual([
      ['short', '£40,000 short of what was approved.'],
      ['done', '£5,000 more than was approved.'],
      ['untold', 'What was achieved of 2025/26 is not stated.'],
      ['short', 'Nothing achieved is stated; the forecast is £5,000 short.'],
    ]);
  });

  it('savings: one whose year is not over is still to come, unless it is reached already or its rating says that it is missed', async () => {
    const head = 'Ref,Saving title,Year,Approved,Achieved,Forecast,Delivery rating\n';
    const row = (ref: string, achieved: string, forecast: string, rating: string) =>
      `${ref},Saving ${ref},2040/41,"£30,000",${achieved},${forecast},${rating}\n`;
    const was = { savings: `${head}${['S1', 'S2', 'S3', 'S4'].map((ref) => row(ref, '£0', '£30000', 'Green')).join('')}` };
    const is = {
      savings: `${head}${row('S1', '£0', '£30000', 'Green')}${row('S2', '£30000', '', 'Green')}${row('S3', '£0', '£0', 'Will not be delivered')}${row('S4', '', '£20000', 'Red')}`,
    };
    expect((await promises(was, is)).map(({ became, because }) => [became, because])).toEqual([
      ['to come', '2040/41 is not over; £0 is achieved so far.'],
      ['done', 'As approved.'],
      ['short', '£30,000 short of what was approved.'],
      ['to come', '2040/41 is not over; the forecast is £10,000 short.'],
    ]);
  });

  it('savings: one whose decision is still open was never approved, and one refused is dropped; decided in either plan is decided', async () => {
    const head = 'Ref,Saving title,Year,Approved,Achieved,Decision\n';
    const row = (ref: string, decision: string, achieved = '£0') => `${ref},Saving ${ref},2025/26,"£80,000",${achieved},${decision}\n`;
    const was = { savings: `${head}${row('S1', 'Proposed')}${row('S2', 'Proposed')}${row('S3', 'Proposed')}${row('S4', '')}` };
    const is = { savings: `${head}${row('S1', 'Proposed')}${row('S2', 'Approved by Cabinet')}${row('S3', 'Withdrawn')}${row('S4', '')}` };
    expect((await promises(was, is)).map(({ promised, became, because }) => [promised, became, because])).toEqual([
      ['put at £80,000', 'to come', 'It is not decided yet: “Proposed”.'],
      ['approved £80,000', 'short', '£80,000 short of what was approved.'],
      ['put at £80,000', 'dropped', 'Its decision: “Withdrawn”.'],
      ['approved £80,000', 'short', '£80,000 short of what was approved.'],
    ]);
  });

  it('indicators: met, better, worse, or perhaps chance; one with no way that is better is not told', async () => {
    const head = 'Indicator,Local,National,Target,Better is,Period,Lower CI,Upper CI\n';
    const was = {
      outcomes: `${head}Breastfeeding,40,48,45,high,2024,,\nSmoking,15,10,,low,2024,,\nObesity,10,9,,low,2024,,\nVisits,70,80,,,2024,,\nTeeth,30,25,,low,2024,,\n`,
    };
    const is = {
      outcomes: `${head}Breastfeeding,46,48,45,high,2025,,\nSmoking,13,10,,low,2025,,\nObesity,12,9,,low,2025,,\nVisits,72,80,,,2025,,\nTeeth,31,25,,low,2025,28,34\n`,
    };
    expect(await becameOf(was, is)).toEqual({
      Breastfeeding: 'done',
      Smoking: 'better',
      Obesity: 'worse',
      Visits: 'untold',
      Teeth: 'same',
    });
  });

  it('proposals: decided, put off, and not told', async () => {
    const head = 'Ref,Proposal,Consultation opens,Consultation closes,Decision,Decision date\n';
    const was = {
      proposals: `${head}P1,Close a centre,2025-05-01,2025-07-01,,2025-10-01\nP2,New hub,2025-05-01,2025-07-01,,2025-11-01\nP3,Fees,2025-05-01,2025-07-01,,2025-12-01\n`,
    };
    const is = {
      proposals: `${head}P1,Close a centre,2025-05-01,2025-07-01,Kept open,2025-10-01\nP2,New hub,2025-05-01,2025-07-01,,2026-06-01\nP3,Fees,2025-05-01,2025-07-01,,2025-12-01\n`,
    };
    expect(await becameOf(was, is)).toEqual({ 'Close a centre': 'done', 'New hub': 'slipped', Fees: 'untold' });
  });
});

it('a kind that only one plan has promises nothing, a register is no plan, and --kind holds', async () => {
  const some = activities('A1,Short breaks tender,Council,October 2025,');
  expect(await promises(some, { proposals: 'Ref,Proposal,Decision,Decision date\nP1,Fees,,2025-12-01\n' }).catch(() => 'refused')).toBe(
    'refused',
  );
  const registers = ['diff', 'fixtures/registers/2025.csv', 'fixtures/registers/2026.csv'];
  expect(await dataOf<{ scrutiny: unknown }>(registers)).toMatchObject({ scrutiny: null });
  const [was, is] = [planOf('2025-04-01', some), planOf('2026-04-01', some)];
  expect((await run(['diff', was, is])).out).toContain('What was promised, what happened, what slipped');
});

it('two plans written as workbooks are told the same as the workspaces they were made from', async () => {
  const was = planOf('2025-04-01', activities('A1,Short breaks tender,Council,October 2025,', 'A2,Pathway agreed,ICB,May 2026,'));
  const is = planOf('2026-04-01', activities('A1,Short breaks tender,Council,October 2026,', 'A2,Pathway agreed,ICB,May 2026,Done'));
  for (const here of [was, is]) expect((await run(['plan', '-o', 'plan.xlsx'], { here })).code).toBe(0);
  const of = async (a: string, b: string) =>
    (await dataOf<{ scrutiny: { promises: readonly Promised[] } }>(['diff', a, b])).scrutiny.promises.map(({ at: _, ...rest }) => rest);
  expect(await of(`${was}/plan.xlsx`, `${is}/plan.xlsx`)).toEqual(await of(was, is));
  expect((await of(was, is)).map(({ became }) => became)).toEqual(['slipped', 'done']);
});

it('of indicators judged by best and worst, and of intentions with years left blank, two workbooks tell the same as their workspaces', async () => {
  const tables = (local: string) => ({
    outcomes: `Indicator,Local,National,Best,Worst,Lower CI,Upper CI\nInfant mortality,${local},4.3,1,9,2,9\nSmoking,30,20,1,90,,\n`,
    intentions: 'Intention,Milestones 2024/25,Milestones 2026/27\nOne front door,Agreed,Open\nShort breaks,,Retendered\n',
  });
  const [was, is] = [planOf('2025-04-01', tables('4.4')), planOf('2026-04-01', tables('4.9'))];
  for (const here of [was, is]) expect((await run(['plan', '-o', 'plan.xlsx'], { here })).code).toBe(0);
  const of = async (a: string, b: string) =>
    (await dataOf<{ scrutiny: { promises: readonly Promised[] } }>(['diff', a, b])).scrutiny.promises.map(({ at: _, ...rest }) => rest);
  const told = await of(was, is);
  expect(told.map(({ became }) => became)).toEqual(['untold', 'to come', 'to come', 'same', 'same']);
  expect(await of(`${was}/plan.xlsx`, `${is}/plan.xlsx`)).toEqual(told);
});

it('an activity whose later status says that it was given up is dropped', async () => {
  const was = activities('A1,Short breaks tender,Council,October 2025,', 'A2,Pathway agreed,Council,October 2025,');
  const is = activities('A1,Short breaks tender,Council,October 2025,Abandoned', 'A2,Pathway agreed,Council,October 2025,Not cancelled');
  expect(await becameOf(was, is)).toEqual({ 'Short breaks tender': 'dropped', 'Pathway agreed': 'overdue' });
});

it('the savings and services of two workbooks are those of the workspaces, and no sum by year or rating is one', async () => {
  const head = 'Ref,Saving,Budget line,Year,Approved saving,Forecast saving,Achieved,EIA,Decision,Financial rating,Delivery rating\n';
  const tables = (achieved: string, value: string) => ({
    savings: `${head}S1,Fewer beds,Residential,2025/26,"£500,000","£300,000",${achieved},Yes,Approved,Amber,Red\nS2,Shared office,Offices,2025/26,"£80,000","£80,000",£0,No,Approved,Green,Green\nS3,Fleet,Transport,2025/26,"£40,000",£5,,,Proposed,Red,Red\n`,
    services: `Service,Provider,System element,Tier,Annual value\nParenting courses,Harbour Trust,Parent and family support,Targeted,${value}\n`,
    contracts:
      'Contract reference,Contract title,Supplier,Start date,End date,Annual value\nC-1,Helpline,Harbour Trust,01/04/2024,31/03/2027,"£60,000"\n',
  });
  const [was, is] = [planOf('2025-04-01', tables('"£100,000"', '"£45,000"')), planOf('2026-04-01', tables('"£450,000"', '"£50,000"'))];
  for (const here of [was, is]) expect((await run(['plan', '-o', 'plan.xlsx'], { here })).code).toBe(0);
  const of = async (a: string, b: string) => {
    const { scrutiny, ...rest } = await dataOf<{
      scrutiny: { promises: readonly Promised[] };
      kinds: readonly { kind: string; rows: unknown }[];
      changed: readonly { field: string; was: unknown; is: unknown }[];
    }>(['diff', a, b]);
    const changed = rest.changed.map(({ field, was: before, is: after }) => [field, before, after]);
    return { promises: scrutiny.promises.map(({ at: _, ...one }) => one), changed };
  };
  const told = await of(`${was}/plan.xlsx`, `${is}/plan.xlsx`);
  expect(told).toEqual(await of(was, is));
  expect(told.promises.map(({ what, became }) => [what, became])).toEqual([
    ['Helpline', 'untold'],
    ['Fewer beds, 2025/26', 'short'],
    ['Shared office, 2025/26', 'short'],
    ['Fleet, 2025/26', 'to come'],
  ]);
  expect(told.changed).toEqual([
    ['annualValue', 45_000, 50_000],
    ['achieved', 100_000, 450_000],
  ]);
});
