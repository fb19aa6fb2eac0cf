import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PlanMade, planMade } from '../../../src/cli/plan-made.ts';
import type { Page, PageTable } from '../../../src/nouns/page.ts';
import type { Paper } from '../../../src/nouns/paper.ts';
import type { Plan } from '../../../src/nouns/plan.ts';
import { cellWords, columnsWithPence } from '../../../src/output/words.ts';
import { planPages } from '../../../src/reports/index.ts';
import { decisionsTable } from '../../../src/reports/one-page/decisions.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { addDays } from '../../../src/values/day.ts';
import { councils } from '../../cli/ground.ts';
import { freshFolder, home, quietWorld } from '../../world.ts';
import { down } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

async function madeOf(council: string, asOf?: string): Promise<PlanMade> {
  return planMade(quietWorld({ out: '', err: '' }), { workspace: `${home}/fixtures/${council}`, ...(asOf && { asOf }) });
}

function tableWords(table: PageTable): string[] {
  const withPence = columnsWithPence(table);
  return [
    table.caption,
    table.note ?? '',
    ...table.rows.flatMap((row) => table.columns.map((column) => cellWords(row.cells[column.id], column, withPence))),
  ];
}

function wordsOf(pages: readonly Page[]): string[] {
  return pages.flatMap(({ title, lead, blocks }) => [
    title,
    lead,
    ...blocks.flatMap((block) =>
      block.kind === 'table'
        ? tableWords(block)
        : [block.heading ?? '', ...(block.kind === 'list' ? block.items.map(({ text }) => text) : block.paragraphs)],
    ),
  ]);
}

const whole = (paper: Paper): string => wordsOf([...paper.sections, ...paper.appendices]).join('\n');
const sectionOf = (paper: Paper, id: string): Page => paper.sections.find((page) => page.id === id) as Page;

it('promises of each service what the columns beneath hold: a register without days says neither when one ends nor what comes next', async () => {
  const made = await madeOf('dudley');
  const services = committeeReport(made.plan, made).appendices.find(({ title }) => title.includes('Services and contracts')) as Page;
  expect(wordsOf([services]).join('\n')).toContain('Each service and contract: who provides it and its place on the map.');
});

it('asks nobody to agree what is past: a plan whose year is over says so, and its activities and intentions are to be reviewed', async () => {
  const asked = async (asOf: string): Promise<string> => {
    const made = await madeOf('plymouth', asOf);
    const paper = committeeReport(made.plan, made);
    return wordsOf([sectionOf(paper, 'purpose'), sectionOf(paper, 'recommendations')]).join('\n');
  };
  const over = await asked('2026-11-30');
  expect(over).toContain('The year of the plan, 2015/16, ended on 31 March 2016.');
  expect(over).toContain('review the 18 commissioning intentions of the plan, whose years are over');
  expect(over).toContain(
    'review the 17 commissioning activities of the year (see Appendix A), whose days have passed (the files do not say whether they were done), and ask officers what can still be decided;',
  );
  expect(over).not.toMatch(/\bagree\b/);
  const running = await asked('2015-11-30');
  expect(running).not.toContain('ended on');
  expect(running).toContain('agree 8 of the 17 commissioning activities of the year (see Appendix A); review the 9 whose days have passed');
});

it('asks members to note a gross budget beside what it is net of the income its table states, and says where none is stated', async () => {
  const noted = async (...lines: readonly string[]): Promise<string> => {
    const folder = freshFolder();
    const sources = 'sources: [{ path: budget.csv, columns: { Gross budget: budget } }]';
    writeFileSync(
      join(folder, 'commissioning.yaml'),
      `organisation: Anytown Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\n${sources}\n`,
    );
    writeFileSync(join(folder, 'budget.csv'), `${lines.join('\n')}\n`);
    const made = await planMade(quietWorld({ out: '', err: '' }), { workspace: folder });
    return wordsOf([sectionOf(committeeReport(made.plan, made), 'recommendations')]).join('\n');
  };
  expect(await noted('Service,Gross budget,Income', 'Family hubs,900000,200000', 'Short breaks,500000,0')).toContain(
    'note the budget read from budget.csv: £1,400,000 (before income; net it is £1,200,000)',
  );
  expect(await noted('Service,Gross budget', 'Family hubs,900000', 'Short breaks,500000')).toContain(
    'note the budget read from budget.csv: £1,400,000 (before income, of which none is stated)',
  );
});

