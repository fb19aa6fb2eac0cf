import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Indicators, local beside national. The local column is often headed with the place's own name. */
export const outcomes: TableKind<'outcomes'> = {
  kind: 'outcomes',
  title: kindTitles.outcomes,
  fields: {
    ref: 'text',
    indicator: 'text',
    group: 'text',
    number: 'number',
    denominator: 'number',
    national: 'number',
    local: 'number',
    best: 'number',
    worst: 'number',
    lower: 'number',
    upper: 'number',
    interval: 'text',
    unit: 'text',
    better: 'text',
    target: 'number',
    trajectory: 'text',
    period: 'text',
    element: 'text',
    why: 'text',
  },
  telling: [['indicator'], ['national', 'local', 'better', 'target', 'trajectory']],
  names: ['indicator', 'period'],
  needs: ['indicator'],
  placeNamed: 'local',
};
