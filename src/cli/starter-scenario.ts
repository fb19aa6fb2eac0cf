import { modelOf } from '../finance/model.ts';
import { scenarioFrom } from '../finance/scenario/scenario.ts';
import { readDocument } from '../intake/documents.ts';
import { type ReadFile, recordsOf } from '../intake/read-file.ts';
import { proposeElement } from '../mapping/weighing/propose.ts';
import { explain } from '../mapping/weighing/weigh.ts';
import { budgetsOf } from '../nouns/budgets.ts';
import type { BudgetLine } from '../nouns/money.ts';
import type { Records } from '../nouns/records.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { settled } from '../planning/settle.ts';
import { addDays } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { type FinancialYear, parseYear, yearOf, yearsOn } from '../values/year.ts';
import type { FileToWrite } from './disk.ts';
import { guessed } from './needed-fields.ts';
import { standIn } from './stand-in.ts';
import { reallocationText, reprocurementText, savingText } from './starter-texts.ts';
import type { World } from './world.ts';

/** An example as it would be written; a file whose name begins so is modelled only when it is named. */
interface Example {
  readonly path: string;
  readonly text: string;
}

/** Where money goes to be early, and where it goes when it was not. */
const [early, late]: readonly [readonly string[], readonly string[]] = [
  ['parent-family-support', 'early-childhood'],
  ['edge-of-care', 'vulnerable-cyp'],
];

const named = ({ line, service, code }: BudgetLine): string | undefined => line ?? service ?? code;

/** A line of care or specialist help and one of early help, by the element their tables or their own words say; null where there are not both. */
function twoLines(
  rows: readonly BudgetLine[],
  { elements }: Workspace,
  { vocabulary }: Knowledge,
): { readonly from: string; readonly to: string } | null {
  const elementOf = (row: BudgetLine): string | null => {
    const reading = explain(
      { service: [named(row), row.element, row.group].filter((text) => text !== undefined).join(' ') },
      'services',
      vocabulary,
    );
    return proposeElement(reading, elements, vocabulary)?.place ?? null;
  };
  const first = (among: readonly string[]): string | undefined => {
    const found = rows.find((row) => among.includes(elementOf(row) ?? ''));
    return found && named(found);
  };
  const [from, to] = [first(late), first(early)];
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

/** The examples that could be made of these records, whether they run or not. */
function examplesOf(records: Records, base: FinancialYear, workspace: Workspace, knowledge: Knowledge): readonly Example[] {
  const rows = budgetsOf(records.budget).filter(
    (row) => (row.year ?? base) === base && row.budget !== undefined && row.budget > 0 && named(row) !== undefined,
  );
  const [first] = rows;
  const two = twoLines(rows, workspace, knowledge);
  // Of most registers the first few that end in time are tried: whether a line pays for one is seen when it is modelled.
  const ending = records.contracts.flatMap(({ id, ref, title, end, currentEnd = end }) =>
    currentEnd !== undefined && yearOf(currentEnd) >= base && yearOf(currentEnd) <= yearsOn(base, 5)
      ? [{ name: ref ?? id, title: title ?? id, end: currentEnd }]
      : [],
  );
  return [
    ...(first ? [{ path: 'scenarios/example.yaml', text: savingText(named(first) as string, base) }] : []),
    ...(two ? [{ path: 'scenarios/example-early-help.yaml', text: reallocationText(two.from, two.to, base) }] : []),
    ...ending.slice(0, 50).map(({ name, title, end }) => {
      const from = addDays(end, 1);
      return { path: 'scenarios/example-re-procurement.yaml', text: reprocurementText(name, title, from, base, yearsOn(yearOf(from), 1)) };
    }),
  ];
}

/** Commented scenarios made of the lines and contracts of the files a workspace begins with: a saving, a move to early help and a re-procurement, each where the files hold what it needs and it runs. */
export async function starterScenarios(world: World, year: string, files: readonly ReadFile[]): Promise<readonly FileToWrite[]> {
  const found = recordsOf(files);
  const tables = files.flatMap(({ tables: own }) => own);
  const base = budgetsOf(found.budget).find((row) => row.budget !== undefined && row.budget > 0)?.year ?? parseYear(year);
  if (!base || found.budget.length === 0 || guessed(tables, 'model').length > 0) return [];
  const { workspace, knowledge } = await standIn(world, base, 'scenarios', world.today());
  const records = settled(found, workspace);
  const runs = ({ path, text }: Example): boolean => {
    try {
      modelOf({ scenario: scenarioFrom(readDocument(text, path)), records, workspace });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  const made = new Map<string, string>();
  for (const example of examplesOf(records, base, workspace, knowledge))
    if (!made.has(example.path) && runs(example)) made.set(example.path, example.text);
  return [...made].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}
