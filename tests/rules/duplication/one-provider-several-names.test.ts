import { describe, expect, it } from 'vitest';
import type { Parties, Party } from '../../../src/nouns/placement.ts';
import { judge } from '../../../src/rules/judge.ts';
import { day } from '../../../src/values/day.ts';
import { pictureOf, type Sheet, sheetOf } from '../picture.ts';

const at = (cell: string) => ({ file: 'data/contracts.csv', sheet: null, cell });
const party = (name: string, spellings: readonly string[], more: Partial<Party> = {}): Party => ({
  name,
  spellings: spellings.map((text, index) => ({ text, cell: at(`C${index + 2}`) })),
  because: 'spelled so',
  ...more,
});

/** One contract in scope under each provider's name and the first of each pair, unless others are given. */
function found(parties: Partial<Parties>, limits = {}, sheets?: readonly Sheet[]) {
  const names = [...(parties.providers ?? []).map(({ name }) => name), ...(parties.proposals ?? []).map(({ names: [one] }) => one)];
  const held = sheetOf(
    'contracts',
    names.map((name) => ({ title: `Mentoring by ${name}`, provider: [name] })),
  );
  const picture = { ...pictureOf({ limits, sheets: sheets ?? [held] }), parties: { providers: [], commissioners: [], ...parties } };
  const { findings, outcomes } = judge(picture, { only: ['one-provider-several-names'] });
  return { cells: findings.map(({ evidence }) => evidence.map(({ cell }) => cell)), findings, examined: outcomes[0]?.examined };
}

describe('one provider under several names', () => {
  it('is proposed with both cells and the line that would join them', () => {
    const names = ['Barnfeild, Trust', 'Barnfield Trust'] as const;
    const { cells, findings } = found({ proposals: [{ names, cells: [at('C9'), at('C4')], likeness: 0.9, because: 'a slip' }] });
    expect(cells).toEqual([['C9', 'C4']]);
    expect(findings[0]?.severity).toBe('advice');
    expect(findings[0]?.text).toContain('party,"Barnfeild, Trust",Barnfield Trust');
  });

  it('is told without the other suppliers of the list it stands on', () => {
    const pair = { names: ['Acme', 'Acmee'] as const, cells: [at('C9'), at('C4')] as const, likeness: 0.9, because: 'a slip' };
    const list = sheetOf('contracts', [{ title: 'Mentoring list', provider: ['Acme', 'Acmee', 'Birch', 'Cedar', 'Dale'] }]);
    expect(found({ proposals: [pair] }, {}, [list]).findings[0]?.text).toContain(
      'Provider: Acme and Acmee, beside 3 others on the same rows.',
    );
  });

  it('is told when it is written in three ways or as many as the limit says', () => {
    const parties = { providers: [party('Acme', ['Acme', 'ACME', 'Acme Ltd']), party('Kites', ['Kites', 'KITES'])] };
    expect(found(parties).cells).toEqual([['C2', 'C3', 'C4']]);
    expect(found(parties, { 'one-provider-several-names': { spellings: 2 } }).cells).toHaveLength(2);
  });

  it('is told once when it commissions too', () => {
    const acme = party('Acme', ['Acme', 'ACME', 'Acme Ltd']);
    expect(found({ providers: [acme], commissioners: [acme] })).toMatchObject({ cells: [['C2', 'C3', 'C4']], examined: 1 });
  });

  it('that stands beside two company numbers may be two', () => {
    expect(found({ providers: [party('Acme', ['Acme'], { companies: ['01234567', '07654321'] })] }).cells).toEqual([['C2']]);
  });

  it('is of no interest where nothing in scope stands under it, nor of a body that only buys', () => {
    const acme = party('Acme', ['Acme', 'ACME', 'Acme Ltd'], { companies: ['01234567', '07654321'] });
    const pair = { names: ['Acme', 'Acmee'] as const, cells: [at('C9'), at('C4')] as const, likeness: 0.9, because: 'a slip' };
    expect(found({ providers: [acme], proposals: [pair] }, {}, []).cells).toEqual([]);
    const bought = sheetOf('contracts', [{ title: 'Mentoring', provider: ['Kites'], commissioner: ['Acme'] }]);
    expect(found({ commissioners: [acme], proposals: [pair] }, {}, [bought]).cells).toEqual([]);
  });

  it('is told of a pair where one holds a contract out of scope and the other is paid', () => {
    const pair = { names: ['Acme', 'Acmee'] as const, cells: [at('C9'), at('C4')] as const, likeness: 0.9, because: 'a slip' };
    const ended = { end: day('2014-03-31') };
    const sheets = [sheetOf('contracts', [{ title: 'Roads', provider: ['Acme'], ...ended }]), sheetOf('spend', [{ provider: 'Acmee' }])];
    expect(found({ proposals: [pair] }, {}, sheets).findings[0]?.text).toContain('One of them holds a contract and the other is paid.');
  });
});
