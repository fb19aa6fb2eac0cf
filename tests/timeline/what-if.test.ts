import { expect, it } from 'vitest';
import { whatIf } from '../../src/timeline/what-if.ts';
import { ground, on, regime } from './rows.ts';

it('a regime and a start day make a timeline for no contract', () => {
  const timeline = whatIf({ ...ground('2026-11-22'), regime: regime('psr-competitive'), start: on('2028-10-01') });
  expect(timeline).toMatchObject({
    id: 'what-if-psr-competitive-2028-10-01',
    regime: 'psr-competitive',
    direction: 'backward',
    cell: { file: 'templates/regimes/psr-competitive.yaml', sheet: null, cell: '/stages' },
  });
  expect(timeline.stages.at(-1)).toMatchObject({ id: 'start', latestFinish: '2028-10-01' });
});

it('the standstill of a health competition is the one of its own law', () => {
  const { stages } = whatIf({ ...ground('2026-11-22'), regime: regime('psr-competitive'), start: on('2028-10-01') });
  expect(stages.find((stage) => stage.id === 'standstill')).toMatchObject({ verified: true, critical: true });
  expect(stages.find((stage) => stage.id === 'evaluation')).toMatchObject({ verified: false });
});
