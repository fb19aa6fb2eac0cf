import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/cli/open.ts';
import { dataOf, quietWorld, run } from '../world.ts';
import { config, expectRefused, smallWorkspace } from './ground.ts';

const head = 'title: Ours\nsource: Our threshold document, 2026\n';

function workspace(files: Readonly<Record<string, string>>, more = ''): string {
  const own = Object.fromEntries(Object.entries(files).map(([path, text]) => [`ours/${path}`, text]));
  return smallWorkspace({ 'commissioning.yaml': `${config}templates: ours\n${more}sources:\n  - data/register.csv\n`, ...own });
}

async function knowledgeOf(files: Readonly<Record<string, string>>, more = '') {
  return (await openWorkspace(quietWorld({ out: '', err: '' }, { here: workspace(files, more) }), {})).knowledge;
}

const placeOf = async (here: string, service: string) => {
  type Map = { placements: { service: string; element: string | null; tier: string | null; because: string }[] };
  return (await dataOf<Map>(['map'], { here })).placements.find((one) => one.service === service);
};

describe('a workspace’s own templates are laid over the built-in ones', () => {
  it('its words stand in place of the same words built in, and others are added', async () => {
    const here = workspace({
      'vocabulary/ours.yaml': `${head}terms:\n  - { term: short breaks, weight: 5, element: edge-of-care, tier: specialist }\n  - { term: parenting programme, weight: 0 }\n`,
    });
    expect(await placeOf(here, 'Short breaks')).toMatchObject({ element: 'edge-of-care', tier: 'specialist' });
    expect(await placeOf(smallWorkspace(), 'Short breaks')).toMatchObject({ element: 'send-health' });
  });

  it('and `--explain` says which file the words are of', async () => {
    const here = workspace({
      'vocabulary/ours.yaml': `${head}terms:\n  - { term: short breaks, weight: 5, element: edge-of-care, tier: specialist }\n`,
    });
    const { out } = await run(['map', '--explain', 'Short breaks'], { here });
    expect(out).toContain('ours/vocabulary/ours.yaml');
    const { out: builtIn } = await run(['map', '--explain', 'Parenting programme'], { here });
    expect(builtIn).not.toContain('ours/');
    const { weighings } = await dataOf<{ weighings: { from: string | null }[] }>(['map', '--explain', 'Short breaks'], { here });
    expect(weighings.map(({ from }) => from)).toContain('ours/vocabulary/ours.yaml');
  });

  it('its words may name the tiers of the model it chose', async () => {
    const words = (tier: string) => ({
      'vocabulary/ours.yaml': `${head}terms:\n  - { term: short breaks, weight: 9, element: send-health, tier: ${tier} }\n`,
    });
    const here = workspace(words('getting-more-help'), 'tiers: thrive\n');
    expect(await placeOf(here, 'Short breaks')).toMatchObject({ tier: 'getting-more-help', element: 'send-health' });
    expectRefused(await run(['map'], { here: workspace(words('getting-more-help')) }), 'getting-more-help', 'early-help-brief');
  });

  it('a tier model of its own is reached through rows of its own crosswalk', async () => {
    const here = workspace(
      {
        'tiers/ours.yaml':
          'id: ours\ntitle: Our two levels\nsource: Ours\ntiers:\n  - { id: open, title: Open to all, response: early, names: [] }\n  - { id: closed, title: By referral, response: targeted, names: [] }\n',
        'crosswalk.yaml': `${head}base: plymouth\nrows:\n  - { plymouth: [universal], ours: [open] }\n  - { plymouth: [early-help-brief], ours: [open] }\n  - { plymouth: [targeted], ours: [closed] }\n`,
      },
      'tiers: ours\n',
    );
    expect(await placeOf(here, 'Short breaks')).toMatchObject({ tier: 'closed' });
  });

  it('elements, duties, thresholds, clocks, regimes, overlays and calendars by id', async () => {
    const knowledge = await knowledgeOf({
      'elements.yaml': `${head}elements:\n  - { id: early-childhood, title: Start well, names: [] }\n  - { id: play, title: Play, names: [] }\n`,
      'duties.csv':
        'id,title,strength,lead,element,tier,from,to,needs,words,source,verified\nECD-02,Ask first,law,LA,,,,,,,Ours,true\nOURS-1,Ours,guidance,LA,,,,,,,Ours,true\n',
      'thresholds.csv':
        'id,from,to,authority,buying,pounds,vat,source,verified\nours,2026-01-01,2027-12-31,any,ordinary service,100,excl,Ours,true\n',
      'clocks/ours.yaml': `title: Ours\nin-force: { from: 2020-01-01, to: null }\nclocks:\n  - { id: our-notice, title: Notice, kind: period, given: a, answer: b, count: 5, days: calendar days, counting: clear, source: Ours, verified: true }\n`,
      'overlays/august.yaml':
        "id: august\ntitle: Our August\nsource: Ours\nverified: true\nquiet: { holds-back: [decision], from: '08-10', to: '08-20' }\n",
      'calendars/ours.json':
        '{"calendars":[{"id":"england-and-wales","lastKnown":"2026-12-31","source":"Ours","verified":true,"holidays":[{"day":"2026-01-01","title":"New Year","nations":["England and Wales"]}]}]}',
    });
    expect(knowledge.elements.map(({ id }) => id)).toEqual([
      'parent-family-support',
      'early-childhood',
      'send-health',
      'vulnerable-cyp',
      'edge-of-care',
      'play',
    ]);
    expect(knowledge.elements[1]?.title).toBe('Start well');
    expect(knowledge.duties.filter(({ id }) => id === 'ECD-02').map(({ title }) => title)).toEqual(['Ask first']);
    expect(knowledge.duties.length).toBeGreaterThan(10);
    expect(knowledge.duties.at(-1)?.id).toBe('OURS-1');
    expect(knowledge.thresholds.at(-1)?.id).toBe('ours');
    expect(knowledge.overlays.filter(({ id }) => id === 'august').map(({ title }) => title)).toEqual(['Our August']);
    expect(knowledge.calendars.get('england-and-wales')?.lastKnown).toBe('2026-12-31');
    expect(knowledge.calendars.size).toBeGreaterThan(1);
  });

  it('a clock of its own is worked out where the workspace is', async () => {
    const here = workspace({
      'clocks/ours.yaml': `title: Ours\nin-force: { from: 2020-01-01, to: null }\nclocks:\n  - { id: our-notice, title: Our notice, kind: period, given: the day a, answer: the last day, count: 5, days: calendar days, counting: clear, source: Ours, verified: true }\n`,
    });
    expect((await run(['clock', 'our-notice', '2026-06-01'], { here })).out).toContain('Our notice');
  });
});

