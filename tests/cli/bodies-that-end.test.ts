import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { config, expectRefused, folderWith } from './ground.ts';

const heading = 'Contract reference,Title,Commissioner,Supplier,Start date,End date,Total value,CPV code,Status';
const rows = [
  'AC-01,Family hubs,Anytown Council,Harbour Trust,01/04/2024,31/03/2029,"£2,100,000",85311300,Active',
  'AC-02,Young carers,ANYTOWN COUNCIL,Young Carers Anytown,01/07/2025,30/06/2027,"£180,000",85312300,Active',
  'AC-03,Therapies,NHS Anytown ICB,Community Health NHS Trust,01/04/2024,31/03/2027,"£3,600,000",85142100,Active',
  'AC-04,Health visiting,Anytown Council; NHS Anytown ICB,Community Health NHS Trust,01/04/2023,31/03/2028,"£15,500,000",85141000,Active',
  'AC-05,Advocacy,,Speak Up CIC,01/04/2025,31/03/2029,"£60,000",85312300,Active',
  'AC-06,Respite,Borough of Otherton,Speak Up CIC,01/04/2025,31/03/2029,"£600,000",85312300,Active',
];
const council = '  - name: Anytown Council\n    ends: 2028-03-31\n    followed-by: [North Anytown Council, South Anytown Council]\n';
const direction = '    direction: { given: 2026-07-01, contracts-past: 2028-04-01 }\n';
const icb = '  - { name: NHS Anytown Integrated Care Board, ends: 2026-03-31, followed-by: NHS Wider Anytown ICB }\n';

function workspace(bodies: string, more: Readonly<Record<string, string>> = {}, calendar = ''): string {
  return folderWith({
    'commissioning.yaml': `${config}${calendar}bodies-that-end:\n${bodies}sources:\n  - data/register.csv\n`,
    'data/register.csv': `${[heading, ...rows].join('\n')}\n`,
    ...more,
  });
}

interface Told {
  readonly milestones: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly due: string | null;
    readonly status: string;
    readonly because: string;
    readonly cell: { readonly file: string; readonly cell: string };
  }[];
}

async function told(here: string, kind: string) {
  const { milestones } = await dataOf<Told>(['milestones', '--within', '9999'], { here });
  return milestones.filter((each) => each.kind === kind);
}

async function transfers(here: string): Promise<string[]> {
  const found = await told(here, 'transfer to successor');
  return found.map(({ id }) => id.replace('transfer-to-successor-', '')).sort();
}

async function overlays(here: string, ...flags: string[]) {
  const { procurements } = await dataOf<{ procurements: { contract: string; overlays?: string[] }[] }>(['timeline', ...flags], { here });
  return Object.fromEntries(procurements.map((each) => [each.contract.toUpperCase(), each.overlays ?? []]));
}

