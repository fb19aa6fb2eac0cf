import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPublicationWords } from '../../src/cli/knowledge.ts';
import { codeFields } from '../../src/output/register/fields.ts';
import { hasPdfReader, textOfPdf } from '../output/rendered.ts';
import { freshFolder, home, quietWorld, run } from '../world.ts';
import { config, councils, expectRefused, folderWith } from './ground.ts';

const outputs = ['public.xlsx', 'public.html', 'public.md', 'public.json', 'public.ics', 'public.pdf'] as const;

/** Words and figures that must come out of no file, each put where a different rule must catch it. */
const secret = {
  pipelineValue: '777111', // the value of a contract not let
  exemptTitle: 'Zircon block bed purchase', // a row marked exempt, not let
  exemptNote: 'Quartz clause', // what else an exempt contract that is let says
  unknownColumn: 'Opal remark', // a column nobody knows
  jobCut: 'Topaz', // jobs to go in a small team
  forecast: '313373', // a saving's forecast
  outturn: '912345', // the forecast of a line of the budget
  outturns: '1212345', // what the forecasts add to
  undecided: 'Tanzanite', // a saving in a scenario that nobody decided
  openSaving: 'Garnet', // a saving nobody approved on a contract being bought
  salary: '48637', // what one person costs
  placements: '6421', // a weekly cost for two children
  signer: 'Quill Zeddmore', // who signed
  scenario: 'Beryl squeeze', // a scenario with a price to be argued about
  reprice: '61234', // what it takes off
  hiddenSheet: 'Onyx appendix', // a file marked by its name
  decider: 'Jasper Quillon', // who decided
  reason: 'Amber politics', // why
  jobCuts: 'Peridot', // two posts of a small team, with a number between the words
  jobsByFte: 'Sapphire', // the same by its FTE, the team by half its name
  jobsProposed: 'Turquoise', // the same as a proposal
  jobsPlanned: 'Moonstone', // as an activity, and so a milestone
  jobsAtRisk: 'Obsidian', // as a risk, by the role
  jobsAimed: 'Spinel', // as an intention
  jobsModelled: 'Citrine', // as a measure of a scenario
  exemptPlace: 'Rhodonite offer', // what a row marked exempt says under a column of elements
  doneBecause: 'Howlite row', // why a milestone was closed
  fewPeople: '3 children longest', // few people in a sentence
  file: 'agate-restructure', // what a file is called
  low: '271828', // the low end of a range
  decided: 'decisions.csv', // what the tool calls its own file
  owner2: 'quill.zeddmore@kite.example', // an address
} as const;

