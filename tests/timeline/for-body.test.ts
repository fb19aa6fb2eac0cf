import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import { usualGovernance } from '../../src/nouns/governance.ts';
import type { Workspace } from '../../src/nouns/workspace.ts';
import { scheduleAll } from '../../src/timeline/schedule.ts';
import { extensionReviews } from '../../src/timeline/watch/extension-review.ts';
import { fromPounds } from '../../src/values/money.ts';
import { contract, ground, on } from './rows.ts';

const fields: Contract = { start: on('2028-04-01'), cpv: ['85311300'], totalValue: fromPounds(2_000_000) };
const icb = 'NHS Anyshire ICB';

function timeline(more: Contract, workspace: Partial<Workspace> = {}) {
  const [found] = scheduleAll({ ...ground('2026-06-01', workspace), contracts: [contract('x', { ...fields, ...more })] });
  if (!found) throw new Error('no timeline');
  return { stages: found.stages.map(({ name }) => name).join('; '), because: found.because };
}

describe('how a body decides where nobody said', () => {
  it('by its board, one of the NHS; by its executive, a council; what both share as a council', () => {
    for (const name of [icb, 'Anyshire Healthcare NHS Foundation Trust', 'NHS England', 'Anyshire Integrated Care Board'])
      expect(usualGovernance(name), name).toBe('board');
    for (const name of ['Westshire Council', 'Anytown Council and NHS Anyshire ICB', 'Westshire Combined Authority'])
      expect(usualGovernance(name), name).toBe('executive');
  });
});

describe('a plan of contracts of two bodies', () => {
  it('each is decided as its own body decides, and that it is assumed is said', () => {
    const own = timeline({});
    expect(own.stages).toContain('call-in period');
    expect(own.because).not.toContain('assumed');
    const theirs = timeline({ commissioner: [icb] });
    expect(theirs.stages).toContain('board decision');
    expect(theirs.stages).not.toContain('call-in');
    expect(theirs.because).toContain('NHS Anyshire ICB decides, by its board, as is assumed.');
    expect(timeline({ body: icb })).toEqual(theirs);
  });
  it('a council’s contract in a plan of the NHS has its notice of a key decision', () => {
    const of = { organisation: icb, governance: 'board' } as const;
    expect(timeline({}, of).stages).toContain('board decision');
    expect(timeline({ commissioner: ['Westshire Council'] }, of).stages).toContain('28 clear days');
    expect(timeline({ commissioner: ['Westshire Council'] }, of).because).toContain('Westshire Council decides, by its executive');
  });
  it('several commissioners, or one of the same kind, leave it to the workspace', () => {
    for (const commissioner of [[icb, 'Westshire Council'], ['Eastshire Council'], ['Westshire Council and NHS Anyshire ICB']])
      expect(timeline({ commissioner }, { governance: 'committee' }).because).not.toContain('decides, by');
  });
  it('where the workspace’s own is assumed, that is said', () => {
    expect(timeline({}, { isGovernanceAssumed: true }).because).toContain(
      'Nobody said who decides: a council with an executive is assumed.',
    );
  });
  it('the review before an extension goes by it too', () => {
    const live: Contract = { start: on('2024-04-01'), end: on('2028-03-31'), extensionLeft: 12, noticeMonths: 6 };
    const due = (more: Contract) =>
      extensionReviews([contract('x', { ...live, ...more })], ground('2026-06-01'), { asOf: on('2026-06-01'), ahead: 28 })[0];
    const [own, theirs] = [due({}), due({ commissioner: [icb] })];
    expect(own?.due).not.toBe(theirs?.due);
    expect(theirs?.because).toContain('NHS Anyshire ICB decides, by its board');
  });
});
