import { describe, expect, it } from 'vitest';
import type { Parties, Party } from '../../../src/nouns/placement.ts';
import { judge } from '../../../src/rules/judge.ts';
import { pictureOf } from '../picture.ts';

const at = (cell: string) => ({ file: 'data/contracts.csv', sheet: null, cell });
const party = (name: string, spellings: readonly string[], more: Partial<Party> = {}): Party => ({
  name,
  spellings: spellings.map((text, index) => ({ text, cell: at(`C${index + 2}`) })),
  because: 'spelled so',
  ...more,
});

function found(parties: Partial<Parties>, limits = {}) {
  const picture = { ...pictureOf({ limits }), parties: { providers: [], commissioners: [], ...parties } };
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
});
