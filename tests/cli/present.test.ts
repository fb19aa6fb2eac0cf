import { describe, expect, it } from 'vitest';
import type { Answer, Flags } from '../../src/cli/command.ts';
import { present } from '../../src/cli/present.ts';
import type { World } from '../../src/cli/world.ts';
import type { PageTable } from '../../src/nouns/page.ts';
import { day } from '../../src/values/day.ts';
import type { Pence } from '../../src/values/money.ts';
import { quietWorld } from '../world.ts';

const table: PageTable = {
  kind: 'table',
  id: 'contracts',
  caption: 'Contracts',
  columns: [
    { id: 'title', title: 'Contract', width: 20, align: 'left' },
    { id: 'value', title: 'Value', width: 10, align: 'right' },
  ],
  rows: [
    {
      key: 'c1',
      cells: {
        title: { content: { kind: 'text', text: 'Short breaks, "Harbour"' }, tone: 'bad' },
        value: { content: { kind: 'money', pence: 8_050_050 as Pence } },
      },
    },
  ],
};

const answer: Answer = {
  data: { told: true },
  pages: [{ id: 'page', title: 'Contracts here', lead: 'One contract.', blocks: [table] }],
  table,
  asOf: day('2026-06-30'),
  workspace: 'my-plan',
  findings: [
    {
      code: 'no-end-date',
      severity: 'warning',
      title: 'No end date',
      text: 'C1 has none.',
      about: ['c1'],
      evidence: [{ file: 'data/register.csv', sheet: null, cell: 'E2' }],
      amount: 8_050_050 as Pence,
      key: 'no-end-date c1',
    },
  ],
  rules: [{ code: 'no-end-date', title: 'A contract has no end date', examined: 2, found: 1, unjudged: [] }],
  next: 'Next: commission check',
};

async function shown(flags: Flags, changes: Partial<World> = {}, told: Answer = answer): Promise<{ out: string; err: string }> {
  const heard = { out: '', err: '' };
  await present(quietWorld(heard, changes), told, flags, 'map', '0.1.0');
  return heard;
}

const escapeCode = String.fromCharCode(27);

describe('an answer as JSON', () => {
  it('has exactly the seven keys of the envelope, in their order', async () => {
    const envelope = JSON.parse((await shown({ json: true })).out) as Record<string, unknown>;
    expect(Object.keys(envelope)).toEqual(['command', 'version', 'asOf', 'workspace', 'data', 'findings', 'rules']);
    expect(envelope).toMatchObject({ command: 'map', version: '0.1.0', asOf: '2026-06-30', workspace: 'my-plan', data: { told: true } });
  });

  it('gives amounts in pounds, and keeps each finding’s cell', async () => {
    const { findings, rules } = JSON.parse((await shown({ json: true })).out);
    expect(findings).toMatchObject([{ amount: 80500.5, evidence: [{ file: 'data/register.csv', sheet: null, cell: 'E2' }] }]);
    expect(rules).toEqual([{ code: 'no-end-date', examined: 2, found: 1, unjudged: [] }]);
  });

  it('has empty lists, not missing ones, where nothing was judged', async () => {
    const { findings: _, rules: __, ...bare } = answer;
    expect(JSON.parse((await shown({ json: true }, {}, bare)).out)).toMatchObject({ findings: [], rules: [] });
  });

  it('is not talked over', async () => {
    expect((await shown({ json: true })).err).toBe('');
  });
});

describe('an answer in other clothes', () => {
  it('as csv: the heading and the rows, quoted where they must be', async () => {
    const { out, err } = await shown({ csv: true });
    const [heading, row, ...rest] = out.trimEnd().split(/\r?\n/);
    expect(heading?.replace('\ufeff', '')).toBe('Contract,Value');
    expect(row).toContain('"Short breaks, ""Harbour"""');
    expect(row).toContain('80500.5');
    expect(rest).toEqual([]);
    expect(err).toBe('');
  });

  it('as csv without a table it is refused, not left empty', async () => {
    const { table: _, ...bare } = answer;
    await expect(shown({ csv: true }, {}, bare)).rejects.toMatchObject({ name: 'Refusal', code: 'no-table' });
  });

  it('as Markdown: a heading and a table', async () => {
    const { out } = await shown({ md: true });
    expect(out).toMatch(/^#+ Contracts here$/m);
    expect(out).toMatch(/^\| Contract/m);
  });

  it('in a terminal without colour there is no escapeCode in it; with colour there is; --no-color takes it away', async () => {
    expect((await shown({})).out).not.toContain(escapeCode);
    expect((await shown({}, { colour: true })).out).toContain(escapeCode);
    expect((await shown({ color: false }, { colour: true })).out).not.toContain(escapeCode);
  });

  it('never paints JSON, csv or Markdown', async () => {
    for (const flags of [{ json: true }, { csv: true }, { md: true }])
      expect((await shown(flags, { colour: true })).out).not.toContain(escapeCode);
  });

  it.each([20, 60, 80, 120, 400])('keeps every line within a terminal of %i columns, 40 at least and 160 at most', async (columns) => {
    const { out } = await shown({}, { columns });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.max(40, Math.min(columns, 160)));
  });

  it('what to type next is said on stderr, and not when it is to be quiet', async () => {
    expect((await shown({})).err).toContain('commission check');
    expect((await shown({ quiet: true })).err).toBe('');
  });

  it('a plain answer is printed as it is', async () => {
    expect((await shown({}, {}, { ...answer, plain: 'MILESTONES OK\n' })).out).toBe('MILESTONES OK\n');
  });
});
