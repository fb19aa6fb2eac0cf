import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellUnder } from '../edited-copy.ts';
import { dataOf, freshFolder, home, run } from '../world.ts';
import { councils, everythingIn, expectRefused } from './ground.ts';
import { activity, edited, firstWritten, sheet, written } from './read-back-ground.ts';
import { atTerminal } from './typing.ts';

interface Change {
  readonly cell: { readonly sheet: string; readonly cell: string };
  readonly was: string | number | null;
  readonly is: string;
}
interface Data {
  readonly compared: number;
  readonly offered: readonly (Change & {
    readonly decides: { kind: string; about: string; decision: string; reason: string };
    readonly beware: string | null;
  })[];
  readonly notOffered: readonly (Change & { readonly because: string })[];
  readonly workedOut: number;
  readonly added: readonly { readonly text: string }[];
  readonly removed: readonly { readonly text: string }[];
  readonly notes: readonly { readonly text: string }[];
  readonly missing: readonly { readonly table: string }[];
  readonly changedFiles: readonly string[];
}

const readBack = (here: string, file = 'edited.xlsx') => dataOf<Data>(['plan', '--read-back', file], { here });

describe('a workbook read back', () => {
  it.each(councils)('that nobody changed differs in nothing: %s', async (council) => {
    const here = await firstWritten(council);
    const read = await readBack(here, 'plan.xlsx');
    expect(read).toMatchObject({ offered: [], notOffered: [], workedOut: 0, added: [], removed: [], missing: [], changedFiles: [] });
    expect(read.compared).toBeGreaterThan(100);
  });

  it('offers a status, a lead and a time as decisions, and an acceptance with its reason', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      cellUnder(plan, 'Status', activity).value = 'Under way';
      cellUnder(plan, 'Lead commissioner', activity).value = 'Director of Public Health';
      cellUnder(plan, 'Timeframe', activity).value = 'December 2015';
      cellUnder(sheet(book, 'Findings'), 'Decision', 'occupational').value = 'Accepted: one team, two titles';
    });
    const { offered, notOffered } = await readBack(here);
    const id = 'activities/business-case-for-enough-evidence-based-parenting-support-pr';
    expect(offered.map(({ decides }) => decides)).toEqual([
      { kind: 'field', about: `${id}/lead`, decision: 'Director of Public Health', reason: '' },
      { kind: 'field', about: `${id}/timeframe`, decision: 'December 2015', reason: '' },
      { kind: 'field', about: `${id}/status`, decision: 'Under way', reason: '' },
      { kind: 'accept', about: expect.stringContaining('occupational'), decision: 'accepted', reason: 'one team, two titles' },
    ]);
    expect(notOffered).toEqual([]);
  });

  it('offers the day that a spreadsheet’s number stands for, says of a status that it means nothing to the tool, and of others nothing', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      cellUnder(plan, 'Timeframe', activity).value = 42_429;
      cellUnder(plan, 'Status', activity).value = 'blue sky';
      cellUnder(plan, 'Lead commissioner', activity).value = '42429';
    });
    const { offered } = await readBack(here);
    expect(offered.map(({ decides, beware }) => [decides.decision, beware])).toEqual([
      ['42429', null],
      ['29 February 2016', expect.stringContaining('42429 is read as 29 February 2016')],
      ['blue sky', expect.stringContaining('“blue sky” is no status the tool knows')],
    ]);
    const lines = await run(['plan', '--read-back', 'edited.xlsx', '--csv'], { here });
    const file = join(here, 'decisions.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${lines.out.split('\n').slice(1).join('\n')}`);
    expect((await readBack(here)).offered).toEqual([]);
  });

  it('is the same however its rows were sorted', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      cellUnder(plan, 'Status', activity).value = 'Done';
      const rows = Array.from({ length: 17 }, (_, index) => (plan.getRow(7 + index).values as unknown[]).slice(1));
      rows.reverse().forEach((values, index) => {
        plan.getRow(7 + index).values = values as never;
      });
    });
    const { offered, notOffered, added, removed } = await readBack(here);
    expect(offered.map(({ decides }) => decides.decision)).toEqual(['Done']);
    expect([notOffered, added, removed]).toEqual([[], [], []]);
  });

  it('offers nothing for a figure, a cell that was emptied, or words no decision is about, and says where each is changed', async () => {
    const here = await written();
    await edited(here, (book) => {
      cellUnder(sheet(book, 'Annual plan'), 'Lead commissioner', activity).value = null;
      cellUnder(sheet(book, 'Budget'), 'Budget', 'Wellbeing').value = 1;
      cellUnder(sheet(book, 'Findings'), 'Decision', 'occupational').value = 'noted';
    });
    const { offered, notOffered } = await readBack(here);
    expect(offered).toEqual([]);
    expect(notOffered.map(({ was, is, because }) => [was, is, because])).toEqual([
      ['Plymouth City Council', '', expect.stringMatching(/emptied.*Change it in annual-plan\.xlsx/)],
      [60_752_235, '1', expect.stringContaining('Change it in finance.xlsx, Strategies!B6.')],
      ['open', 'noted', expect.stringContaining('Write `accepted: why`')],
    ]);
  });

  it('writes an amount somebody typed as the plan writes amounts', async () => {
    const here = await written();
    await edited(here, (book) => {
      cellUnder(sheet(book, 'Budget'), 'Budget', 'Wellbeing').value = 61_752_235;
    });
    const { out } = await run(['plan', '--read-back', 'edited.xlsx'], { here });
    expect(out).toContain('£60,752,235');
    expect(out).toContain('£61,752,235');
  });

  it('names rows that are new or gone and tables whose headings are lost', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      plan.spliceRows(10, 1);
      plan.insertRow(12, ['Early Help', 'A new activity of the year', 'Nobody asked', 'Joint', 'May 2015', 'Planned', '']);
      sheet(book, 'Intentions').getRow(5).values = ['a', 'b', 'c'];
    });
    const { added, removed, missing } = await readBack(here);
    expect(added).toEqual([expect.objectContaining({ text: 'Early Help', page: 'Annual plan' })]);
    expect(removed).toHaveLength(1);
    expect(missing.map(({ table }) => table)).toEqual(['Commissioning intentions and milestones by year']);
  });

  it('names the year of a row that is new or gone, where its table counts by year', async () => {
    const here = freshFolder();
    const head = 'organisation: Anytown Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\n';
    writeFileSync(join(here, 'commissioning.yaml'), `${head}sources: [budget.csv]\n`);
    writeFileSync(join(here, 'budget.csv'), 'Service,Budget 2026/27,Budget 2027/28\nFamily hubs,900,910\nShort breaks,500,510\n');
    expect((await run(['plan', '-o', 'plan.xlsx'], { here })).code).toBe(0);
    await edited(here, (book) => {
      const budget = sheet(book, 'Budget');
      const row = [...Array(budget.rowCount).keys()].find((at) => String(budget.getCell(at + 1, 1).value) === 'Family hubs') as number;
      const held = (budget.getRow(row + 1).values as unknown[]).slice(1);
      const typed = held.map((value) => (value === 'Family hubs' ? 'Youth clubs' : typeof value === 'number' ? 77 : value));
      budget.spliceRows(row + 1, 1);
      budget.insertRow(row + 3, [...typed.slice(0, -1), 'typed by hand']);
    });
    const { out } = await run(['plan', '--read-back', 'edited.xlsx'], { here });
    expect(out.replace(/\s+/g, ' ')).toMatch(/a row of 2026\/27 under “Budget lines: budget.csv”/);
    expect(out.replace(/\s+/g, ' ')).toContain('“Family hubs” of 2026/27, under “Budget lines: budget.csv”');
  });

  it('takes words beneath a table for no row of it, and says them', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      const beneath = 7 + 17;
      plan.getCell(beneath, 1).value = 'Dates are those of the summer.';
    });
    const { added, removed, notes } = await readBack(here);
    expect([added, removed]).toEqual([[], []]);
    expect(notes).toEqual([expect.objectContaining({ text: 'Dates are those of the summer.', page: 'Annual plan' })]);
    const { out } = await run(['plan', '--read-back', 'edited.xlsx'], { here });
    expect(out).toContain('Words beneath a table that are new');
  });

  it('says which source has changed since, and what was decided meanwhile is offered no more', async () => {
    const here = await written();
    await edited(here, (book) => {
      cellUnder(sheet(book, 'Annual plan'), 'Status', activity).value = 'Done';
    });
    const { offered } = await readBack(here);
    const [{ decides }] = offered as [Data['offered'][number]];
    const file = join(here, 'decisions.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${decides.kind},${decides.about},${decides.decision},seen,lead,\n`);
    const again = await readBack(here);
    expect(again.offered).toEqual([]);
    expect(again.changedFiles).toEqual(['decisions.csv']);
  });

  it('whatever is typed as a lead is offered as typed, and taking it leaves nothing to offer', async () => {
    const here = await written();
    const typed = ['=HYPERLINK("x")', 'A "quoted" lead, and another', 'Ægir – 愛', "O'Neill & <b>"];
    await edited(here, (book) => {
      typed.forEach((text, index) => {
        sheet(book, 'Annual plan').getCell(7 + index, 6).value = text;
      });
    });
    expect((await readBack(here)).offered.map(({ is }) => is)).toEqual(typed);
    const { out } = await run(['plan', '--read-back', 'edited.xlsx', '--csv'], { here });
    const file = join(here, 'decisions.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${out.split('\n').slice(1).join('\n')}`);
    expect((await readBack(here)).offered).toEqual([]);
  });
});