describe('the plan as a committee report', () => {
  let plymouth: PlanMade;
  let paper: Paper;
  beforeAll(async () => {
    plymouth = await madeOf('plymouth');
    paper = committeeReport(plymouth.plan, plymouth);
  }, 60_000);

  it('says how many outcomes are better, worse and the same, and how many of the worse it shows', () => {
    const words = wordsOf([sectionOf(paper, 'background')]).join('\n');
    expect(words).toContain(
      'Of 39 outcome indicators, 16 are better than the national figure, 15 worse and 1 the same; for 7 the files do not say',
    );
    expect(words).toContain('10 of the 15 that belong here, of 39 rows; all of them are in Appendix');
  });

  it('says how many indicators are so near the national figure that it may be chance, as the plan does', () => {
    const words = wordsOf([sectionOf(paper, 'background')]).join('\n');
    expect(words).toContain('15 indicators are so near the national figure that it may be chance.');
  });

  it('lists the duties with no arrangement seen and groups those not judged, and says beneath the figures what neither is', () => {
    const appendix = paper.appendices.find(({ title }) => title.includes('Duties')) as Page;
    const tables = appendix.blocks.filter((block) => block.kind === 'table');
    const count = (way: 'none' | 'every') => {
      const shown = { none: 'No arrangement seen in these files', every: 'Seen on every day' }[way];
      return tables.flatMap(tableWords).filter((words) => words === shown).length;
    };
    const ofPlan = plymouth.plan.duties.filter(({ unjudged, seen }) => unjudged === null && seen.length === 0);
    expect(ofPlan.length).toBeGreaterThan(0);
    expect(count('none')).toBe(ofPlan.length);
    expect(count('every')).toBe(0);
    expect(tables.map(({ caption }) => caption)).toContain('Duties in law that could not be judged, by what asks for them');
    const letter = appendix.title.slice(0, 'Appendix A'.length);
    expect(wordsOf([sectionOf(paper, 'background')]).join('\n')).toContain(`a duty is not judged is not a pass (see ${letter}).`);
  });

  it('has the sections committees are used to, what is asked of them second', () => {
    expect(paper.sections.map(({ title }) => title)).toEqual([
      'Purpose',
      'Recommendations',
      'Background',
      'Service map',
      'Findings',
      'Options and savings',
      'Timetable',
      'Implications',
      'Risks',
      'Background papers',
    ]);
  });

  it('holds every control total of Plymouth', () => {
    const said = whole(paper);
    const controls = plymouth.pages.find(({ id }) => id === 'control-totals') as Page;
    for (const words of wordsOf([controls])) expect(said).toContain(words);
    for (const total of ['£404,261,046', '£27,150,102', '44']) expect(said).toContain(total);
    const appendix = paper.appendices.at(-1) as Page;
    for (const block of controls.blocks) expect(appendix.blocks).toContainEqual(block);
  });

  it('says of a budget that is a line of another, in what is asked and below the key figures, that it is no money beside it', () => {
    const same =
      'n the files it comes to the same as the line “Children and Young People” of Strategies (finance.xlsx): it is the same money';
    const asked = wordsOf([sectionOf(paper, 'recommendations')]).filter((words) => words.includes(same));
    expect(asked).toEqual([
      expect.stringMatching(/System elements \(finance\.xlsx\): £27,150,102, .+\. In the files it comes to the same .+ the same money;$/),
    ]);
    const key = sectionOf(paper, 'background').blocks.find((block) => block.kind === 'table' && block.caption.startsWith('Key figures'));
    expect((key as PageTable).note).toContain(`System elements (finance.xlsx): i${same}. The budget table says`);
  });

  it('asks what the plan holds, and nothing else', () => {
    const asked = wordsOf([sectionOf(paper, 'recommendations')]).join('\n');
    expect(asked).toContain('Proposed, for the report’s author to confirm');
    expect(asked).toContain('agree the 18 commissioning intentions of the plan (see Appendix A)');
    expect(asked).toContain('£404,261,046');
    expect(asked).not.toMatch(/note the( \d+)? procurement/);
    const items = sectionOf(paper, 'recommendations').blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items.at(-1)?.text).toMatch(/\.$/);
    expect(items.at(-2)?.text).toMatch(/; and$/);
  });

  it('never writes an officer’s words: each implication is a headed blank, and clearance has no name, answer or date', () => {
    const { blocks } = sectionOf(paper, 'implications');
    const headed = blocks.filter((block) => block.kind === 'words');
    expect(headed.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Financial implications', 'Legal and statutory implications', 'Equality and diversity implications']),
    );
    for (const { paragraphs } of headed) expect(paragraphs).toEqual([expect.stringMatching(/^To be completed by the .+\.$/)]);
    const clearance = blocks.find((block) => block.kind === 'table' && block.id === 'clearance') as PageTable;
    expect(clearance.rows).toHaveLength(headed.length);
    for (const { cells } of clearance.rows)
      for (const blank of ['cleared', 'name', 'date']) expect(cells[blank]?.content).toEqual({ kind: 'text', text: '' });
  });

  it('says at its head that sign-offs are blank, with their cells, and only then what the author must do', () => {
    const signOffs = plymouth.plan.findings.filter(({ code }) => code === 'blank-sign-off');
    expect(signOffs.length).toBeGreaterThan(0);
    const texts = [...new Set(signOffs.map(({ text }) => text))];
    const items = paper.notYet.items.slice(0, texts.length);
    expect(items.map(({ text }) => text)).toEqual(texts);
    // What is blank several times is said once, with the cells of each.
    expect(texts.join(' ')).toContain('It stands 3 times');
    expect(items.flatMap(({ cells }) => cells)).toHaveLength(signOffs.flatMap(({ evidence }) => evidence).length);
  });

  it('keeps the body short: long tables are in appendices that the body names', () => {
    for (const { blocks } of paper.sections)
      for (const block of blocks)
        if (block.kind === 'table' && block.id !== 'summary') expect(block.rows.length, block.caption).toBeLessThanOrEqual(20);
    const letters = new Set(paper.appendices.map(({ title }) => title.slice(0, 10)));
    const named = wordsOf(paper.sections).flatMap((words) => words.match(/Appendix [A-Z]/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(letters).toContain(name);
  });

  it.each(councils)('%s: what the files lack is said, and every section says something', async (council) => {
    const made = await madeOf(council);
    const other = committeeReport(made.plan, made);
    for (const { title, blocks } of other.sections) expect(blocks.length, title).toBeGreaterThan(0);
    const said = whole(other);
    if (made.plan.records.risks.length === 0) expect(said).toContain('No risk register was found.');
    if (made.plan.timelines.length === 0) expect(wordsOf([sectionOf(other, 'timetable')]).join(' ')).toMatch(/No contract/);
    expect(said).not.toMatch(/undefined|NaN|\[object/);
    expect(said).not.toMatch(/\bthe 1 [a-z]/);
  });

  it('counts one of a thing as people say it, and says nothing of none', () => {
    const only = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, 1);
    const { records } = plymouth.plan;
    const plan: Plan = {
      ...plymouth.plan,
      records: { ...records, intentions: only(records.intentions), activities: only(records.activities) },
      placements: only(plymouth.plan.placements.filter(({ status }) => status === 'proposed')),
      rules: [{ code: 'same-need', title: 'Several services meet the same need', examined: 1, found: 1, unjudged: [] }],
      findings: only(plymouth.plan.findings),
    };
    const said = whole(committeeReport(plan, planPages(plan)));
    expect(said).toContain('agree the commissioning intention of the plan');
    expect(said).toContain('review the commissioning activity of the year');
    expect(said).toContain('1 service or contract stands on the map');
    expect(said).toContain('The place of 1 of them is proposed from words only, and nobody has decided it');
    expect(said).toContain(
      '1 of 1 service or contract has a place on the service map proposed from words only, and ask officers to decide it',
    );
    expect(said).toContain('1 rule was run on the files, and found ');
    expect(said).not.toMatch(/0 more are accepted|the 0 questions/);
  });

  it('names the procurements that must begin, the first day first, and the scenarios that change the budget', async () => {
    const cumbria = await madeOf('cumbria');
    const asked = wordsOf([sectionOf(committeeReport(cumbria.plan, cumbria), 'recommendations')]).join('\n');
    expect(asked).toContain(
      'the 2 decisions that the plan waits for: “Approval to procure: key decision” for 0-19 Healthy Child Programme and Early Help, by 29 March 2019 (this day has passed; at likely lengths at the earliest 8 October 2019)',
    );
    const onOnePage = down(decisionsTable(cumbria.plan), 'what')
      .map(String)
      .map((what) => what.replace(' (this day has passed)', ''));
    for (const what of onOnePage) expect(asked).toContain(`“${what}”`);
    expect(asked).toMatch(
      /note the procurement whose last day to begin falls within twelve months or has passed: 0-19 .* \(impossible: the last day to begin passed on 29 November 2018, and at likely lengths the earliest start is now 10 July 2020\)/,
    );
    expect(asked).toContain(
      'note that the 7 commissioning activities of the year print a timetable for “0-19 Healthy Child Programme and Early Help” that can no longer be kept (see Appendix A), and ask officers to bring one that can;',
    );
    expect(asked).not.toContain('agree the 7');
    const dated = wordsOf([sectionOf(committeeReport(cumbria.plan, cumbria), 'timetable')]).join('\n');
    expect(dated).toMatch(/the last day of each decision is worked back \(see Appendix [A-H]\)/);
    expect(dated).not.toContain('the days of decisions are for the report’s author to set');
    const cambridgeshire = await madeOf('cambridgeshire');
    const considered = wordsOf([sectionOf(committeeReport(cambridgeshire.plan, cambridgeshire), 'recommendations')]).join('\n');
    expect(considered).toContain('£4,372,159, £900,000 less than doing nothing');
  });

  it('shows no table of a model that changes nothing: it would be the budget again', () => {
    const ids = sectionOf(paper, 'options').blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : []));
    expect(ids.some((id) => id.startsWith('budget-'))).toBe(true);
    expect(ids.filter((id) => id.startsWith('model-'))).toEqual([]);
  });

  it('names among the options what is modelled of teams, though no budget is', async () => {
    const doncaster = await madeOf('doncaster');
    const asked = wordsOf([sectionOf(committeeReport(doncaster.plan, doncaster), 'recommendations')]).join('\n');
    expect(asked).toContain(
      '8 of 11 services and contracts have a place on the service map proposed from words beside a stated tier, that 3 have none,',
    );
    const options = wordsOf([sectionOf(committeeReport(doncaster.plan, doncaster), 'options')]).join('\n');
    expect(options).toMatch(
      /“Two more .*” models other teams and how cases then move between them, with what it costs .* \(see Appendix [A-H]\)/,
    );
  });

  it('says below the key figures and beside the recommendation what a budget table says that its total covers', () => {
    const summary = sectionOf(paper, 'background').blocks.find((block) => block.kind === 'table' && block.id === 'summary') as PageTable;
    expect(summary.note).toContain('“Note: contracted spend only. In-house services and provision outside the strategy are left out.”');
    const asked = wordsOf([sectionOf(paper, 'recommendations')]).join('\n');
    expect(asked).toContain('£27,150,102, with what its table says it covers (see Appendix');
  });

  it('leaves out of the body the rows by which a workbook checks itself, and what is placed where nothing is', async () => {
    const made = await madeOf('cambridgeshire');
    const report = committeeReport(made.plan, made);
    const bridges = sectionOf(report, 'options').blocks.filter((block) => block.kind === 'table' && block.id.endsWith('-bridge'));
    expect(bridges).toHaveLength(1);
    expect(tableWords(bridges[0] as PageTable).join('\n')).not.toMatch(/Lines add to|changed since|workbook/);
    expect(wordsOf(report.appendices).join('\n')).toContain('Lines add to');
    expect(wordsOf([sectionOf(report, 'background')]).join('\n')).not.toContain('Services are placed');
    expect(wordsOf([sectionOf(report, 'purpose')]).join('\n')).toContain('presents the plan “Integrated commissioning');
  });

  it('has a framework let to several providers as one procurement, and says how many they are', () => {
    const [contract] = samplePlan.records.contracts;
    const lots = ['North', 'South', 'South'].map((name, index) => ({ ...contract, id: `lot ${index}`, provider: [name] }));
    const timelines = lots.map(({ id }) => ({ ...samplePlan.timelines[0], id, contract: id }));
    const other = { ...samplePlan.timelines[0], id: 'other', title: 'Another' };
    const plan = {
      ...samplePlan,
      records: { ...samplePlan.records, contracts: lots },
      timelines: [...timelines, other],
    } as unknown as Plan;
    const report = committeeReport(plan, planPages(plan));
    const due = sectionOf(report, 'timetable').blocks.find(
      (block) => block.kind === 'table' && block.id === 'report-pipeline',
    ) as PageTable;
    expect(due.rows.map(({ cells }) => [cells['contract']?.content, cells['providers']?.content])).toEqual([
      [
        { kind: 'text', text: 'Health visiting' },
        { kind: 'count', count: 2 },
      ],
      [
        { kind: 'text', text: 'Another' },
        { kind: 'absent', because: 'not stated' },
      ],
    ]);
    expect(wordsOf([sectionOf(report, 'recommendations')]).join('\n')).toContain(
      'note the 2 procurements whose last day to begin falls within twelve months',
    );
    expect(wordsOf([sectionOf(report, 'timetable')]).join('\n')).toContain(
      '2 procurements are worked back from the day each contract must start (see Appendix C). The point of no return is the last day the first stage can begin at likely lengths: for 2 of them it falls within twelve months or has passed.',
    );
    const appendix = report.appendices.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.id === 'pipeline');
    expect((appendix as PageTable).rows).toHaveLength(2);
    expect((appendix as PageTable).note).toContain('4 rows of the workbook are 2 here');
  });

  it('cuts an appendix nobody would read on paper, says so, and keeps its totals', () => {
    const [first] = samplePlan.milestones;
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...first,
      id: `m${index}`,
      title: `Contract ${index}`,
    })) as unknown as Plan['milestones'];
    const plan = { ...samplePlan, milestones: many };
    const cut = committeeReport(plan, planPages(plan));
    const table = cut.appendices
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.id === 'milestones') as PageTable;
    expect(table.rows).toHaveLength(40);
    expect(table.note).toContain('The first 40 of 500 rows; 460 more are in the workbook of the plan, on its sheet “Milestones”.');
    const words = wordsOf([sectionOf(cut, 'timetable')]).join('\n');
    expect(words).toMatch(/10 of 500 rows; 40 are in Appendix [A-H], and all of them in the workbook\./);
  });

  it('says why the milestones it counts are more than the rows it has of them', () => {
    const [first] = samplePlan.milestones;
    const same = Array.from({ length: 3 }, (_, index) => ({ ...first, id: `m${index}` })) as unknown as Plan['milestones'];
    const plan = { ...samplePlan, milestones: same };
    expect(wordsOf([sectionOf(committeeReport(plan, planPages(plan)), 'timetable')]).join('\n')).toContain(
      'The 3, each contract counted, are 1 row of the table, where contracts of one name, or lots of one, with the same days are one.',
    );
  });

  it('has places that are proposed among the services and not once more among the assumptions', () => {
    expect(plymouth.plan.placements.some(({ status }) => status === 'proposed')).toBe(true);
    const tables = paper.appendices.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
    expect(tables.filter(({ id }) => id === 'proposed').flatMap(({ rows }) => rows.filter(({ key }) => key.startsWith('place ')))).toEqual(
      [],
    );
    expect(tableWords(tables.find(({ id }) => id === 'services') as PageTable).join('\n')).toContain('? marks a place that is proposed');
  });

  it('lists of many options those that can still be begun, the soonest first, and names their sheet', () => {
    const [timeline] = samplePlan.timelines;
    const [option] = timeline?.options ?? [];
    const days = Array.from({ length: 60 }, (_, index) => addDays(samplePlan.workspace.asOf, 20 - index));
    const timelines = days.map((beginBy, index) => ({
      ...timeline,
      id: `c${index}`,
      options: [{ ...option, title: `O${index}`, beginBy }],
    }));
    const plan = { ...samplePlan, timelines } as unknown as Plan;
    const table = committeeReport(plan, planPages(plan))
      .appendices.flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.id === 'procurement-options') as PageTable;
    expect(table.rows).toHaveLength(40);
    expect([table.rows[0], table.rows[20], table.rows[21]].map((row) => row?.cells['beginBy']?.content)).toEqual(
      [days[20], days[0], days[59]].map((each) => ({ kind: 'day', day: each })),
    );
    expect(table.note).toContain('The 40 soonest to come of 60 rows; 20 more are in the workbook of the plan, on its sheet “Options”.');
  });
});
