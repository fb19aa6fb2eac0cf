import type { Page, PageTable } from '../../nouns/page.ts';
import type { FlowResult, PlacementChange, Workforce } from '../../nouns/workforce.ts';
import { formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { flowTables, placementTable } from '../workforce/flow-tables.ts';
import { capacityTables } from '../workforce/workforce-tables.ts';

/** Columns a terminal has no room for. */
function narrowed(table: PageTable): PageTable {
  const hidden = table.id.startsWith('workforce') ? ['cells', 'costPerCase', 'slots'] : [];
  return { ...table, columns: table.columns.filter(({ id }) => !hidden.includes(id)) };
}

function lead({ teams, roles }: Workforce): string {
  const of = (which: string) => teams.filter(({ carries }) => carries === which).length;
  return `${count(teams.length, 'team')} with ${count(roles.length, 'role')}: ${of('within')} can meet what comes, ${of('over')} cannot, ${of('unjudged')} could not be judged.`;
}

/** Capacity against demand, and what becomes of cases under each scenario that says how they flow. */
export function workforcePages(workforce: Workforce, flows: readonly FlowResult[]): Page[] {
  return [
    { id: 'workforce', title: 'Capacity against demand', lead: lead(workforce), blocks: capacityTables(workforce).map(narrowed) },
    ...flows.map(
      (flow): Page => ({
        id: `flow-${flow.scenario}`,
        title: `Cases between stages: ${flow.scenario}`,
        lead: 'What teams as they are make of the demand, beside teams as this scenario would change them.',
        blocks: [...flowTables(flow), { kind: 'words', heading: 'What it assumes', paragraphs: flow.said }],
      }),
    ),
  ];
}

/** So many fewer or more placements, said back in full and priced by year. */
export function placementPages(change: PlacementChange): Page[] {
  const way = change.children < 0 ? 'fewer' : 'more';
  const many = count(Math.abs(change.children), 'child', 'children');
  return [
    {
      id: 'placement-change',
      title: `${many} ${way}: ${change.type}`,
      lead: `From ${formatDay(change.from)}, of ${count(change.placedNow, 'child', 'children')} in ${list(change.types)} in these files, by the day.`,
      blocks: [
        placementTable(change),
        ...(change.said.length > 0 ? [{ kind: 'words' as const, heading: 'Not in it', paragraphs: change.said }] : []),
        { kind: 'list', heading: 'Prices from', items: [{ text: 'weekly costs', cells: change.cells }] },
      ],
    },
  ];
}
