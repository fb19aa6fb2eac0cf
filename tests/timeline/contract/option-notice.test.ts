import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Row } from '../../../src/nouns/row.ts';
import { optionNotice } from '../../../src/timeline/contract/notice-day.ts';
import { contractMilestones } from '../../../src/timeline/watch/contract-milestones.ts';
import { contract, on } from '../rows.ts';

const fields: Contract = { start: on('2025-04-01'), end: on('2028-03-31'), extensionLeft: 24, noticeMonths: 6, status: 'Live' };

/** A contract whose column of notice is headed so. */
function headed(heading: string, more: Contract = {}): Row<Contract> {
  const row = contract('x', { ...fields, ...more }, ['extensionOptions']);
  const columns = row.origin.table.columns.map((each) => (each.field === 'noticeMonths' ? { ...each, heading } : each));
  return { ...row, origin: { ...row.origin, table: { ...row.origin.table, columns } } };
}
const told = (row: Row<Contract>) =>
  contractMilestones(row, { asOf: on('2026-12-01'), ahead: 28 }).flatMap(({ kind, due }) => (kind.endsWith('notice') ? [[kind, due]] : []));

describe('the day of notice of an option', () => {
  it('is the end less the notice where the column does not say what that is for', () => {
    for (const heading of ['Notice period', 'Notice (months)', 'Extension notice period'])
      expect(told(headed(heading)), heading).toEqual([['extension notice', '2027-09-30']]);
  });
  it('is none where the column is of notice to end the contract: that is told as such, and that of the option is unknown', () => {
    for (const heading of ['Termination notice period', 'Notice to terminate', 'Notice to end (months)', 'Exit notice']) {
      expect(told(headed(heading)), heading).toEqual([
        ['notice', '2027-09-30'],
        ['extension notice', null],
      ]);
      expect(optionNotice(headed(heading), on('2028-03-31')), heading).toBeNull();
    }
    expect(told(headed('Termination notice', { extensionNoticeBy: on('2027-12-31') }))).toEqual([['extension notice', '2027-12-31']]);
  });
  it('is none where the option is by agreement of both sides', () => {
    for (const extensionOptions of [
      '2 x 12 months by mutual agreement',
      '24 months subject to agreement',
      'up to 2 years if both parties agree',
    ])
      expect(told(headed('Notice period', { extensionOptions })), extensionOptions).toEqual([['notice', '2027-09-30']]);
    expect(told(headed('Notice period', { extensionOptions: '2 x 12 months under the agreement' }))).toEqual([
      ['extension notice', '2027-09-30'],
    ]);
  });
});
