import type { Kind } from '../../nouns/kinds.ts';
import type { CellRef } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { LeftOutFor, Removal } from '../../nouns/publication.ts';
import { onNoPage } from '../../nouns/records.ts';
import { at } from '../../nouns/row.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { isLastDayToBegin } from './milestones.ts';
import { type AnyRow, type Fate, says } from './records.ts';
import { groupKey } from './teams.ts';

/** What a kind of record is called in the list of what was left out. */
const called: Readonly<Partial<Record<Kind, string>>> = {
  kpis: 'performance indicators',
  proposals: 'proposals under consultation',
  engagement: 'answers to consultations',
  outcomes: 'outcome indicators',
  clearances: 'sign-offs',
  versions: 'versions of the document',
  budget: 'budget lines',
};

/** Fields in the words of the list; what is not here is called by its own name. */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

interface Counted {
  readonly page: string;
  readonly what: string;
  readonly why: LeftOutFor;
  readonly cells: Cell[];
}

/** Notes beneath the tables of the files that the copy carries nowhere: neither with a total nor beside the figure whose mark they explain. */
function notesLeftOut(plan: Plan, reduced: Plan): Cell[] {
  const beneath = ({ sources }: Plan): readonly (Cell & { readonly text: string })[] =>
    sources.flatMap(({ tables }) =>
      tables.flatMap(({ file, sheet, headerRow, words }) =>
        words.flatMap(({ cell, text }) => (Number(cell.replace(/\D/g, '')) > headerRow ? [{ file, sheet, cell, text }] : [])),
      ),
    );
  const rows = Object.values(reduced.records).flat() as readonly AnyRow[];
  const beside = rows.flatMap(({ origin }) => origin.notes.flatMap(({ text }) => text ?? []));
  const kept = new Set([...beneath(reduced).map(({ text }) => text), ...beside]);
  return beneath(plan).flatMap(({ text, ...cell }) => (kept.has(text) ? [] : [cell]));
}

/** The cells of the files behind figures of capacity that are held back, each once. */
function cellsOfStaff({ workforce: { roles, teams, tiers } }: Plan, held: readonly CellRef[]): Cell[] {
  const isHeld = (table: string, key: string): boolean => held.some((ref) => ref.table === table && ref.row === key);
  const behind = [
    ...roles.filter(({ id }) => isHeld('workforce-roles', id)),
    ...[...teams, ...tiers].filter((group) => isHeld(`workforce-${group.by}s`, groupKey(group))),
  ].flatMap(({ cells }) => cells);
  return [...new Map(behind.map((cell) => [formatCell(cell), cell])).values()];
}

/** What was left out, by page, thing and reason: of small numbers all together, so that nobody can tell a small one from one hidden to protect it. */
export function removedFrom({
  plan,
  reduced,
  fates,
  held,
  fewLeftOut,
}: {
  readonly plan: Plan;
  readonly reduced: Plan;
  readonly fates: ReadonlyMap<AnyRow, Fate>;
  readonly held: readonly CellRef[];
  readonly fewLeftOut: ReadonlyMap<Kind | 'scenarios', readonly Cell[]>;
}): Removal[] {
  const met = new Map<string, Counted>();
  const add = (page: string, what: string, why: LeftOutFor, cells: readonly Cell[]): void => {
    const key = [page, what, why].join('\n');
    const before = met.get(key);
    if (before) before.cells.push(...cells);
    else met.set(key, { page, what, why, cells: [...cells] });
  };
  const entries = Object.entries(plan.records) as unknown as [Kind, readonly AnyRow[]][];
  for (const [kind, rows] of entries) {
    // What the plan itself shows nowhere is left out of nothing.
    if (onNoPage.has(kind)) continue;
    const name = called[kind] ?? kind;
    for (const row of rows) {
      const { whole, without } = fates.get(row) as Fate;
      if (whole) add(name, 'whole rows', whole, [at(row)]);
      else
        for (const [field, why] of without)
          if (says(row, field))
            add(name, why === 'small-number' ? 'numbers of people, and what goes with them' : fieldWords(field), why, [at(row, field)]);
    }
  }
  for (const [kind, cells] of fewLeftOut)
    add(
      kind === 'scenarios' ? kind : onNoPage.has(kind) ? 'every page' : (called[kind] ?? kind),
      'numbers of people in sentences',
      'small-number',
      cells,
    );
  const extras = plan.sources.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.columns.filter(({ field }) => field === null).map(({ cell }) => ({ file: table.file, sheet: table.sheet, cell })),
    ),
  );
  if (extras.length > 0) add('every page', 'columns that were read as no known field', 'unknown-column', extras);
  const masked = plan.sources.flatMap(({ tables }) =>
    tables.flatMap(({ file, sheet, personal = [] }) => personal.map(({ cell }) => ({ file, sheet, cell }))),
  );
  if (masked.length > 0) add('every page', 'parts of texts that look personal, which are masked', 'personal', masked);
  const notes = notesLeftOut(plan, reduced);
  if (notes.length > 0) add('every page', 'notes beneath tables that are not known to say what figures cover', 'unknown-column', notes);
  const counted = [...met.values()].map((one) => ({ ...one, count: one.cells.length }));
  const whole = (page: string, what: string, why: LeftOutFor, count: number, cells: readonly Cell[] = []): Removal[] =>
    count === 0 ? [] : [{ page, what, why, count, cells }];
  const scenarios = plan.models.filter(({ scenario }) => !reduced.models.some((kept) => kept.scenario === scenario));
  const kept = new Set(reduced.timelines.map(({ contract }) => contract));
  const standing = plan.timelines.filter(({ contract }) => kept.has(contract));
  const lastDays = plan.milestones.filter(isLastDayToBegin);
  const ofStaff = held.filter(({ table }) => table.startsWith('workforce-'));
  return [
    ...counted,
    ...whole(
      'workforce',
      'figures of capacity by role, team and tier, and what is worked out from them',
      'small-number',
      ofStaff.length,
      cellsOfStaff(plan, ofStaff),
    ),
    ...whole('budget model', 'whole scenarios, with their totals', 'scenario', scenarios.length),
    ...whole('workforce', 'what scenarios would do to teams, cases and placements', 'estimate', plan.flows.length),
    ...whole('workforce', 'ways to meet what cannot be met', 'estimate', plan.workforce.remedies.length),
    ...whole(
      'procurement',
      'how each procurement stands to its days, which stay: whether it was begun, from when it can still be done, what can be done, and why',
      'commercial',
      standing.length,
      standing.map(({ cell }) => cell),
    ),
    ...whole(
      'milestones',
      'last days to begin a procurement (they stand on Procurement) or the review before an extension, and days due for renewal',
      'commercial',
      lastDays.length,
      lastDays.map(({ cell }) => cell),
    ),
    // How many findings, options or decisions there are would differ with how a procurement stands: what is counted does not.
    ...whole('findings', 'the rules that were run, and what they found', 'working', plan.rules.length),
    ...whole('assumptions and sources', 'who decided and why', 'personal', reduced.workspace.decisions.length),
    ...whole('every page', 'names of the files it was made from and of their sheets, and hashes', 'file-names', plan.sources.length),
  ];
}