function publicWorkspace(more = ''): string {
  return folderWith({
    'commissioning.yaml': `${config}${more}scenarios: [scenarios/squeeze.yaml, scenarios/posts.yaml, scenarios/maybe.yaml, scenarios/agreed.yaml]\nsources:\n${[
      'register',
      'agate-restructure',
      'placements',
      'savings',
      'budget',
      'engagement',
      'signoff',
      'risks',
      'proposals',
      'annual-plan',
      'intentions',
      'kpis',
      'confidential-appendix',
    ]
      .map((name) => `  - data/${name}.csv\n`)
      .join('')}`,
    'decisions.csv': `kind,about,decision,reason,by,until\nplace,Parenting programme,early-childhood/targeted,${secret.reason},${secret.decider},\nfield,savings/S1/owner,Head of finance,${secret.reason},${secret.decider},\ndone,activity-a2,2026-05-29,${secret.doneBecause},${secret.decider},\n`,
    'data/register.csv': `Contract reference,Title,Description,Supplier,Start date,End date,Annual value,Total value,Lowest value,Highest value,Department,Area,Status,Exempt,Element,Remarks of ours
C1,Parenting programme,Groups for parents,Family Voice CIC,01/04/2025,31/03/2028,"£120,000","£360,000","£${secret.low}","£400,000",Children,City,Active,No,,${secret.unknownColumn}
C2,Short breaks,Breaks,Harbour Trust,01/04/2024,31/03/2027,"£80,500","£241,500",,,Children,${secret.exemptNote},Active,Yes,${secret.exemptPlace},
C5,Mentoring,Mentors,Harbour Trust,01/04/2024,31/03/2027,"£60,500","£181,500",,,Children,City,Active,Yes,Edge of care,
C3,Health visiting 0-19,Health visiting for under fives,,01/04/2028,31/03/2033,"£${secret.pipelineValue}",,,,Children,City,Pipeline,No,,
C4,${secret.exemptTitle},Beds,,01/04/2028,31/03/2030,"£55,000",,,,Children,City,Pipeline,Part II,,
`,
    'data/agate-restructure.csv': `Team,Role,Tier,FTE,Cost per FTE,Caseload,Demand,Weeks open
North team,Social worker,Targeted,20,"£41,000",12,400,26
North team,Family worker,Targeted,2,"£${secret.salary}",11,40,26
South team,Social worker,Targeted,17,"£41,500",12,380,26
South team,Family worker,Targeted,9,"£33,000",10,190,26
Tiny team,Play worker,Universal,3,"£29,000",10,60,26
`,
    'data/placements.csv': `Placement type,Provider,Children,Weekly cost,In area\nResidential home,Lantern Homes,2,"£${secret.placements}",No\nFostering,Kite Care,45,£900,Yes\n`,
    'data/savings.csv': `Savings reference,Title,Budget line,Year,Approved,Forecast,Achieved,Confidence,Decision,Owner
S1,Better commissioning,Early help,2026/27,"£50,000","£${secret.forecast}","£20,000",70%,Council,Head of service
S2,${secret.jobCut}: posts deleted in Tiny team,Early help,2026/27,"£90,000","£90,000",£0,60%,Council,Head of service
S3,${secret.openSaving}: Health visiting 0-19 contract at a lower price,Early help,2026/27,,"£70,000",,50%,,Head of service
S4,${secret.jobCuts}: delete two posts in the Tiny team,Early help,2026/27,"£41,000","£41,000",£0,60%,Council,Head of service
S5,Reduce Tiny by 2 FTE (${secret.jobsByFte}),Early help,2026/27,"£42,000","£42,000",£0,60%,Council,Head of service
`,
    'data/budget.csv': `Service,Fund,2026/27 budget,2026/27 forecast\nEarly help,Base,"£900,000","£${secret.outturn}"\nShort breaks,Base,"£300,000","£300,000"\n`,
    'data/proposals.csv': `Ref,Proposal,Consultation opens,Consultation closes,Audience,Decision\nP1,Tiny team to lose 2 of its posts: ${secret.jobsProposed},01/05/2026,12/07/2026,Staff,Cabinet\nP2,New hours,01/05/2026,12/07/2026,Parents,Cabinet\n`,
    'data/annual-plan.csv': `Ref,System element,Activity,Key outcomes,Lead,Timeframe,Status\nA1,Early childhood,Post deletions - Tiny team,${secret.jobsPlanned},Head of service,31/12/2026,Not started\nA2,Early childhood,Review of the offer,Readiness,Head of service,01/05/2026,Not started\n`,
    'data/intentions.csv': `Ref,Commissioning intention,Lead,2026/27\nI1,Fewer staff,Head of service,${secret.jobsAimed} by autumn\nI2,Better offer,Head of service,Offer reviewed\n`,
    'data/kpis.csv': `Contract,Measure,Period,Target,Actual,Rating\nC1,Number of children missing from care,2025/26,0,3,Red\nC1,Children excluded,2025/26,5,2,Red\nC1,Families seen,2025/26,100,92,Amber\nC1,Share of parents content,2025/26,4%,3%,Red\n`,
    'data/engagement.csv':
      'Question,Answer,Responses,Share,Base\nDo you agree?,Yes,87,87.0%,100\nDo you agree?,No,10,10.0%,100\nDo you agree?,Unsure,3,3.0%,100\n',
    'data/signoff.csv': `Clearance,Answer,Role,Name,Signature,Date\nFinance sign-off,Yes,Director,${secret.signer},${secret.signer},01/06/2026\n`,
    'data/risks.csv': `Ref,Cause,Event,Effect,Likelihood,Impact,Score,Control,Owner\nR1,Funding ends,Service stops,Families wait and ${secret.fewPeople},3,4,12,Ring ${secret.owner2} or a home for up to 4 children,Head of service\nR2,${secret.jobsAtRisk},Removal of two play workers,Grievance,3,3,9,None,Head of service\n`,
    'data/confidential-appendix.csv': `Contract reference,Title,Supplier,Start date,End date,Annual value\nX1,${secret.hiddenSheet},,01/04/2029,31/03/2031,"£5,000"\n`,
    'scenarios/squeeze.yaml': `scenario: ${secret.scenario}
years: 2026/27 to 2027/28
measures:
  - { id: squeeze, title: Lower price for short breaks, kind: saving, on: { line: Short breaks }, amount: "£${secret.reprice}", from: 2027-04-01 }
`,
    'scenarios/maybe.yaml': `scenario: Maybe
years: 2026/27 to 2027/28
measures:
  - { id: maybe, title: ${secret.undecided}, kind: saving, on: { line: Early help }, amount: "£20,000", from: 2026-10-01 }
`,
    'scenarios/agreed.yaml': `scenario: As agreed
years: 2026/27 to 2027/28
measures:
  - { id: agreed, title: Shorter leases for 4 carers, kind: saving, on: { line: Early help }, amount: "£20,000", from: 2026-10-01, decision: "Council 1 March 2026" }
`,
    'scenarios/posts.yaml': `scenario: Posts
years: 2026/27 to 2027/28
measures:
  - { id: posts, title: "${secret.jobsModelled}: delete two posts in the Tiny team", kind: saving, on: { line: Early help }, amount: "£40,000", from: 2026-10-01, decision: "Council 1 March 2026" }
`,
  });
}

