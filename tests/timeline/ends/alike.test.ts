import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { alikeIn } from '../../../src/timeline/ends/alike.ts';
import { fromPounds } from '../../../src/values/money.ts';
import { contract } from '../rows.ts';

const row = (id: string, fields: Contract) =>
  contract(id, { totalValue: fromPounds(30_000), ...fields }, ['cpv', 'provider', 'totalValue']);
const advocacy = row('a', { title: 'Advocacy', provider: ['Speak Up CIC'], cpv: ['85312300-2'] });
const transport = row('e', { title: 'Transport', provider: ['Harbour Trust'], cpv: ['60130000'] });
const rows = [
  advocacy,
  row('b', { title: 'Return home interviews', provider: ['SPEAK UP C.I.C.'], cpv: ['85320000'] }),
  row('c', { title: 'Young carers', provider: ['Harbour Trust'], cpv: ['85312300'] }),
  row('d', { title: 'ADVOCACY', provider: ['Oakhall Homes'] }),
  transport,
  contract('f', { title: 'Advocacy', provider: ['Speak Up CIC'] }, ['provider']),
];
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('contracts that may count together with one', () => {
  const alike = alikeIn(rows, (text) => text.toLowerCase().replace(/[^a-z]/g, ''));
  it('are those with its provider, however it is spelled', () => {
    expect(ids(alike(advocacy).withProvider)).toEqual(['b']);
    expect(ids(alike(transport).withProvider)).toEqual(['c']);
  });
  it('are those for the same things, by a CPV code or a title, itself and those without a value left out', () => {
    expect(ids(alike(advocacy).ofMatter).sort()).toEqual(['c', 'd']);
    expect(ids(alike(transport).ofMatter)).toEqual([]);
  });
});
