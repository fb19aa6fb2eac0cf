import { expect, it } from 'vitest';
import { subjectsOf } from '../../../src/intake/ocds/awards.ts';
import { award, release } from './package.ts';

const subjects = (more: Parameters<typeof release>[1]) => subjectsOf({ value: release('a', more), at: '' });

it('a release gives a record for each award, with its contract, its lots and its one supplier', () => {
  const [first, second] = subjects({
    tender: {
      lots: [
        { id: '1', title: 'North' },
        { id: '2', title: 'South' },
      ],
    },
    awards: [award('A1', { relatedLots: ['2'] }), award('A2', { suppliers: [{ id: 'S1' }, { id: 'S2' }] })],
    contracts: [{ id: 'C1', awardID: 'A1' }],
    parties: [{ id: 'S1', name: 'Low Fell Trust' }],
  });
  expect(first).toMatchObject({
    award: { at: '/awards/0' },
    contract: { at: '/contracts/0' },
    lots: [{ at: '/tender/lots/1' }],
    supplier: { at: '/parties/0' },
    whole: false,
  });
  expect(second).toMatchObject({ award: { at: '/awards/1' }, contract: null, lots: [], supplier: null, whole: false });
});

it('before anything is awarded, lots with money or dates of their own are records of their own', () => {
  const lots = [{ id: '1', value: { amount: 1 } }, { id: '2' }];
  expect(subjects({ tender: { lots } }).map(({ lots, whole }) => [lots.length, whole])).toEqual([
    [1, false],
    [1, false],
  ]);
  expect(subjects({ tender: { lots: [{ id: '1' }, { id: '2' }] } })).toHaveLength(1);
  expect(subjects({ tender: { lots: lots.slice(0, 1) } })).toMatchObject([{ whole: true }]);
});
