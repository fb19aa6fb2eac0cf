import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dutiesFrom } from '../../../src/rules/duties/duties.ts';
import { inForce } from '../../../src/rules/duties/duty.ts';
import { year } from '../../../src/values/year.ts';

const rows = parse(readFileSync(new URL('../../../templates/duties.csv', import.meta.url), 'utf8'), { columns: true }) as Record<
  string,
  string
>[];
const duties = dutiesFrom(rows);
const dutyCalled = (id: string) => {
  const found = duties.find((duty) => duty.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the list of duties', () => {
  it('has eighty-five, each with an id of its own and a source', () => {
    expect(duties).toHaveLength(85);
    expect(new Set(duties.map(({ id }) => id)).size).toBe(85);
    expect(duties.every(({ source }) => source.text !== '')).toBe(true);
  });

  it('says where each provision and each day that is not from memory was read, and when', () => {
    const unplaced = rows.flatMap((row) => {
      const ofMemory = /^date in force from memory/.test(row['note'] ?? '');
      const read = [row['provision-at'], row['date-at']].some((at) => at !== '');
      return [
        ...((row['verified'] === 'true') === (row['provision-at'] !== '') ? [] : [`${row['id']}: provision`]),
        ...((row['from'] !== '' && !ofMemory) === (row['date-at'] !== '') ? [] : [`${row['id']}: day`]),
        ...(read === /^\d{4}-\d{2}-\d{2}$/.test(row['read-on'] ?? '') ? [] : [`${row['id']}: when read`]),
      ];
    });
    // Its circular was read before the days of reading were kept.
    expect(unplaced).toEqual(['VCYP-09: when read']);
  });

  it('keeps what is from memory unverified', () => {
    expect(dutyCalled('SEND-13').source.verified).toBe(false);
    expect(dutyCalled('ECD-08').source.verified).toBe(true);
  });

  it('is judged by each duty’s own dates in force', () => {
    expect(inForce(dutyCalled('PFS-08'), year('2015/16'))).toBeNull();
    expect(inForce(dutyCalled('PFS-08'), year('2021/22'))).toEqual({ from: '2021-10-01', to: '2022-03-31' });
    expect(inForce(dutyCalled('ECD-08'), year('2015/16'))).toEqual({ from: '2015-10-01', to: '2016-03-31' });
    expect(inForce(dutyCalled('VCYP-16'), year('2015/16'))).toBeNull();
    expect(inForce(dutyCalled('CIC-15'), year('2026/27'))).toEqual({ from: '2026-06-29', to: '2027-03-31' });
    expect(inForce(dutyCalled('CIC-12'), year('2025/26'))).toBe('unknown');
    expect(inForce(dutyCalled('CIC-12'), year('2015/16'))).toBeNull();
  });

  it('has words of travel to school that a secure escort does not say', () => {
    const { words = [] } = dutyCalled('SEND-11');
    const said = (title: string) => words.some((word) => title.toLowerCase().includes(word));
    expect(['Home to school transport', 'Pupil transport framework', 'Travel training for SEND'].filter(said)).toHaveLength(3);
    expect(['Court ordered assessments, secure transport etc', 'Patient transport', 'Children’s ambulance'].filter(said)).toEqual([]);
  });

  it('refuses a strength or a day nobody can read', () => {
    const row = { ...(rows[0] as Record<string, string>) };
    expect(() => dutiesFrom([{ ...row, strength: 'must' }])).toThrow(expect.objectContaining({ code: 'unfit-duty' }));
    expect(() => dutiesFrom([{ ...row, from: '31 June 2015' }])).toThrow(expect.objectContaining({ code: 'unfit-duty' }));
    expect(() => dutiesFrom([{ ...row, id: '' }])).toThrow(expect.objectContaining({ code: 'unfit-duty' }));
  });
});
