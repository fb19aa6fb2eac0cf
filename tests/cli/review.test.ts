import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { Refusal } from '../../src/values/refusal.ts';
import { readersFolder } from '../console.ts';
import { dataOf, home, run } from '../world.ts';
import { config, everythingIn, expectRefused, folderWith } from './ground.ts';
import { atTerminal, breakOff, type Move } from './typing.ts';

const register = `Contract reference,Title,Supplier,Start date,End date,Annual value
C1,Short breaks,Harbour Trust,01/04/2025,31/03/2028,"£320,000"
C2,Health visiting,Family Voice CIC,01/04/2024,31/03/2027,"£80,500.50"
C3,Project X,Northern Star,01/04/2024,31/03/2027,
C4,Highways maintenance,Roads Ltd,01/04/2024,31/03/2027,"£9,000,000"
`;
const head = 'kind,about,decision,reason,by,until\n';

function workspace(more: Readonly<Record<string, string>> = {}): string {
  return folderWith({
    'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
    'data/register.csv': register,
    'decisions.csv': head,
    ...more,
  });
}

const decisions = (here: string): string => readFileSync(join(here, 'decisions.csv'), 'utf8');
const linesOf = (here: string): string[] => decisions(here).trimEnd().split('\n').slice(1);
const review = (here: string, moves: readonly Move[], changes = {}) => atTerminal(['map', '--review'], moves, { here, ...changes });
const statusOf = async (here: string): Promise<Record<string, string>> => {
  const { placements } = await dataOf<{ placements: { id: string; status: string }[] }>(['map'], { here });
  return Object.fromEntries(placements.map(({ id, status }) => [id, status]));
};

