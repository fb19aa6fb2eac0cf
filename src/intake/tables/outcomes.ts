import { carried, known, type TableKind } from './table-kind.ts';

/** Indicators, local beside national. The local column is often headed with the place's own name. */
export const outcomes: TableKind<'outcomes'> = {
  kind: 'outcomes',
  title: 'Outcomes',
  fields: {
    ref: known('text', 'ref', 'phof ref', 'id'),
    indicator: known('text', 'indicator', 'measure', 'outcome measure', 'objective', 'performance indicator'),
    group: carried('text', 'domain', 'group', 'theme'),
    number: known('number', 'local no', 'local number', 'count', 'numerator'),
    national: known('number', 'national', 'england', 'eng ave', 'england average', 'eng average', 'national average', 'england value'),
    local: known('number', 'local', 'local value', 'local area', 'our value', 'value'),
    best: known('number', 'eng best', 'england best', 'best'),
    worst: known('number', 'eng worst', 'england worst', 'worst'),
    unit: known('text', 'unit', 'units'),
    better: known('text', 'better', 'direction', 'polarity', 'good is'),
    target: known('number', 'target', 'ambition'),
    trajectory: known('text', 'trajectory', 'trend', 'direction of travel'),
    period: known('text', 'period', 'year', 'time period'),
    element: known('text', 'system element', 'element'),
    why: known('text', 'impact on system why is this a measure', 'why', 'why is this a measure', 'rationale', 'impact on system'),
  },
  telling: [['indicator'], ['national', 'local', 'better', 'target', 'trajectory']],
  names: ['indicator', 'period'],
  needs: ['indicator'],
  placeNamed: 'local',
};