describe('what would change nothing is refused', () => {
  it('a folder that is not there, with its line', async () => {
    const here = smallWorkspace({ 'commissioning.yaml': `${config}templates: nowhere\nsources:\n  - data/register.csv\n` });
    expectRefused(await run(['map'], { here }), 'commissioning.yaml, line 4', '`nowhere`');
    expectRefused(await run(['clock'], { here }), 'commissioning.yaml, line 4');
  });

  it.each([
    { file: 'vocabluary/ours.yaml', words: ['ours/vocabluary', '`vocabulary`'] },
    { file: 'dutis.csv', words: ['ours/dutis.csv', '`duties.csv`'] },
    { file: 'tiers/ours.yml', words: ['ours/tiers/ours.yml', '`tiers/ours.yaml`'] },
  ])('$file', async ({ file, words }) => {
    expectRefused(await run(['map'], { here: workspace({ [file]: 'title: x\n' }) }), ...words);
  });

  it.each([
    {
      what: 'a word for an element nobody knows',
      line: 4,
      file: 'vocabulary/a.yaml',
      text: `${head}terms:\n  - { term: play, weight: 5, element: early-childhod }\n`,
      near: '`early-childhood`',
    },
    {
      what: 'a word for a tier nobody knows',
      line: 4,
      file: 'vocabulary/a.yaml',
      text: `${head}terms:\n  - { term: play, weight: 5, tier: targetted }\n`,
      near: '`targeted`',
    },
    {
      what: 'a key nobody knows',
      line: 4,
      file: 'vocabulary/a.yaml',
      text: `${head}terms:\n  - { term: play, weight: 5, elemnt: early-childhood }\n`,
      near: '`element`',
    },
    {
      what: 'a crosswalk to a tier nobody knows',
      line: 5,
      file: 'crosswalk.yaml',
      text: `${head}base: plymouth\nrows:\n  - { plymouth: [targeted], windscreen: [level-33] }\n`,
      near: '`level-3`',
    },
    {
      what: 'headings of a field nobody knows',
      line: 2,
      file: 'headings/contracts.yaml',
      text: 'title: [what we buy]\nproviderr: [delivery arm]\n',
      near: '`provider`',
    },
    {
      what: 'a heading of two fields',
      line: 2,
      file: 'headings/contracts.yaml',
      text: 'provider: [delivery arm]\ndepartment: [Delivery Arm]\n',
      near: '`perhaps`',
    },
    { what: 'a duty with a strange strength', line: 2, file: 'duties.csv', text: 'id,title,strength\nX,Y,lore\n', near: 'law' },
  ])('$what', async ({ file, text, line, near }) => {
    expectRefused(await run(['map'], { here: workspace({ [file]: text }) }), `ours/${file}, line ${line}`, near);
  });

  it('but not what a system leaves behind', async () => {
    expect((await run(['map'], { here: workspace({ '.DS_Store': '', 'tiers/.gitkeep': '' }) })).code).toBe(0);
  });
});