describe('a review', () => {
  it('asks about the most uncertain money first, what has no value after it, and what is out of scope only if that is wanted', async () => {
    const here = workspace();
    const { out, questions, code } = await review(here, ['Leave', 'Leave', 'Leave', 'Yes', 'Leave']);
    expect(code).toBe(0);
    expect([...out.matchAll(/^(Short breaks|Health visiting|Project X|Highways maintenance)$/gm)].map(([, name]) => name)).toEqual([
      'Short breaks',
      'Health visiting',
      'Project X',
      'Highways maintenance',
    ]);
    expect(out).toContain('Question 1 of 3, £0 of £400,501 a year decided');
    expect(questions.map(({ message }) => message.slice(0, 15))).toEqual([
      'Where does it b',
      'Where does it b',
      'Where does it b',
      '1 question more',
      'Where does it b',
    ]);
    expect(decisions(here)).toBe(head);
  });

  it('shows what it is about, what is proposed, how surely and why, and offers the ways to answer', async () => {
    const { out, questions } = await review(workspace(), []);
    for (const words of [
      'Harbour Trust',
      '£320,000',
      'from 1 April 2025 to 31 March 2028',
      'register.csv B2',
      'Targeted and intensive support',
      '"Short breaks" →',
    ])
      expect(out).toContain(words);
    expect(out).toMatch(/How sure +element \d+%, tier \d+%/);
    expect(questions[0]?.offers[0]).toBe('As proposed');
    expect(questions[0]?.offers.at(-1)).toMatch(/^Stop/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('writes each decision as it is made, with its reason and its owner, who is asked for once', async () => {
    const here = workspace();
    const seen: number[] = [];
    const counting = (move: string) => () => {
      seen.push(linesOf(here).length);
      return move;
    };
    const { questions, out, code } = await review(here, [
      counting('As proposed'),
      '',
      'Head of commissioning',
      counting('Another element'),
      'Children with',
      'Specialist',
      '',
      'It is bought for disabled children',
      counting('Out of scope'),
      'A project of the museum',
      'No',
    ]);
    expect(code).toBe(0);
    expect(seen).toEqual([0, 1, 2]);
    expect(questions.filter(({ message }) => message.startsWith('Whose'))).toHaveLength(1);
    expect(linesOf(here)).toEqual([
      expect.stringMatching(
        /^place,"Short breaks, Harbour Trust",send-health\/targeted,"As proposed: ""Short breaks"".*",Head of commissioning,$/,
      ),
      'place,"Health visiting, Family Voice CIC",send-health/specialist,It is bought for disabled children,Head of commissioning,',
      'place,"Project X, Northern Star",out-of-scope,A project of the museum,Head of commissioning,',
    ]);
    expect(await statusOf(here)).toMatchObject({ C1: 'decided', C2: 'decided', C3: 'out-of-scope', C4: 'out-of-scope' });
    expect(out).toContain('3 decisions written to decisions.csv. 1 question left.');
    expect((await run(['check', 'unused-decision'], { here })).code).toBe(0);
  });

  it('can be left at any question and gone on with: what is decided is not asked again, and the owner is remembered', async () => {
    const here = workspace();
    await review(here, ['As proposed', '', 'Lead', breakOff]);
    expect(linesOf(here)).toHaveLength(1);
    const { out, questions, code } = await review(here, ['As proposed', '', '', 'Stop']);
    expect(code).toBe(0);
    expect(out).toContain('Question 1 of 2, £0 of £80,501 a year decided');
    expect(out).not.toContain('\nShort breaks\n');
    expect(questions.find(({ message }) => message.startsWith('Whose'))?.usual).toBe('Lead');
    expect(linesOf(here).map((line) => line.split('"')[1])).toEqual(['Short breaks, Harbour Trust', 'Health visiting, Family Voice CIC']);
  });

  it.each([
    { at: 'the place', moves: [breakOff] },
    { at: 'the element', moves: ['Another element', breakOff] },
    { at: 'the tier', moves: ['Another tier', breakOff] },
    { at: 'the reason', moves: ['As proposed', breakOff] },
    { at: 'the owner', moves: ['As proposed', '', breakOff] },
    { at: 'an empty reason', moves: ['Out of scope', '   ', breakOff] },
  ])('broken off at $at it writes nothing, and is no fault', async ({ moves }) => {
    const here = workspace();
    const before = everythingIn(here);
    const { code, err } = await review(here, moves);
    expect(code, err).toBe(0);
    expect(everythingIn(here)).toEqual(before);
  });

  it('goes back from a list of places to the question, and from one question to the one before', async () => {
    const here = workspace();
    const moves = [
      'Another element',
      'Back',
      'Another tier',
      'Back',
      'As proposed',
      '',
      'Lead',
      'Go back',
      'Out of scope',
      'Counted elsewhere',
      'Stop',
    ];
    await review(here, moves);
    expect(linesOf(here)).toEqual(['place,"Short breaks, Harbour Trust",out-of-scope,Counted elsewhere,Lead,']);
  });

  it('decides the element and leaves the tier to the words, where that is wanted', async () => {
    const here = workspace();
    await review(here, ['Another tier', 'No tier', 'It serves every tier', 'Lead', 'Stop']);
    expect(linesOf(here)).toEqual(['place,"Short breaks, Harbour Trust",send-health,It serves every tier,Lead,']);
    expect((await review(here, [])).out).not.toContain('\nShort breaks\n');
  });

  it('makes decisions.csv where there is none', async () => {
    const here = workspace();
    const other = folderWith({
      'commissioning.yaml': readFileSync(join(here, 'commissioning.yaml'), 'utf8'),
      'data/register.csv': register,
    });
    await review(other, ['Out of scope', 'Counted elsewhere', 'Lead', 'Stop']);
    expect(decisions(other)).toBe(`${head}place,"Short breaks, Harbour Trust",out-of-scope,Counted elsewhere,Lead,\n`);
  });

  it('says so when there is nothing to ask', async () => {
    const lines = ['C1', 'C2', 'C3', 'C4'].map((id) => `place,${id},out-of-scope,why,who,\n`).join('');
    const { out, code, questions } = await review(workspace({ 'decisions.csv': head + lines }), []);
    expect({ code, questions }).toEqual({ code: 0, questions: [] });
    expect(out).toContain('there is nothing to ask');
  });

  it('writes decisions.csv and nothing else', async () => {
    const here = workspace();
    const { 'decisions.csv': _, ...before } = everythingIn(here);
    await review(here, ['As proposed', '', 'Lead', 'As proposed', '']);
    const { 'decisions.csv': __, ...after } = everythingIn(here);
    expect(after).toEqual(before);
    expect(readdirSync(here).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('the review told in tests/transcripts/review.md', () => {
  // UPDATE=1 writes it anew; read the difference as a user would.
  it('is what a person sees who answers so', async () => {
    const path = join(home, 'tests/transcripts/review.md');
    const written = readFileSync(path, 'utf8');
    const here = readersFolder();
    const argv = ['map', '--review', '-w', 'fixtures/plymouth'];
    const first = await atTerminal(
      argv,
      ['As proposed', '', 'Head of commissioning', 'Another tier', 'Early help, brief', 'It is short-term work', 'Stop'],
      { here },
    );
    const then = await atTerminal(argv, ['Leave', breakOff], { here });
    const told = [first, then].map(({ screen, err }) => `\`\`\`text\n$ commission ${argv.join(' ')}\n${screen}${err}\`\`\``);
    const now = written.replace(/```text\n[\s\S]*?```/g, () => told.shift() as string);
    if (process.env['UPDATE'] === '1') writeFileSync(path, now);
    else expect(now).toBe(written);
    expect(told).toEqual([]);
  });
});

describe('a new register', () => {
  const next = register.replace('C1,', 'D7,').replace('C2,Health visiting,Family Voice CIC', 'D8,Health visiting,Harbour Trust');

  it('keeps what was decided whatever its references, and offers what was decided of the provider before', async () => {
    const here = workspace();
    await review(here, [
      'As proposed',
      '',
      'Lead',
      'Another element',
      'Children with',
      'Specialist',
      'For disabled children',
      'Leave',
      'No',
    ]);
    writeFileSync(join(here, 'data/register.csv'), next);
    expect(await statusOf(here)).toMatchObject({ D7: 'decided', D8: 'proposed' });
    const { out, questions } = await review(here, ['As decided before', '', '', 'Stop']);
    expect(out).not.toContain('\nShort breaks\n');
    expect(out.replace(/\s+/g, ' ')).toContain('decided by Lead about “Health visiting, Family Voice CIC”: For disabled children');
    expect(questions[1]?.usual).toBe('For disabled children');
    expect(linesOf(here).at(-1)).toBe('place,"Health visiting, Harbour Trust",send-health/specialist,For disabled children,Lead,');
  });
});

describe('decisions.csv in other hands', () => {
  const theirs = 'accept,a:b,accepted,why,Somebody,\n';

  it('what somebody else writes meanwhile stays, and the next line goes behind it', async () => {
    const here = workspace();
    const meanwhile = (): string => {
      appendFileSync(join(here, 'decisions.csv'), theirs);
      return 'Lead';
    };
    const { out } = await review(here, ['As proposed', '', meanwhile, 'Stop']);
    expect(linesOf(here)).toEqual([theirs.trimEnd(), expect.stringContaining('Short breaks, Harbour Trust')]);
    expect(out).toContain('was changed meanwhile');
  });

  it.each([
    { holds: 'What they', left: 1 },
    { holds: 'What I', left: 2 },
  ])('what somebody else decides meanwhile is put to the person: $holds', async ({ holds, left }) => {
    const here = workspace();
    const meanwhile = (): string => {
      appendFileSync(
        join(here, 'decisions.csv'),
        'place,"Short breaks, Harbour Trust",edge-of-care/specialist,why,Somebody,\nplace,Health visiting,send-health/universal,why,Somebody,\n',
      );
      return 'Lead';
    };
    const { out } = await review(here, ['As proposed', '', meanwhile, holds, 'Stop']);
    expect(out).toContain('decided by Somebody');
    expect(out).not.toContain('\nHealth visiting\n');
    expect(linesOf(here)).toHaveLength(1 + left);
    const { placements } = await dataOf<{ placements: { id: string; element: string }[] }>(['map'], { here });
    expect(placements.find(({ id }) => id === 'C1')?.element).toBe(left === 1 ? 'edge-of-care' : 'send-health');
  });

  it('a decision is not taken back over what somebody else has written since', async () => {
    const here = workspace();
    const meanwhile = (): string => {
      appendFileSync(join(here, 'decisions.csv'), theirs);
      return 'Go back';
    };
    const { out } = await review(here, ['As proposed', '', 'Lead', meanwhile, 'Stop']);
    expect(out).toContain('its last decision stays');
    expect(linesOf(here)).toHaveLength(2);
  });

  it('a file that is open elsewhere can be tried again, and one that stays so loses nothing that was written', async () => {
    const here = workspace();
    const real = realWorld();
    let locked = 1;
    const write: typeof real.write = (files) => {
      if (locked-- > 0)
        throw new Refusal('file-in-use', 'Another program has this file open.', 'Close it there and run again.', { file: 'decisions.csv' });
      real.write(files);
    };
    const again = await review(here, ['As proposed', '', 'Lead', 'Try again', 'Stop'], { write });
    expect(again.out).toContain('Another program has this file open.');
    expect(linesOf(here)).toHaveLength(1);
    locked = 9;
    const given = await review(here, ['As proposed', '', '', 'Stop: this'], { write });
    expect(given.code).toBe(2);
    expect(linesOf(here)).toHaveLength(1);
    locked = 0;
    const lockedLater = (): string => {
      locked = 9;
      return 'As proposed';
    };
    const stopped = await review(workspace(), ['As proposed', '', 'Lead', lockedLater, '', 'Stop: this'], { write });
    expect(stopped.code).toBe(0);
    expect(stopped.out).toContain('1 decision written to decisions.csv. 3 questions left.');
  });

  it('a file somebody is half way through can be mended and tried again', async () => {
    const here = workspace();
    const broken = (): string => {
      writeFileSync(join(here, 'decisions.csv'), `${head}place,a,an-element-of-none,why,who,\n`);
      return 'Lead';
    };
    const mended = (): string => {
      writeFileSync(join(here, 'decisions.csv'), head + theirs);
      return 'Try again';
    };
    const { out, code } = await review(here, ['As proposed', '', broken, mended, 'Stop']);
    expect(code).toBe(0);
    expect(out).toContain('which is no element in use here');
    expect(linesOf(here)).toEqual([theirs.trimEnd(), expect.stringContaining('Short breaks, Harbour Trust')]);
  });

  it('keeps line ends, its mark, quotation marks and what it does not know', async () => {
    const was = `\ufeff"kind","about","decision","reason","by","until",""\r\n"accept","a:b","accepted","why","Somebody","","kept"\r\n`;
    const here = workspace({ 'decisions.csv': was });
    await review(here, ['As proposed', 'x', 'Lead', 'Stop']);
    expect(decisions(here)).toBe(`${was}place,"Short breaks, Harbour Trust",send-health/targeted,x,Lead,\r\n`);
  });

  it('a file that cannot take a reason or an owner is refused before anything is asked', async () => {
    const here = workspace({ 'decisions.csv': 'kind,about,decision\n' });
    const { out: _, questions, ...ran } = await review(here, []);
    expect(questions).toEqual([]);
    expectRefused({ ...ran, out: '' }, 'decisions.csv', '`reason`', 'kind,about,decision,reason,by,until');
  });
});

describe('a review is refused', () => {
  it('where nobody is at a terminal, with a line to write instead for the most uncertain', async () => {
    const here = workspace();
    const before = everythingIn(here);
    const ran = await run(['map', '--review'], { here });
    expectRefused(ran, 'terminal', 'decisions.csv', 'place,"Short breaks, Harbour Trust",send-health/targeted,why,who,');
    expect(everythingIn(here)).toEqual(before);
    const line = /`(place,.*)`/.exec(ran.err)?.[1] ?? '';
    writeFileSync(join(here, 'decisions.csv'), `${head}${line}\n`);
    expect(await statusOf(here)).toMatchObject({ C1: 'decided' });
  });

  it.each(['--json', '--csv', '--md', '--all', '--show-personal'])('together with %s', async (flag) => {
    const here = workspace();
    const { questions, ...ran } = await atTerminal(['map', '--review', flag], [], { here });
    expect(questions).toEqual([]);
    expectRefused(ran, '`--review`', `\`${flag}\``);
  });

  it('together with --explain', async () => {
    expectRefused(await run(['map', '--review', '--explain', 'Short breaks'], { here: workspace() }), '`--explain`');
  });
});

it('personal data in a name is masked in what is asked and in what is written, and the line still matches', async () => {
  const here = workspace({
    'data/register.csv': `Contract reference,Title,Supplier,Start date,End date,Annual value\nC1,Short breaks for child DOB 01/02/2015,Harbour Trust,01/04/2025,31/03/2028,"£320,000"\n`,
  });
  const { out } = await review(here, ['As proposed', '', 'Lead']);
  expect(out + decisions(here)).not.toContain('01/02/2015');
  expect(existsSync(join(here, 'decisions.csv'))).toBe(true);
  expect(await statusOf(here)).toEqual({ C1: 'decided' });
});
