import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { expectRefused, smallWorkspace } from '../ground.ts';

interface Recorded {
  readonly kind: string;
  readonly records: readonly { readonly id: string; readonly annualValue?: number; readonly at: Readonly<Record<string, unknown>> }[];
}

describe('records', () => {
  it('gives the rows of a kind with pounds, days and the cell of each field', async () => {
    const { kind, records } = await dataOf<Recorded>(['records', 'contracts'], { here: smallWorkspace() });
    expect(kind).toBe('contracts');
    expect(records.map(({ annualValue }) => annualValue)).toEqual([120_000, 80_500.5]);
    expect(records[0]).toMatchObject({ start: '2025-04-01', end: '2028-03-31', title: 'Parenting programme' });
    expect(records[1]?.at['annualValue']).toEqual({ file: 'data/register.csv', sheet: null, cell: 'F3' });
  });

  it('a blank cell has an address too', async () => {
    const here = smallWorkspace({
      'data/register.csv': 'Contract reference,Title,Supplier,Start date,End date\nC1,Short breaks,Harbour Trust,01/04/2024,\n',
    });
    const { records } = await dataOf<Recorded>(['records', 'contracts'], { here });
    expect(records[0]).not.toHaveProperty('end');
    expect(records[0]?.at['end']).toEqual({ file: 'data/register.csv', sheet: null, cell: 'E2' });
  });

  it('Plymouth’s 44 services, each under an id of its own', async () => {
    const { records } = await dataOf<Recorded>(['records', 'services', '-w', 'fixtures/plymouth']);
    expect(records).toHaveLength(44);
    expect(new Set(records.map(({ id }) => id)).size).toBe(44);
  });

  it('each milestone of an intention has the cell of its own year', async () => {
    const { records } = await dataOf<{ records: { milestones: { year: string; cell: { cell: string } }[] }[] }>([
      'records',
      'intentions',
      '-w',
      'fixtures/plymouth',
    ]);
    expect(records[0]?.milestones.map(({ year, cell }) => [year, cell.cell])).toEqual([
      ['2015/16', 'B6'],
      ['2016/17', 'C6'],
      ['2017/18', 'D6'],
    ]);
  });

  it('as csv every row is there, and one heading', async () => {
    const { out, code } = await run(['records', 'services', '-w', 'fixtures/plymouth', '--csv']);
    expect(code).toBe(0);
    expect(out.trimEnd().split(/\r?\n/).length).toBeGreaterThanOrEqual(45);
  });

  it('a kind the workspace has no table of is an empty list in JSON and a refusal as csv', async () => {
    const here = smallWorkspace();
    expect(await dataOf<Recorded>(['records', 'grants'], { here })).toEqual({ kind: 'grants', records: [] });
    expectRefused(await run(['records', 'grants', '--csv'], { here }), 'grants', 'commission inspect');
  });
});
