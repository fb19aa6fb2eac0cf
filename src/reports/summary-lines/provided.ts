import type { Formula, PageCell, PageRow } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { boughtByOthersWords } from '../map/bought-by-others.ts';
import { contractsInScope, inScope } from '../map/in-scope.ts';
import { countOf } from '../map/map-places.ts';
import { proposedShare, proposedValue } from '../map/undecided.ts';
import { endedWords } from '../register/contract-ends.ts';
import { absent, liveCount } from '../tables/cells.ts';
import { arrangements, outOfScope } from '../tables/titles.ts';
import { line, ofTable } from './line.ts';

/** What the map counts in one of its rows. */
function onMap(row: string): Formula {
  return { op: 'cell', ref: { table: 'map-counts', row, column: 'all' } };
}

/** Services and contracts of the plan, by how they are arranged, and those left out of it. */
export function provisionLines(plan: Plan): PageRow[] {
  const { placements, workspace } = plan;
  if (placements.length === 0) return [line('services', 'Services', absent('no table of services or contracts'), '')];
  const own = inScope(placements);
  const left = countedOnce(placements) - countedOnce(own);
  const byArrangement = (['in-house', 'commissioned', 'mixed', 'unknown'] as const).flatMap((arrangement) => {
    const so = own.filter((placement) => placement.arrangement === arrangement);
    if (so.length === 0) return [];
    const title = arrangements[arrangement];
    const all = countOf(so, { arrangement: title });
    const outside = ofTable('services', { arrangement: title, element: outOfScope });
    const live: PageCell = left > 0 && all.formula ? { ...all, formula: { op: 'subtract', of: [all.formula, outside] } } : all;
    return [
      line(`services ${arrangement}`, `Of these, ${arrangement === 'unknown' ? 'arrangement not stated' : title.toLowerCase()}`, live, ''),
    ];
  });
  return [
    line(
      'services',
      'Services and contracts',
      liveCount(countedOnce(own), left > 0 ? { op: 'subtract', of: [onMap('total'), onMap(outOfScope)] } : onMap('total')),
      [
        left > 0 ? 'in scope of the plan' : [],
        boughtByOthersWords(plan) ?? [],
        endedWords(contractsInScope(plan), workspace.asOf) ?? [],
        'see Services',
      ]
        .flat()
        .join('; '),
    ),
    ...byArrangement,
    ...(left > 0
      ? [line('out of scope', 'Left out: out of scope', liveCount(left, onMap(outOfScope)), 'of none of the plan’s elements; see Services')]
      : []),
  ];
}

/** What of the map rests on proposals that nobody has decided: places, and the values that hang on them. */
export function proposalLines({ placements }: Plan): PageRow[] {
  if (placements.length === 0) return [];
  const proposed = placements.filter(({ status }) => status === 'proposed').length;
  const places = liveCount(proposed, ofTable('services', { placed: 'Proposed' }), proposed > 0 ? 'proposed' : undefined);
  return [
    line('proposed', 'Places on the map proposed, not decided', places, 'each waits for somebody to decide; see Services'),
    line('proposed value', 'Annual value resting on proposals', proposedValue(placements), 'of the values stated'),
    line('proposed share', 'Share of annual values resting on proposals', proposedShare(placements), ''),
  ];
}
