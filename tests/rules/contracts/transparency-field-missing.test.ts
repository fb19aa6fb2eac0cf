import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Note } from '../../../src/nouns/row.ts';
import { rules } from '../../../src/rules/index.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { accepted, pictureOf, sheetOf, verdictOf } from '../picture.ts';

const code = 'transparency-field-missing';
type Given = Contract & { readonly notes?: readonly Note[] };
const whole: Contract = {
  ref: 'WM-1',
  title: 'Respite',
  department: 'Children',
  description: 'Short breaks',
  provider: ['Kite Care'],
  totalValue: pence(60_000_00),
  irrecoverableVat: pence(0),
  start: day('2014-04-01'),
  review: day('2016-03-31'),
  route: 'Tender',
  sme: true,
  vcse: false,
};
const columns = [...Object.keys(whole), 'charityNumber'];
const judged = (...rows: Given[]) => verdictOf(code, { sheets: [sheetOf('contracts', rows, { columns })] });
const without = (...fields: (keyof Contract)[]): Contract =>
  Object.fromEntries(Object.entries(whole).filter(([field]) => !fields.includes(field as keyof Contract))) as Contract;

describe('a field the Transparency Code asks for', () => {
  it('is not missed where every one is given, or n/a', () => {
    const notes = [{ kind: 'not stated' as const, field: 'irrecoverableVat', quoted: 'n/a' }];
    expect(judged(whole, { ...without('irrecoverableVat'), notes })).toMatchObject({ about: [], examined: 2, severities: [] });
  });

  it('is one finding for a field, with every blank cell', () => {
    const verdict = judged(without('review'), whole, without('review', 'department'));
    expect(verdict.cells).toEqual([['C4'], ['I2', 'I4']]);
    expect(verdict.severities).toEqual(['advice', 'advice']);
  });

  it('is one finding for a column that is not there', () => {
    const sheet = sheetOf('contracts', [without('route', 'review'), without('route')]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['A1'], ['J2'].map(() => expect.any(String))]);
  });

  it('is one finding with the others that the very same contracts lack, and with the other columns that are not there', () => {
    const poor = without('review', 'department', 'sme');
    expect(judged(poor, whole, poor).cells).toEqual([['C2', 'I2', 'K2', 'C4', 'I4', 'K4']]);
    const { cells, findings } = verdictOf(code, { sheets: [sheetOf('contracts', [without('route', 'review', 'sme')])] });
    expect(cells).toEqual([['A1']]);
    expect(findings[0]?.text).toMatch(
      /no column for the review date, whether it came of .*, and whether|no column for the review date, .* and whether/,
    );
    const decisions = [accepted(`${code}:${findings[0]?.about[0]}#sme`)];
    const apart = verdictOf(code, { sheets: [sheetOf('contracts', [without('route', 'review', 'sme')])], decisions });
    expect(apart.findings.map(({ accepted: yes }) => yes !== undefined)).toEqual([false, true]);
  });

  it('is met by either value, and asks a number only of voluntary organisations', () => {
    expect(judged({ ...without('totalValue'), annualValue: pence(9_000_00) }).about).toEqual([]);
    expect(judged({ ...whole, vcse: true })).toMatchObject({ cells: [['M2']] });
    expect(judged({ ...whole, vcse: true, companyNumber: '01234567' }).about).toEqual([]);
  });

  it('says of which contracts: those above the limit, and of them those marked as VCSE', () => {
    const voluntary = { ...whole, vcse: true };
    const small = { ...without('review'), totalValue: pence(5_000_00) };
    const texts = judged({ ...without('review'), vcse: true }, voluntary, whole, small).findings.map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringMatching(/^None of the 2 contracts of this register marked as VCSE and worth more than £5,000 gives the registration/),
      expect.stringMatching(/^1 of the 3 contracts of this register worth more than £5,000 does not give the review date/),
    ]);
    expect(judged(without('totalValue'), whole).findings[0]?.text).toContain(
      '1 of the 2 contracts of this register worth more than £5,000 or of no stated value does not give the sum',
    );
    const [noColumn] = verdictOf(code, { sheets: [sheetOf('contracts', [without('route'), without('route')])] }).findings;
    expect(noColumn?.text).toContain('none of the 2 contracts of this register worth more than £5,000 says it');
  });

  it('is not asked of contracts of £5,000 or less, or called over; it is where no value is stated', () => {
    const small = { ...without('review'), totalValue: pence(5_000_00) };
    expect(judged(small, { ...without('review'), status: 'Ended' })).toMatchObject({ about: [], examined: 0 });
    expect(judged(without('totalValue'))).toMatchObject({ cells: [['F2']] });
  });

  it('is asked of councils in England only, and neither of grants nor of notices', () => {
    expect(judged({ ...without('review'), body: 'NHS Westmarsh Integrated Care Board' }).examined).toBe(0);
    const sheet = sheetOf('contracts', [without('review')], { columns });
    const { table } = sheet;
    const judge = (columnsOf: typeof table.columns, more: object = {}, nation = 'england') => {
      const rows = sheet.rows.map((row) => ({ ...row, origin: { ...row.origin, table: { ...table, columns: columnsOf, ...more } } }));
      const picture = pictureOf({ sheets: [{ table, rows }] });
      return rules[code]?.judge({ ...picture, workspace: { ...picture.workspace, nation } }, { pounds: 5000 }, []).found.length;
    };
    expect(judge(table.columns)).toBe(1);
    expect(judge(table.columns.map((column) => ({ ...column, heading: `Grant ${column.heading}` })))).toBe(0);
    expect(judge(table.columns, { pointers: [] })).toBe(0);
    expect(judge(table.columns, {}, 'wales')).toBe(0);
  });
});
