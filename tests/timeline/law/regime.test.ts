import { expect, it } from 'vitest';
import { laidOut } from '../../../src/timeline/law/lay-out.ts';
import { overlayFrom } from '../../../src/timeline/law/overlay.ts';
import { regimesFrom } from '../../../src/timeline/law/regime.ts';
import { clocks, codeOf, overlays, regime, regimeDocuments, regimes } from '../rows.ts';

const plain = {
  id: 'x',
  title: 'X',
  'in-force': { from: '2020-01-01', to: null },
  route: 'competition',
  'applies-to': [],
  'legal-basis': 'test',
  verified: false,
  stages: [
    { id: 'tender', name: 'Tender', source: 'test', verified: false },
    { id: 'start', name: 'Start', after: ['tender'], milestone: true, source: 'test', verified: false },
  ],
};
const written = (value: unknown) => ({ file: 'x.yaml', value, lines: { '': 1, '/stages/0': 9 } });

it('every regime in the templates is read, under the name of its file', () => {
  expect(regimes).toHaveLength(21);
  for (const each of regimes) expect(each.file).toBe(`templates/regimes/${each.id}.yaml`);
  expect(regimes.map((each) => each.id)).toEqual(
    expect.arrayContaining(['pcr2015-light-touch', 'pcr2015-open', 'pa2023-light-touch', 'psr-competitive']),
  );
});

it('no two regimes govern the same kind of purchase by the same route on one day', () => {
  const spans = regimes.flatMap((each) =>
    each.appliesTo.map((entry) => ({ family: `${entry.buying}, ${each.route}`, from: entry.from ?? '0', to: entry.to ?? '9999-12-31' })),
  );
  expect(spans.length).toBeGreaterThanOrEqual(6);
  const meetings = spans.flatMap((a, i) =>
    spans
      .slice(i + 1)
      .filter((b) => a.family === b.family && a.from <= b.to && b.from <= a.to)
      .map((b) => [a, b]),
  );
  expect(meetings).toEqual([]);
});

it('the law changes hands on the days it did', () => {
  const applies = (id: string, buying: string) => regime(id).appliesTo.find((entry) => entry.buying === buying);
  expect(applies('pcr2015-light-touch', 'light touch')).toMatchObject({ from: '2015-02-26', to: '2025-02-23' });
  expect(applies('pa2023-light-touch', 'light touch')).toMatchObject({ from: '2025-02-24', to: null });
  expect(applies('pcr2015-light-touch', 'relevant health service')?.to).toBe('2023-12-31');
  expect(applies('psr-competitive', 'relevant health service')?.from).toBe('2024-01-01');
});

it('practice is never marked as verified law', () => {
  const usual = regimes.flatMap((each) => each.stages).filter((stage) => stage.usual !== null);
  expect(usual.length).toBeGreaterThan(10);
  expect(usual.filter((stage) => stage.usual?.verified)).toEqual([]);
});

it('a key nobody knows, a stage out of order, a repeated stage and a missing start are refused', () => {
  expect(codeOf(() => regimesFrom([written(plain)], clocks))).toBe('accepted');
  expect(codeOf(() => regimesFrom([written({ ...plain, colour: 'red' })], clocks))).toBe('unknown-key');
  expect(codeOf(() => regimesFrom([written({ ...plain, 'in-force': { from: '2020-02-30', to: null } })], clocks))).toBe('unfit-value');
  expect(codeOf(() => regimesFrom([written({ ...plain, stages: [...plain.stages].reverse() })], clocks))).toBe('stage-out-of-order');
  expect(codeOf(() => regimesFrom([written({ ...plain, stages: [...plain.stages, ...plain.stages] })], clocks))).toBe('stage-out-of-order');
  expect(codeOf(() => regimesFrom([written({ ...plain, stages: plain.stages.slice(0, 1) })], clocks))).toBe('no-start-stage');
  expect(codeOf(() => overlayFrom(written({ ...plain, 'in-force': undefined }), clocks))).not.toBe('accepted');
  expect(regimeDocuments.length).toBe(regimes.length);
});

it('a regime like another has its stages save those replaced, and what followed a replaced stage follows the last in its place', () => {
  const middle = { id: 'middle', name: 'Middle', source: 'test', verified: false };
  const base = { ...plain, stages: [plain.stages[0], { ...middle, after: ['tender'] }, { ...plain.stages[1], after: ['middle'] }] };
  const { stages: _, ...bare } = plain;
  const like = (more: object) => ({ ...bare, id: 'y', like: 'x', ...more });
  const stagesOf = (more: object) =>
    regimesFrom([written(base), written(like(more))], clocks)[1]?.stages.map(({ id, after }) => [id, ...after]);
  expect(stagesOf({})).toEqual([['tender'], ['middle', 'tender'], ['start', 'middle']]);
  const two = [
    { ...middle, id: 'a', after: ['tender'] },
    { ...middle, id: 'b', after: ['a'] },
  ];
  expect(stagesOf({ replace: { middle: two } })).toEqual([['tender'], ['a', 'tender'], ['b', 'a'], ['start', 'b']]);
  expect(codeOf(() => stagesOf({ replace: { nowhere: two } }))).toBe('stage-unknown');
  expect(codeOf(() => stagesOf({ like: 'z' }))).toBe('like-unknown');
  expect(codeOf(() => stagesOf({ like: 'y' }))).toBe('like-unknown');
});

it('a legal period is taken from the clock it names, and a name nobody knows is refused', () => {
  const named = (floor: object) => written({ ...plain, stages: [{ ...plain.stages[0], floor }, plain.stages[1]] });
  const floorOf = (floor: object) => regimesFrom([named(floor)], clocks)[0]?.stages[0]?.floor;
  expect(floorOf({ clock: 'pa2023-tender' })).toMatchObject({
    count: 25,
    days: 'calendar days',
    counting: 'after',
    source: { verified: true },
  });
  expect(floorOf({ clock: 'pa2023-tender', variant: 'dynamic-market' })).toMatchObject({ count: 10 });
  expect(floorOf({ clock: 'tupe-eli' })).toMatchObject({ count: 28 });
  expect(codeOf(() => floorOf({ clock: 'pa2023-tenders' }))).toBe('clock-unknown');
  expect(codeOf(() => floorOf({ clock: 'pa2023-tender', variant: 'hurried' }))).toBe('clock-unknown');
});

it('a committee decides without a forward plan or call-in', () => {
  const ids = (governance: 'executive' | 'committee') =>
    laidOut(regime('pcr2015-light-touch'), overlays, { governance }).map((plan) => plan.id);
  expect(ids('executive')).toEqual(expect.arrayContaining(['approval-to-award-forward-plan', 'approval-to-award-call-in']));
  expect(ids('committee')).toContain('approval-to-award-decision');
  expect(ids('committee')).not.toContain('approval-to-award-forward-plan');
  expect(ids('committee')).not.toContain('approval-to-award-call-in');
});

it('an overlay the templates lack is refused', () => {
  expect(codeOf(() => laidOut(regime('pcr2015-light-touch'), [], { governance: 'executive' }))).toBe('no-such-overlay');
});