/** Everything a file holds, a workbook's parts unzipped, with and without the commas in its figures. */
function bytesOf(path: string): string {
  const bytes = readFileSync(path);
  const parts = path.endsWith('.xlsx')
    ? Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${new TextDecoder().decode(part)}`)
    : path.endsWith('.pdf')
      ? // Where its objects begin, to the byte, is a table of figures that says nothing.
        [bytes.toString('latin1').replace(/^\d{10} \d{5} [nf] ?$/gm, ''), ...(hasPdfReader ? [textOfPdf(bytes)] : [])]
      : [bytes.toString('utf8')];
  const text = parts.join('\n').replace(/\r?\n /g, '');
  return `${text}\n${text.replaceAll(',', '')}`;
}

async function published(here: string, flags: readonly string[] = []): Promise<Readonly<Record<string, string>>> {
  const { err, code } = await run(['plan', '--publish', '-o', ...outputs, ...flags], { here });
  expect(code, err).toBe(0);
  return Object.fromEntries(outputs.map((name) => [name, bytesOf(join(here, name))]));
}

describe('a copy for publication', () => {
  it('holds nothing that must be left out, in any byte of any of its files', async () => {
    const here = publicWorkspace();
    const files = await published(here);
    for (const [name, bytes] of Object.entries(files))
      for (const [what, word] of Object.entries(secret))
        expect(bytes.toLowerCase().includes(word.toLowerCase()), `${what} (${word}) in ${name}`).toBe(false);
  }, 60_000);

  it('would be caught: the whole plan holds every one of them', async () => {
    const here = publicWorkspace();
    await run(['plan', '-o', 'plan.xlsx', 'plan.json'], { here });
    const whole = `${bytesOf(join(here, 'plan.xlsx'))}${bytesOf(join(here, 'plan.json'))}`;
    const here2 = ['signer', 'owner2'] as const;
    for (const [what, word] of Object.entries(secret))
      if (!here2.includes(what as 'signer'))
        expect(whole.includes(word) || whole.includes(word.replace(/0$/, '')), `${what} (${word})`).toBe(true);
  }, 60_000);

  it('keeps what the Transparency Code asks for, also of a contract marked exempt, and a scenario that was decided', async () => {
    const here = publicWorkspace();
    const { 'public.md': page = '' } = await published(here);
    for (const word of [
      'C2',
      'Short breaks',
      'Harbour Trust',
      '£80,500',
      '£241,500',
      '31 Mar 2027',
      '£120,000',
      '£360,000',
      'Health visiting 0-19',
      'Shorter leases',
    ])
      expect(page).toContain(word);
  });

  it('hides a small number with what would give it away, and its share', async () => {
    const here = publicWorkspace();
    const { 'public.json': text = '' } = await published(here);
    const { pages } = JSON.parse(text.slice(0, text.lastIndexOf('\n{'))) as {
      pages: { id: string; tables: { id: string; rows: Record<string, unknown>[] }[] }[];
    };
    const table = (id: string) => pages.flatMap(({ tables }) => tables).find((one) => one.id === id)?.rows ?? [];
    const answers = table('engagement');
    expect(answers.map(({ responses }) => responses)).toEqual([87, '[c]', '[c]']);
    expect(answers.map(({ share }) => share)).toEqual([0.87, '[c]', '[c]']);
    // Two of the North team's 22 would be told by the team's total and the other role: that is hidden too, or the total is.
    const roles = table('workforce');
    const teams = table('workforce-teams');
    const tiers = table('workforce-tiers');
    const shown = (row: Record<string, unknown> | undefined) => row?.['fte'];
    expect(roles.filter(({ role }) => role === 'Family worker').map(shown)).toContain('[c]');
    const north = [roles[0], roles[1], teams.find(({ name }) => name === 'North team')].map(shown).filter((fte) => fte === '[c]');
    expect(north.length).toBeGreaterThan(1);
    expect(tiers.length).toBeGreaterThan(0);
  });

  it('hides few people in performance and in what milestones say of it, by what a measure counts, and no share or percentage', async () => {
    const here = publicWorkspace();
    const { 'public.json': text = '' } = await published(here);
    const { pages } = JSON.parse(text.slice(0, text.lastIndexOf('\n{'))) as {
      pages: { id: string; tables: { id: string; rows: Record<string, unknown>[] }[] }[];
    };
    const rows = (id: string) => pages.flatMap(({ tables }) => tables).find((one) => one.id === id)?.rows ?? [];
    expect(rows('kpis').map(({ target, actual }) => [target, actual])).toEqual([
      [0, '[c]'],
      [5, '[c]'],
      [100, 92],
      [0.04, 0.03],
    ]);
    const said = rows('milestones').filter(({ kind }) => kind === 'kpi result');
    expect(said).toHaveLength(4);
    for (const { contract, because } of said) expect(because === '[c]', String(contract)).toBe(/missing|excluded/.test(String(contract)));
  });

  it('keeps with a total what its table says that it covers, and no other words of the file', async () => {
    const here = publicWorkspace();
    const budget = join(here, 'data/budget.csv');
    writeFileSync(budget, `${readFileSync(budget, 'utf8')}\nNote: contracted spend only.,,,\nPrepared for Larimar Ltd.,,,\n`);
    const { 'public.md': page = '' } = await published(here);
    // Its cell is for those who have the file.
    expect(page).toContain('The budget table says of itself: “Note: contracted spend only.”');
    expect(page).not.toContain('.”.');
    await run(['plan', '-o', 'whole.md'], { here });
    expect(readFileSync(join(here, 'whole.md'), 'utf8')).toContain('“Note: contracted spend only.” (budget.csv A5)');
    expect(page).not.toContain('Larimar');
  });

  it('has no place on any page for a contract whose place is marked exempt, and keeps its value', async () => {
    const here = publicWorkspace();
    const { 'public.md': page = '' } = await published(here);
    const row = page.split('\n').find((line) => line.startsWith('| Mentoring | '));
    expect(row).toMatch(/Not placed.*\[c.*£60,500/);
    expect(page).toMatch(/\| C5 \|.*£60,500/);
  });

  it('has no notes and no folded steps, which only the owner can follow; the whole plan has both', async () => {
    const workspace = publicWorkspace();
    const folder = freshFolder();
    const [whole, copy] = ['plan', 'public'].map((name) => [join(folder, `${name}.xlsx`), join(folder, `${name}.html`)]) as [
      string[],
      string[],
    ];
    await run(['plan', '-w', workspace, '-o', ...whole]);
    await run(['plan', '--publish', '-w', workspace, '-o', ...copy]);
    const says = ([xlsx, html]: string[]): boolean[] => [
      Object.keys(unzipSync(readFileSync(xlsx as string))).some((name) => /comments|vmlDrawing/.test(name)),
      /commission why/.test(readFileSync(html as string, 'utf8')),
    ];
    expect(says(whole)).toEqual([true, true]);
    expect(says(copy)).toEqual([false, false]);
  });

  it('tells the owner of the notes beneath tables that the copy does not carry', async () => {
    const file = join(freshFolder(), 'plan.md');
    const { out } = await run(['plan', '--publish', '-w', join(home, 'fixtures/plymouth'), '-o', file, '--json']);
    const { leftOut } = (
      JSON.parse(out) as { data: { publication: { leftOut: { what: string; cells: { cell: string; sheet: string | null }[] }[] } } }
    ).data.publication;
    const notes = leftOut.find(({ what }) => what.startsWith('notes beneath tables'));
    expect(notes?.cells).toEqual([expect.objectContaining({ sheet: 'Existing provision', cell: 'A50' })]);
    // What says what a total covers, or stands beside the figure it explains, stays, and is in no such list.
    const copy = readFileSync(file, 'utf8');
    expect(copy).toContain('Contracted spend only');
    expect(copy).toContain('About £40 million of this is prescribing');
  });

  it('says in no id of a calendar what it leaves out of the words, and the ids stay from one copy to the next', async () => {
    const here = publicWorkspace();
    const ids = async (file: string): Promise<string[]> => {
      await run(['plan', '--publish', '-o', file], { here });
      return [...readFileSync(join(here, file), 'utf8').matchAll(/^UID:(.+)$/gm)].map(([, id]) => (id as string).trim());
    };
    const first = await ids('first.ics');
    expect(first.length).toBeGreaterThan(3);
    expect(new Set(first).size).toBe(first.length);
    for (const id of first) expect(id).toMatch(/^milestone-[0-9a-f]+-[0-9a-f]+@/);
    expect(await ids('second.ics')).toEqual(first);
  });

  it('says what was left out and why, without the cells; the owner is told the cells', async () => {
    const here = publicWorkspace();
    const { out } = await run(['plan', '--publish', '-o', 'public.md', '--json'], { here });
    const { data } = JSON.parse(out) as {
      data: {
        publication: { leftOut: { what: string; why: string; count: number; cells: { file: string; cell: string }[] }[]; toRead: object[] };
      };
    };
    const { leftOut } = data.publication;
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(
      new Set([
        'small-number',
        'exempt',
        'estimate',
        'not-let',
        'commercial',
        'scenario',
        'job-cuts',
        'personal',
        'working',
        'unknown-column',
        'file-names',
      ]),
    );
    // Few people in a sentence are left out, with the cell in the log; what may be no count of people stays, and the owner is told to read it.
    const sentences = leftOut.find(({ what }) => what === 'numbers of people in sentences');
    expect(sentences).toMatchObject({
      why: 'small-number',
      count: 1,
      cells: [expect.objectContaining({ file: 'data/risks.csv', cell: 'D2' })],
    });
    expect(leftOut).toContainEqual(
      expect.objectContaining({ page: 'scenarios', count: 1, cells: [expect.objectContaining({ file: 'scenarios/agreed.yaml' })] }),
    );
    expect(data.publication.toRead).toEqual([expect.objectContaining({ file: 'data/risks.csv', cell: 'H2' })]);
    const value = leftOut.find(({ why, what }) => why === 'not-let' && what === 'annual value');
    expect(value?.cells).toContainEqual(expect.objectContaining({ file: 'data/register.csv', cell: 'G5' }));
    // How a procurement stands is left out of the copy, and of no copy without a word.
    const unsaid = leftOut.find(({ what }) => what.startsWith('how each procurement stands'));
    expect(unsaid?.cells.length).toBe(unsaid?.count);
    expect(unsaid?.cells).toContainEqual(expect.objectContaining({ file: 'data/register.csv' }));
    const page = readFileSync(join(here, 'public.md'), 'utf8');
    expect(page).toContain('Families wait and \\[c\\] children longest');
    expect(page).toContain('a home for up to 4 children');
    expect(page).toContain('## What was left out of this copy');
    expect(page).toContain('The value of a contract not let yet');
    expect(page).not.toContain('Read these first');
    for (const { what } of leftOut) expect(page.toLowerCase()).toContain(what.toLowerCase());
  });

  it('shows what the council has set as large enough, and hides more where it says so', async () => {
    const loose = await published(publicWorkspace('limits: { publication: { shownFrom: 3 } }\n'));
    const strict = await published(publicWorkspace('limits: { publication: { shownFrom: 12 } }\n'));
    const hidden = (text = ''): number => text.split('[c]').length;
    expect(hidden(strict['public.html'])).toBeGreaterThan(hidden(loose['public.html']));
  });

  it.each(councils)('%s: is written in every ending, twice the same, with formulas that stand', async (council) => {
    const argv = ['plan', '--publish', '-w', join(home, 'fixtures', council), '-o', ...outputs];
    const [one, two] = [freshFolder(), freshFolder()];
    expect((await run(argv, { here: one })).code).toBe(0);
    await run(argv, { here: two });
    for (const name of outputs) expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name)))).toBe(true);
    expect(bytesOf(join(one, 'public.xlsx'))).not.toMatch(/#REF!|\.csv\b(?<!decisions\.csv)|docProps\/custom/);
  });

  it('names the very fields the register of the Transparency Code has', () => {
    const words = readPublicationWords(quietWorld({ out: '', err: '' }));
    const register = codeFields.flatMap(({ columns }) => columns.map(({ column }) => column.id));
    expect([...words.required].filter((field) => field !== 'currentEnd').sort()).toEqual([...register].sort());
  });

  it('is refused with personal data shown, and a single sheet as a calendar', async () => {
    const here = publicWorkspace();
    expectRefused(await run(['plan', '--publish', '--show-personal', '-o', 'a.md'], { here }), '--show-personal');
    expectRefused(await run(['plan', '--one-page', '-o', 'a.ics'], { here }), 'a.ics', '--one-page');
    expectRefused(
      await run(['plan', '--publish', '-o', 'a.md'], { here: publicWorkspace('limits: { publication: { shownForm: 3 } }\n') }),
      'shownFrom',
    );
  });

  it('on one page points at no page that the sheet lacks', async () => {
    const here = freshFolder();
    await run(['plan', '--publish', '--one-page', '-w', join(home, 'fixtures/plymouth'), '-o', 'one.md'], { here });
    const sheet = readFileSync(join(here, 'one.md'), 'utf8');
    expect(sheet).toContain('carries a further caveat, told in the full plan.');
    expect(sheet).not.toMatch(/Assumptions and sources/);
  });

  it('on one page holds no more than the copy does', async () => {
    const here = publicWorkspace();
    const { code } = await run(['plan', '--publish', '--one-page', '-o', 'one.xlsx', 'one.html', 'one.md'], { here });
    expect(code).toBe(0);
    for (const name of ['one.xlsx', 'one.html', 'one.md'])
      for (const [what, word] of Object.entries(secret)) expect(bytesOf(join(here, name)).includes(word), `${what} in ${name}`).toBe(false);
  });
});

describe('the single sheet', () => {
  it.each(councils)('%s: one sheet, upright A4, in no more lines than it holds', async (council) => {
    const here = freshFolder();
    const { code } = await run(['plan', '--one-page', '-w', join(home, 'fixtures', council), '-o', 'one.xlsx', 'one.html', 'one.md'], {
      here,
    });
    expect(code).toBe(0);
    const parts = unzipSync(readFileSync(join(here, 'one.xlsx')));
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(1);
    const sheet = new TextDecoder().decode(parts[sheets[0] as string]);
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="portrait"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="1"/);
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect((sheet.match(/<row /g) ?? []).length).toBeLessThan(60);
    expect(readFileSync(join(here, 'one.html'), 'utf8')).toContain('size: A4 portrait');
  });
});

it('the notices before a decision go with the timetable that prints it, and stay where it stays', async () => {
  const timetable =
    'Activity,Timeframe\nTender deadline,1 June 2027\nEvaluation,July 2027\nCabinet decision on award,16 September 2027\nContract mobilisation,October 2027\nContract start date,1 April 2028\n';
  const dates = async (file: string) => {
    const folder = folderWith({
      'commissioning.yaml': `${config}sources:\n  - data/register.csv\n  - data/${file}\n`,
      'data/register.csv': 'Contract reference,Title,Supplier,Start date,End date\nC1,Short breaks,TBC,01/04/2028,31/03/2031\n',
      [`data/${file}`]: timetable,
    });
    const { code, err } = await run(['plan', '--publish', '-w', folder, '-o', 'public.ics'], { here: folder });
    expect(code, err).toBe(0);
    return [...readFileSync(join(folder, 'public.ics'), 'utf8').matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, on]) => on);
  };
  // The last day of notice, 28 clear days before 16 September 2027.
  expect(await dates('timetable.csv')).toContain('20270818');
  const held = await dates('confidential-timetable.csv');
  for (const on of ['20270818', '20270916']) expect(held).not.toContain(on);
});