describe('the bodies that end of commissioning.yaml', () => {
  it('are the commissioners of contracts under every spelling of theirs, and the workspace’s own where none is named', async () => {
    expect(await transfers(workspace(council + direction + icb))).toEqual([
      'ac-01-anytown-council',
      'ac-03-nhs-anytown-integrated-care-board',
      'ac-04-nhs-anytown-integrated-care-board',
      'ac-05-anytown-council',
    ]);
  });
  it('follow a `party` line of decisions.csv', async () => {
    const line = 'kind,about,decision,reason,by,until\nparty,Borough of Otherton,Otherton Council,Its style,Head of law,\n';
    const here = workspace('  - { name: Otherton Council, ends: 2028-03-31 }\n', { 'decisions.csv': line });
    expect(await transfers(here)).toEqual(['ac-06-otherton-council']);
    expect(await told(here, 'body that ends')).toEqual([]);
  });
  it('under a direction hold the consent of those procurements it binds, and of no other body’s', async () => {
    expect(await overlays(workspace(council + direction + icb), '--show', 'all')).toEqual({
      // Signed once the council has ended.
      'AC-01': [],
      'AC-02': ['successor-consent'],
      'AC-03': [],
      'AC-04': ['successor-consent'],
      'AC-05': [],
      'AC-06': [],
    });
    expect(Object.values(await overlays(workspace(council + icb), '--show', 'all')).flat()).toEqual([]);
    const { out } = await run(['timeline'], { here: workspace(council + direction + icb) });
    expect(out).toContain('2 procurements hold `successor-consent`: Young carers and Health visiting.');
  });
  it('count together under a direction what is payable to one provider, or for the like, in scope of the plan or not', async () => {
    const planned = (ref: string, title: string, provider: string, cpv: string) =>
      `${ref},${title},Anytown Council,${provider},01/10/2027,31/03/2029,"£40,000",${cpv},Planned`;
    const alone = planned('P-1', 'Mentoring', 'Speak Up CIC', '85311300');
    const held = async (...others: readonly string[]) => {
      const register = `${[heading, alone, ...others].join('\n')}\n`;
      return (await overlays(workspace(council + direction, { 'data/register.csv': register })))['P-1'];
    };
    expect(await held()).toEqual([]);
    expect(await held(planned('P-2', 'Advocacy', 'Harbour Trust', '85312300'))).toEqual([]);
    expect(await held(planned('P-2', 'Advocacy', 'SPEAK UP C.I.C.', '85312300'))).toEqual([]);
    const both = [planned('P-2', 'Advocacy', 'SPEAK UP C.I.C.', '85312300'), planned('P-3', 'Groups', 'Harbour Trust', '85311300')];
    expect(await held(...both)).toEqual(['successor-consent']);
    const register = `${[heading, alone, ...both].join('\n')}\n`;
    const { out } = await run(['timeline', '--contract', 'Mentoring'], {
      here: workspace(council + direction, { 'data/register.csv': register }),
    });
    expect(out.replace(/\s+/g, ' ')).toContain('comes with those at register.csv G3, G4 to more than £100,000');
  });
  it('that no contract names are said, with their line and the nearest name, and nothing is refused', async () => {
    const here = workspace('  - { name: Borough of Othertown, ends: 2028-03-31 }\n');
    expect(await told(here, 'body that ends')).toMatchObject([
      { title: 'Borough of Othertown', due: '2028-03-31', status: 'unknown', cell: { file: 'commissioning.yaml', cell: 'line 5' } },
    ]);
    const { out } = await run(['milestones', '--within', '9999', '--all', '--md'], { here });
    expect(out).toContain('the nearest name they use is “Borough of Otherton”');
  });
  it('are said too where every contract names a department, so that no end goes unwatched', async () => {
    const register = `${heading}\n${(rows[0] as string).replace('Anytown Council', 'Early help team')}\n`;
    const here = workspace(council, { 'data/register.csv': register });
    expect(await transfers(here)).toEqual([]);
    const [only] = await told(here, 'body that ends');
    expect(only?.because).toContain('they name “Early help team”.');
  });
  it('are one row a body in the terminal where many transfers are unknown for one reason', async () => {
    const many = Array.from({ length: 60 }, (_, n) => (rows[2] as string).replace('AC-03', `X-${n}`));
    const here = workspace(icb, { 'data/register.csv': `${[heading, ...many].join('\n')}\n` });
    const { out } = await run(['milestones', '--fail-on', 'never'], { here });
    expect(out.match(/transfer to\s/g)).toHaveLength(1);
    expect(out.replace(/\s+/g, ' ')).toContain('60 contracts');
  });
  it('are closed, transfer by transfer, with a `done` line that matches', async () => {
    const done =
      'kind,about,decision,reason,by,until\ndone,transfer-to-successor-ac-03-nhs-anytown-integrated-care-board,2026-04-01,In the scheme,Head,\n';
    const here = workspace(council + icb, { 'decisions.csv': done });
    const found = (await told(here, 'transfer to successor')).find(({ id }) => id.includes('ac-03'));
    expect(found).toMatchObject({
      status: 'done',
      because: 'Done on 1 April 2026, 1 day after it was due: In the scheme, see decisions.csv B2.',
    });
    expect((await run(['check', 'unused-decision'], { here })).out).not.toContain('matches no');
  });
});

