import { describe, expect, it } from 'vitest';
import { buyersIn } from '../../../src/rules/buyers/buyers.ts';
import { day } from '../../../src/values/day.ts';
import { pictureOf, placed, sheetOf, verdictOf } from '../picture.ts';
import { type Let, register } from './register.ts';

const days = { start: day('2015-04-01'), end: day('2016-03-31') };
const contract = (title: string, provider: string, more: object = {}) => ({ title, provider: [provider], ...days, ...more });
const providers = { Barnfield: ['Barnfield', 'Barnfield Ltd'] };

describe('a provider with several contracts', () => {
  it('is found under all its spellings', () => {
    const sheet = sheetOf('contracts', [
      contract('Mentoring', 'Barnfield'),
      contract('Respite', 'Barnfield Ltd'),
      contract('Advice', 'Harbour'),
    ]);
    expect(verdictOf('several-contracts', { sheets: [sheet], providers }).cells).toEqual([['B2', 'B3']]);
  });

  it('is found for one need, and not of contracts for different ones, though the provider has several of each', () => {
    const titles = ['Mentoring', 'Befriending', 'Respite', 'Short breaks', 'Speech therapy'];
    const needs = ['mentoring', 'mentoring', 'short-breaks', 'short-breaks', 'speech-and-language'];
    const sheet = sheetOf(
      'contracts',
      titles.map((title, index) => contract(title, 'Barnfield', { id: `c${index}` })),
    );
    const placements = titles.map((title, index) =>
      placed(title, {
        id: `c${index}`,
        of: 'contracts',
        cell: { file: 'data/contracts.csv', sheet: null, cell: `A${index + 2}` },
        needs: [needs[index] as string],
        providers: ['Barnfield'],
      }),
    );
    const verdict = verdictOf('several-contracts', { sheets: [sheet], providers, placements });
    expect(verdict.about).toEqual([
      ['c0', 'c1'],
      ['c2', 'c3'],
    ]);
    expect(verdict.unjudged).toEqual([]);
    const unknown = placements.map((one, index) => (index === 4 ? { ...one, needs: [] } : one));
    expect(verdictOf('several-contracts', { sheets: [sheet], providers, placements: unknown }).unjudged).toEqual(['c4']);
  });

  it('is found of each council by itself: two of one tier serve different families, a county and a council in it may not', () => {
    const by = (title: string, council: string) => contract(title, 'Barnfield', { commissioner: [council] });
    const judged = (...rows: ReturnType<typeof by>[]) =>
      verdictOf('several-contracts', { sheets: [sheetOf('contracts', rows)], providers }).about;
    const west = [by('Mentoring', 'Westmarsh Borough Council'), by('Advice', 'Westmarsh Borough Council')];
    const east = [by('Respite', 'Eastmarsh Borough Council'), by('Hubs', 'Eastmarsh Borough Council')];
    expect(judged(...west, ...east)).toEqual([
      ['advice-2', 'mentoring-1'],
      ['hubs-4', 'respite-3'],
    ]);
    expect(judged(west[0] as (typeof west)[0], east[0] as (typeof east)[0])).toEqual([]);
    expect(judged(west[0] as (typeof west)[0], by('Respite', 'Marshland County Council'))).toEqual([['mentoring-1', 'respite-2']]);
  });

  it('is not found when one contract ends before the next starts', () => {
    const sheet = sheetOf('contracts', [
      contract('Mentoring', 'Barnfield', { end: day('2015-08-31') }),
      contract('Respite', 'Barnfield', { start: day('2015-09-01') }),
    ]);
    expect(verdictOf('several-contracts', { sheets: [sheet], providers }).cells).toEqual([]);
  });

  it('is not found for contracts that ended or are out of scope, or for “various” providers', () => {
    const sheet = sheetOf('contracts', [
      contract('Mentoring', 'Barnfield'),
      contract('Respite', 'Barnfield', { status: 'Ended' }),
      contract('Road gritting', 'Barnfield', { id: 'gritting' }),
      contract('Taxis', 'Various'),
      contract('Coaches', 'Various'),
    ]);
    const placements = [placed('Road gritting', { id: 'gritting', of: 'contracts', status: 'out-of-scope' })];
    expect(verdictOf('several-contracts', { sheets: [sheet], providers, placements }).cells).toEqual([]);
  });

  it('follows the limit of the workspace', () => {
    const sheet = sheetOf('contracts', [contract('Mentoring', 'Barnfield'), contract('Respite', 'Barnfield')]);
    expect(verdictOf('several-contracts', { sheets: [sheet], providers, limits: { 'several-contracts': { contracts: 3 } } }).cells).toEqual(
      [],
    );
  });

  it('is not judged where no provider is named', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring', ...days }], { columns: ['provider'] });
    expect(verdictOf('several-contracts', { sheets: [sheet] }).unjudgedCells).toEqual(['A2']);
  });
});

describe('what bodies are called', () => {
  const buyer = (name: string) => ({ name, spellings: [{ text: name, cell: { file: 'x', sheet: null, cell: 'A1' } }], because: '' });
  const buyersOf = (...names: string[]) => {
    const picture = pictureOf({});
    return buyersIn({ ...picture, parties: { ...picture.parties, commissioners: names.map(buyer) } });
  };

  it('a borough and its bare name are one buyer', () => {
    const of = buyersOf('Oakham Council', 'Oakham Borough Council', 'Elmswell Council');
    expect(of(['Oakham Council'])).toBe(of(['Oakham Borough Council']));
    expect(of(['Elmswell Council'])).not.toBe(of(['Oakham Council']));
  });

  it('a county and a city of one name are not', () => {
    const of = buyersOf('Oakham City Council', 'Oakham County Council', 'Oakham Council');
    expect(of(['Oakham City Council'])).not.toBe(of(['Oakham County Council']));
  });
});

it('a notice of an award and the invitation to it are one contract', () => {
  const notice = (title: string, id: string): Let => ({ id, ref: id, title, by: 'Harbour', from: null, to: null, needs: ['parenting'] });
  const award = notice('Contract award for Family Help Service', 'n1');
  const invited = notice('Invitation to Quote for Family Help Service', 'n2');
  expect(verdictOf('several-contracts', register(award, invited)).about).toEqual([]);
  expect(verdictOf('several-contracts', register(award, notice('Family mediation', 'n3'))).about).toEqual([['n1', 'n3']]);
});
