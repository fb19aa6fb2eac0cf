import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedBy, groupedByEach } from '../../src/values/groups.ts';

const contracts = [
  { ref: 'C-2', provider: 'Harbour Trust', needs: ['carers', 'respite', 'carers'] },
  { ref: 'C-1', provider: null, needs: [] },
  { ref: 'C-3', provider: 'Acorn', needs: ['respite'] },
  { ref: 'C-4', provider: 'Harbour Trust', needs: ['housing'] },
];
const refs = (groups: Map<string, readonly { readonly ref: string }[]>) =>
  [...groups].map(([key, own]) => [key, own.map(({ ref }) => ref)]);

describe('things under their keys', () => {
  it('come in the order they stood in, and what has no key is left out', () => {
    expect(refs(groupedBy(contracts, ({ provider }) => provider))).toEqual([
      ['Harbour Trust', ['C-2', 'C-4']],
      ['Acorn', ['C-3']],
    ]);
  });

  it('stand once under each of theirs, though one says it twice', () => {
    expect(refs(groupedByEach(contracts, ({ needs }) => needs))).toEqual([
      ['carers', ['C-2']],
      ['respite', ['C-2', 'C-3']],
      ['housing', ['C-4']],
    ]);
  });

  it('are all there, none twice and none without a group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const groups = [...groupedBy(numbers, (number) => Math.abs(number) % 5)];
        expect(groups.flatMap(([, own]) => own).sort()).toEqual([...numbers].sort());
        for (const [key, own] of groups) expect(own.every((number) => Math.abs(number) % 5 === key)).toBe(true);
      }),
    );
  });
});