describe('bodies that cannot end so', () => {
  it.each([
    ['twice, in another spelling', `${council}  - { name: ANYTOWN COUNCIL, ends: 2028-03-31 }\n`, ['line 8', 'stands twice', 'Keep one']],
    ['on no day', '  - { name: Anytown Council, ends: spring }\n', ['line 5', '`spring` is not a day', '2026-06-30']],
    ['without a day', '  - { name: Anytown Council }\n', ['line 5', 'ends', 'missing']],
    [
      'under a key nobody knows',
      '  - { name: Anytown Council, ends: 2028-03-31, followed_by: X }\n',
      ['line 5', 'Did you mean `followed-by`?'],
    ],
    ['under no name', '  - { name: TBC, ends: 2028-03-31 }\n', ['line 5', '`TBC` names no body']],
    ['followed by themselves', '  - { name: Anytown Council, ends: 2028-03-31, followed-by: Anytown council }\n', ['cannot follow itself']],
    [
      'before they start',
      `${council}  - { name: North Anytown Council, ends: 2028-03-31 }\n`,
      ['line 5', '`North Anytown Council` ends on 31 March 2028, before it could take over'],
    ],
    [
      'before their direction is given',
      '  - { name: Anytown Council, ends: 2028-03-31, direction: { given: 2028-04-01, contracts-past: 2028-04-01 } }\n',
      ['line 5', 'cannot bind'],
    ],
    [
      'after a direction about contracts that are over',
      '  - { name: Anytown Council, ends: 2028-03-31, direction: { given: 2027-01-01, contracts-past: 2026-12-31 } }\n',
      ['line 5', 'which is earlier'],
    ],
    [
      'under a direction of another law',
      `  - name: NHS Anytown ICB\n    ends: 2027-03-31\n${direction}`,
      ['line 7', 'NHS body', 'Take `direction` out'],
    ],
  ])('%s are refused with the line and the way to mend it', async (_, bodies, words) => {
    expectRefused(await run(['milestones'], { here: workspace(bodies) }), 'commissioning.yaml', ...words);
  });
  it('but one that succeeds another and ends later is none of them', async () => {
    const chain = `${council}  - { name: North Anytown Council, ends: 2030-03-31 }\n`;
    expect((await run(['milestones', '--fail-on', 'never'], { here: workspace(chain) })).code).toBe(0);
  });
  it('nor is one followed by nobody yet', async () => {
    const here = workspace('  - { name: Anytown Council, ends: 2028-03-31, followed-by: TBC }\n');
    const [first] = await told(here, 'transfer to successor');
    expect(first?.because).toContain('Who takes it over is not known');
  });
});

describe('the school holidays of commissioning.yaml', () => {
  const calendar = (from: string, to: string) => `calendar:\n  school-holidays:\n    - { from: ${from}, to: ${to}, because: Summer }\n`;
  const what = ['timeline', '--regime', 'pa2023-light-touch', '--start', '2028-04-01', '--with', 'consultation'] as const;
  it('are remarked of a what-if in the workspace', async () => {
    const { out } = await run(what, { here: workspace(council, {}, calendar('2026-10-19', '2026-10-30')) });
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /“Consultation open” from .* has 12 of its 84 days \(10 of its 60 working days\) in them: Summer/,
    );
  });
  it('that end before they begin are refused', async () => {
    expectRefused(
      await run(what, { here: workspace(council, {}, calendar('2027-09-01', '2027-07-22')) }),
      'A school holiday from 2027-09-01 cannot end on 2027-07-22.',
    );
  });
});