describe('headings of a council’s own', () => {
  const register =
    'Ref,What we buy,Delivery arm,Begins on,Ends on,Yearly pot,Directorate\nC1,Family hubs,Harbour Trust,01/04/2025,31/03/2028,120000,Children\n';
  type Inspected = { files: { tables: { columns: { heading: string; field: string | null; status: string }[] }[] }[] };
  const readAs = async (files: Readonly<Record<string, string>>) => {
    const here = workspace({ ...files, '../register.csv': register });
    const { files: read } = await dataOf<Inspected>(['inspect', 'register.csv', '-w', '.'], { here });
    const columns = read[0]?.tables[0]?.columns ?? [];
    return Object.fromEntries(columns.map(({ heading, field, status }) => [heading, `${status} ${field}`]));
  };

  it('are known where they were only proposed or not read at all, and the built-in ones still are', async () => {
    const before = await readAs({ 'headings/services.yaml': 'area: [patch of ours]\n' });
    expect(before['Yearly pot']).not.toContain('annualValue');
    expect(before['Delivery arm']).not.toBe('known provider');
    const after = await readAs({
      'headings/contracts.yaml': 'title: [what we buy]\nprovider:\n  known-as: [delivery arm]\nannualValue: yearly pot\n',
    });
    expect(after).toMatchObject({
      'What we buy': 'known title',
      'Delivery arm': 'known provider',
      'Yearly pot': 'known annualValue',
      'Begins on': 'known start',
    });
  });

  it('in a file of no kind of table are refused with the nearest', async () => {
    const here = workspace({ 'headings/contract.yaml': 'title: [what we buy]\n' });
    expectRefused(await run(['map'], { here }), 'ours/headings/contract.yaml', '`contracts`');
  });

  it('take a heading from the field it was of', async () => {
    const after = await readAs({ 'headings/contracts.yaml': 'element: [directorate]\n' });
    expect(after['Directorate']).toBe('known element');
  });
});

it('and `init --help` says how, in eighty columns', async () => {
  const { out } = await run(['init', '--help']);
  expect(out).toContain('templates: FOLDER');
  expect(
    Math.max(
      ...out
        .split('\n')
        .slice(-8)
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(80);
});
