import type { Contract } from '../../nouns/contract.ts';
import { keysOf, type Placement } from '../../nouns/placement.ts';
import type { Service } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { type TakenTerm, takenTerm } from '../../nouns/taken-term.ts';
import type { Cell } from '../../values/cell.ts';
import { keyOf, list } from '../../values/text.ts';
import { namesOf } from '../parties/parties.ts';
import { needsOf } from '../weighing/propose.ts';
import { explain, type Reading } from '../weighing/weigh.ts';
import { outOfScope } from '../weighing/weight.ts';
import { parseAges } from '../words/ages.ts';
import { areaInTitle } from '../words/area-in-title.ts';
import { agesInColumn } from '../words/row-texts.ts';
import { arrangementIn } from './arrangement.ts';
import { type AnyRow, becauseOf, elementAxis, type Ground, groundOf, nowhere, type Of, type Placing, statusOf, tierAxis } from './axes.ts';
import { withHeadlines } from './headlines.ts';
import { type Decided, decidedPlaces, decidedUnder } from './said.ts';
import { divided } from './splits.ts';
import { unheard } from './unheard.ts';

function cellsOf(row: AnyRow, service: Cell, dated: TakenTerm['fields'], isAreaTitled: boolean): Record<string, Cell> {
  const cells: Record<string, Cell> = { service };
  const { table } = row.origin;
  for (const field of ['provider', 'commissioner', 'annualValue', 'area'] as const)
    if (hasColumn(table, field)) cells[field] = at(row, field);
  if (isAreaTitled) cells['area'] = service;
  for (const field of ['start', 'end'] as const) if (hasColumn(table, dated[field])) cells[field] = at(row, dated[field]);
  for (const field of ['element', 'tier'] as const) if (field in row && hasColumn(table, field)) cells[field] = at(row, field);
  return cells;
}

function statedOf({ start, end }: Pick<Service, 'start' | 'end'>): TakenTerm {
  return { start: start ?? null, end: end ?? null, fields: { start: 'start', end: 'end' }, taken: false };
}

function agesOf(row: AnyRow, name: string, reading: Reading): Pick<Placement, 'ages' | 'agesStated'> {
  const told = agesInColumn(row) ?? parseAges(name) ?? (row.description === undefined ? null : parseAges(row.description));
  const known = reading.weights.find(({ field, entry, element }) => field === 'name' && element !== outOfScope && entry.ages !== null);
  return { ages: told ?? known?.entry.ages ?? null, agesStated: told !== null };
}

/** Names as the table writes them, in one line. */
function writtenAs(names: readonly string[] | undefined): string | null {
  return names === undefined || names.length === 0 ? null : list(names);
}

/** The words of a name that no term which speaks in it holds. */
function ownWordsOf(name: string, { weights }: Reading): readonly string[] {
  const known = new Set(weights.flatMap(({ words, field }) => (field === 'name' ? keyOf(words).split(' ') : [])));
  return keyOf(name)
    .split(' ')
    .filter((word) => word !== '' && !known.has(word));
}

/** What a row is placed by: the ground, what people decided, and who is who. */
interface Known extends Ground {
  readonly decisions: ReadonlyMap<string, Decided>;
  readonly nameOf: (text: string) => string | null;
  readonly arrangementOf: ReturnType<typeof arrangementIn>;
}

/** A placement while it is made. */
type Made = { -readonly [Part in keyof Placement]: Placement[Part] };

function placed(row: AnyRow, of: Of, known: Known): Placement {
  const { decisions, nameOf, arrangementOf } = known;
  const contract = of === 'contracts' ? (row as Row<Contract>) : null;
  const own = contract ? contract.title : (row as Row<Service>).service;
  const nameField = own !== undefined ? (contract ? 'title' : 'service') : row.description !== undefined ? 'description' : 'ref';
  const service = own ?? row.description ?? row.ref ?? row.id;
  const reading = explain(row, of, known.vocabulary);
  const written = { commissioner: writtenAs(row.commissioner), provider: writtenAs(row.provider) };
  const decided = decisions.size === 0 ? undefined : decidedUnder(decisions, keysOf({ id: row.id, service, written }));
  const element = elementAxis(row, reading, decided, known);
  const inScope = element.place !== outOfScope;
  const tier = inScope ? tierAxis(row, reading, decided, element.place, known) : nowhere;
  const commissioners = row.commissioner ?? (contract?.body === undefined ? [] : [contract.body]);
  const parties = (texts: readonly string[]): string[] => [...new Set(texts.map(nameOf).filter((name) => name !== null))];
  const { ages, agesStated } = agesOf(row, service, reading);
  const annualValue = row.annualValue ?? null;
  const titled = row.area === undefined ? areaInTitle(service) : null;
  const cell = at(row, nameField);
  const { start, end, fields, taken } = contract ? takenTerm(contract) : statedOf(row);
  // What only some have is set beside the rest and not spread into it: there are a hundred thousand of them.
  const one: Made = {
    id: row.id,
    service,
    of,
    cell,
    element: inScope ? element.place : null,
    tier: tier.place,
    otherTiers: tier.others,
    status: statusOf(element, tier),
    confidence: { element: element.confidence, tier: tier.confidence },
    because: becauseOf(element, tier) + unheard(row, element, tier, known),
    needs: inScope ? needsOf(reading) : [],
    cohorts: reading.cohorts,
    ages,
    agesStated,
    area: row.area ?? titled,
    arrangement: arrangementOf(of, row.commissioner ?? [], row.provider ?? [], contract?.route),
    commissioners: parties(commissioners),
    providers: parties(row.provider ?? []),
    written,
    start,
    end,
    annualValue,
    share: contract ? 100 : ((row as Row<Service>).share ?? 100),
    split: null,
    valueHere: annualValue,
    at: cellsOf(row, cell, fields, titled !== null),
  };
  if (contract) one.ownWords = ownWordsOf(service, reading);
  if (element.isOfAnybody) one.isOfAnybody = true;
  if (taken) one.daysTaken = true;
  return one;
}

/**
 * One placement for each row of services and of contracts, in their order. What a person decided goes before what the table
 * states, and that before what the words propose; each axis by itself. Every placement says because.
 */
export function place(placing: Placing): Placement[] {
  const known: Known = {
    ...groundOf(placing),
    decisions: decidedPlaces(placing.workspace),
    nameOf: namesOf(placing.parties),
    arrangementOf: arrangementIn(placing.workspace.organisation),
  };
  const placements = divided([
    ...placing.records.services.map((row) => placed(row, 'services', known)),
    ...placing.records.contracts.map((row) => placed(row, 'contracts', known)),
  ]);
  return withHeadlines(placements, placing.records.contracts);
}