it('personal data somebody typed into it is masked, unless it is asked to be shown', async () => {
  const here = await written();
  await edited(here, (book) => {
    cellUnder(sheet(book, 'Annual plan'), 'Lead commissioner', activity).value = 'quill.zeddmore@kite.example';
  });
  expect(JSON.stringify(await readBack(here))).not.toContain('zeddmore');
  expect((await run(['plan', '--read-back', 'edited.xlsx', '--show-personal'], { here })).out).toContain('zeddmore');
});

describe('at a terminal', () => {
  it('asks about each, keeps what is taken before it asks the next, and writes nothing of what is refused', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      cellUnder(plan, 'Lead commissioner', activity).value = 'Director of Public Health';
      cellUnder(plan, 'Timeframe', activity).value = 'December 2015';
      cellUnder(plan, 'Status', activity).value = 'Under way';
    });
    const moves = ['Yes', 'Agreed on 1 July', 'Head of early help', 'No', 'Yes', ''];
    const { out, code, questions } = await atTerminal(['plan', '--read-back', 'edited.xlsx'], moves, { here });
    expect(code).toBe(0);
    expect(questions.map(({ message }) => message.split('?')[0])).toEqual([
      'Keep it as a decision',
      'Why',
      'Whose decision is it',
      'Keep it as a decision',
      'Keep it as a decision',
      'Why',
    ]);
    expect(out).toContain('2 decisions added to decisions.csv; 1 refused.');
    const added = readFileSync(join(here, 'decisions.csv'), 'utf8').trimEnd().split('\n').slice(-2);
    expect(added[0]).toMatch(/\/lead,Director of Public Health,Agreed on 1 July,Head of early help,$/);
    expect(added[1]).toMatch(/\/status,Under way,as changed in edited\.xlsx,Head of early help,$/);
    const { out: plan } = await run(['plan', '-o', 'again.md'], { here });
    expect(plan).toContain('again.md');
    expect(readFileSync(join(here, 'again.md'), 'utf8')).toContain('| Director of Public Health | September 2015 | Under way |');
  });

  it('leaves what is left when a person stops, and decisions.csv as it was when nothing was taken', async () => {
    const here = await written();
    await edited(here, (book) => {
      cellUnder(sheet(book, 'Annual plan'), 'Status', activity).value = 'Under way';
    });
    const before = everythingIn(here);
    const { out, err } = await atTerminal(['plan', '--read-back', 'edited.xlsx'], ['Stop'], { here });
    expect(out).toContain('0 decisions added to decisions.csv; 1 left for another time.');
    expect(err).toContain('run it again');
    expect(everythingIn(here)).toEqual(before);
  });
});

it('a workbook that is no plan, a file that is not there and two tasks at once are refused, with nothing written', async () => {
  const here = join(freshFolder(), 'plan');
  cpSync(join(home, 'fixtures/plymouth'), here, { recursive: true });
  const before = everythingIn(here);
  expectRefused(await run(['plan', '--read-back', 'data/finance.xlsx'], { here }), 'does not say how it was made');
  await run(['plan', '--publish', '-o', '../public.xlsx'], { here });
  expectRefused(await run(['plan', '--read-back', '../public.xlsx'], { here }), 'a copy for publication', 'without `--publish`');
  await run(['plan', '--one-page', '-o', '../one.xlsx'], { here });
  expectRefused(await run(['plan', '--read-back', '../one.xlsx'], { here }), 'on a single sheet', 'without `--one-page`');
  expectRefused(await run(['plan', '--read-back', 'decisions.csv'], { here }), 'no workbook but a .csv file', '-o plan.xlsx');
  expectRefused(await run(['plan', '--read-back', 'nowhere.xlsx'], { here }), 'There is no such file');
  expectRefused(await run(['plan', '--read-back', 'data/finance.xlsx', '-o', 'x.xlsx'], { here }), 'not both at once');
  expect(everythingIn(here)).toEqual(before);
});
