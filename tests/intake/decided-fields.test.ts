import { describe, expect, it } from 'vitest';
import { isDecidable, readField, withDecidedFields } from '../../src/intake/decided-fields.ts';
import { at, noteOn } from '../../src/nouns/row.ts';
import { expectRefused, folderWith } from '../cli/ground.ts';
import { dataOf, run } from '../world.ts';
import { kindOf, lexicons } from './grids.ts';

const plan = `Ref,Commissioning activity,Lead commissioner,Timeframe,Status
A/1,Agree the pathway,Council,September 2026,
A-2,Tender short breaks,ICB,March 2027,Under way
`;

function here(...lines: readonly string[]): string {
  return folderWith({
    'commissioning.yaml': 'organisation: Anytown Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources:\n  - data/plan.csv\n',
    'data/plan.csv': plan,
    'decisions.csv': `kind,about,decision,reason,by,until\n${lines.map((line) => `${line}\n`).join('')}`,
  });
}

interface Activity {
  readonly id: string;
  readonly status?: string;
  readonly lead?: readonly string[];
}

const activities = async (folder: string, ...more: string[]) =>
  (await dataOf<{ records: readonly Activity[] }>(['records', 'activities', ...more], { here: folder })).records;

describe('a field a person decides', () => {
  it('is as they decided, the later line holds, and a reference with a slash is found', async () => {
    const folder = here(
      'field,activities/A/1/status,Done,x,y,',
      'field,activities/A/1/status,Late,x,y,',
      'field,activities/A-2/lead,Council,x,y,',
    );
    const [first, second] = await activities(folder);
    expect([first?.status, second?.status, second?.lead]).toEqual(['Late', 'Under way', ['Council']]);
  });

  it('holds to its last day and not after', async () => {
    const folder = here('field,activities/A-2/status,Done,x,y,2026-07-31');
    expect((await activities(folder))[1]?.status).toBe('Done');
    expect((await activities(folder, '--as-of', '2026-08-01'))[1]?.status).toBe('Under way');
  });

  it.each([
    ['field,nothing/A-2/status,Done,x,y,', 'names no kind of table: `nothing`'],
    ['field,activities/A-2/statsu,Done,x,y,', 'Did you mean `status`?'],
    ['field,activities/A-2,Done,x,y,', 'names no field of activities'],
    ['field,activities/A-2/status,,x,y,', 'cannot be read as the status'],
    ['field,contracts/A-2/end,03/31/2027,x,y,', 'its month stands first'],
  ])('%s is refused with its cell', async (line, words) => {
    expectRefused(await run(['records', 'activities'], { here: here(line) }), 'decisions.csv', words);
  });

  it('of a record that is not there is found, with the nearest', async () => {
    const folder = here('field,activities/A-3/status,Done,x,y,', 'field,activities/A-2/status,Done,x,y,');
    const { out } = await run(['check', '--only', 'unused-decision'], { here: folder });
    expect(out).toContain('“activities/A-3/status” matches no field of a');
    expect(out).toContain('1 rule examined 2 things.');
  });

  it('is read as its column is: a month in which something ends is its last day, several times stand apart', () => {
    expect(readField(kindOf('contracts'), 'end', 'March 2027')).toEqual({ value: '2027-03-31' });
    expect(readField(kindOf('contracts'), 'start', 'March 2027')).toEqual({ value: '2027-03-01' });
    expect(readField(kindOf('activities'), 'timeframe', 'April 2026; September 2026')).toMatchObject({
      value: [{ text: 'April 2026' }, { text: 'September 2026' }],
    });
    expect(readField(kindOf('activities'), 'lead', '1. ICB; 2. Council')).toEqual({ value: ['1. ICB', '2. Council'] });
  });

  it('may be words, names, days and times; an amount is changed where it adds up', () => {
    expect(['status', 'lead', 'timeframe'].every((field) => isDecidable('activities', field))).toBe(true);
    expect(isDecidable('contracts', 'end')).toBe(true);
    expect(isDecidable('contracts', 'annualValue')).toBe(false);
    expect(isDecidable('budget', 'budget')).toBe(false);
  });

  it('keeps the line of decisions.csv as its cell and what was decided as a note', async () => {
    const cell = { file: 'decisions.csv', sheet: null, cell: 'B2' };
    const decision = { kind: 'field', about: 'activities/a/status', decision: 'Done', reason: 'seen', by: 'lead', until: null, cell };
    const table = { file: 'plan.csv', sheet: null, columns: [], headerRow: 1 } as never;
    const row = { id: 'a', status: 'Open', origin: { table, row: 2, notes: [] } };
    const [decided] = withDecidedFields({ activities: [row] } as never, [decision], lexicons).activities;
    expect(decided?.status).toBe('Done');
    expect(decided && at(decided, 'status')).toEqual(cell);
    expect(decided && noteOn(decided, 'status', 'decided')?.text).toBe('the status is a recorded decision');
  });
});
