import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/nouns/picture.ts';
import type { Table } from '../../../src/nouns/table.ts';
import { judge } from '../../../src/rules/judge.ts';
import { needSetsIn } from '../../../src/rules/offers/need-sets.ts';
import { pictureOf, verdictOf } from '../picture.ts';
import { type Let, register } from './register.ts';

const courses = (id: string, area: string | undefined, more: Partial<Let> = {}): Let => ({
  id,
  title: `Parenting courses ${id}`,
  by: `${id} Trust`,
  needs: ['parenting'],
  ...(area === undefined ? {} : { area }),
  ...more,
});
const told = (...lets: Let[]) => verdictOf('same-need', register(...lets));

describe('services of different places', () => {
  it.each([
    ['North', 'South'],
    ['North locality', 'East and south localities'],
    ['Ward 1', 'Ward 2'],
    ['Elmswell', 'Oakham'],
    ['North Westmarsh', 'South Westmarsh'],
  ])('%s and %s do not see the same families', (one, other) => {
    expect(told(courses('a', one), courses('b', other)).about).toEqual([]);
  });

  it.each([
    ['North', 'north'],
    ['North', 'North and East'],
    ['North', 'Any locality'],
    ['North', 'County-wide'],
    ['North', 'All'],
    ['North', 'Westmarsh'],
    ['North', undefined],
    ['n/a', 'South'],
  ])('%s and %s may, and the finding names the place', (one, other) => {
    const { findings, severities } = told(courses('a', one), courses('b', other));
    expect(severities).toEqual(['warning']);
    expect(findings[0]?.text).toMatch(/Place: /);
  });

  it.each([
    ['North', 'Elmswell'],
    ['Elmswell ward', 'North locality'],
    ['North', 'North East'],
    ['Various', 'North'],
    ['PL1 2AB', 'PL4 7XY'],
  ])('%s and %s cannot be told apart: advice, and said', (one, other) => {
    const { findings, severities } = told(courses('a', one), courses('b', other));
    expect(severities).toEqual(['advice']);
    expect(findings[0]?.text).toMatch(/cannot be told/);
  });

  it('hang together through one that serves them all, and that is said against', () => {
    const { about, findings } = told(courses('a', 'North'), courses('b', 'South'), courses('c', 'Borough-wide'));
    expect(about).toEqual([['a', 'b', 'c']]);
    expect(findings[0]?.text).toMatch(/“North” and “South” are different places/);
  });
});

describe('a borough told by its bare name', () => {
  const area = (id: string, where: string): Let => courses(id, where);
  it('is one that a row elsewhere calls a borough or a district', () => {
    const three = [area('a', 'Elmswell Borough'), area('b', 'Oakham'), area('c', 'Oakham district')];
    expect(told(...three).about).toEqual([['b', 'c']]);
  });

  it('is one that buys under that name', () => {
    const council = {
      name: 'Oakham Borough Council',
      spellings: [{ text: 'Oakham Borough Council', cell: { file: 'x', sheet: null, cell: 'A1' } }],
      because: '',
    };
    const picture = pictureOf(register(area('a', 'Elmswell Borough'), area('b', 'Oakham')));
    expect(needSetsIn(picture)).toHaveLength(1);
    const known = { ...picture, parties: { ...picture.parties, commissioners: [council] } };
    expect(needSetsIn(known)).toHaveLength(0);
  });

  it('and is the ward of that name where the files know no borough', () => {
    expect(told(area('a', 'Elmswell Borough'), area('b', 'Oakham')).severities).toEqual(['advice']);
  });
});

describe('the region a notice is published under', () => {
  const regions = 'North West,Yorkshire and The Humber,London';
  const given = (pointers: boolean): Picture => {
    const picture = pictureOf(register(courses('a', 'North West'), courses('b', pointers ? regions : 'North West')));
    const table = { ...(picture.records.contracts[0]?.origin.table as Table), pointers: {} as NonNullable<Table['pointers']> };
    const contracts = picture.records.contracts.map((row) => ({
      ...row,
      origin: { ...row.origin, table: pointers ? table : row.origin.table },
    }));
    return { ...picture, records: { ...picture.records, contracts } };
  };
  const textOf = (picture: Picture): string => judge(picture, { only: ['same-need'] }).findings[0]?.text ?? '';

  it('is not the place served', () => {
    expect(textOf(given(true))).toMatch(/Place: not stated/);
    expect(textOf(given(true))).not.toMatch(/in the same place/);
  });

  it('but in a register the north west is a place', () => {
    expect(textOf(given(false))).toMatch(/in the same place/);
  });
});
