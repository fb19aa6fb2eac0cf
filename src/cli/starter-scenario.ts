import { modelOf } from '../finance/model.ts';
import { scenarioFrom } from '../finance/scenario/scenario.ts';
import { readDocument } from '../intake/documents.ts';
import { type ReadFile, recordsOf } from '../intake/read-file.ts';
import type { BudgetLine } from '../nouns/money.ts';
import { settled } from '../planning/settle.ts';
import { Refusal } from '../values/refusal.ts';
import { type FinancialYear, parseYear, yearsOn } from '../values/year.ts';
import { guessed } from './needed-fields.ts';
import { standIn } from './stand-in.ts';
import type { World } from './world.ts';

/** Where it is written; a file called so is modelled only when it is named. */
export const starterPath = 'scenarios/example.yaml';

function textFor(line: string, base: FinancialYear): string {
  const next = yearsOn(base, 1);
  const quoted = JSON.stringify(line);
  return `# An example to copy, made of the first line of your budget. Its figures are nobody's: 10% stands only to be replaced.
# The plan and \`commission model\` leave it out. To see what it does: commission model example
# Copy it under another name in this folder, put in what is really proposed, and it is in the model and the plan.
scenario: Example, not a proposal
years: ${base} to ${yearsOn(base, 3)}
base: ${base}                  # the year whose budget is the base; later years repeat it until something changes it
# part-year: months               # or days
# assumptions:
#   - { id: uplift, title: Pay and prices, on: all, rate: 2.5%, from: ${next} }   # a rate of your own
measures:
  - id: example-saving
    title: Example saving, to be replaced
    kind: saving                  # or avoidance, income, investment, one-off, reallocation
    on: { line: ${quoted} }
    amount: 10%                   # of the line, or an amount as £50,000, 50k: nobody has proposed this figure
    from: ${next.slice(0, 4)}-04-01
    # ramp: [50%, 100%]           # share of the full-year effect in the first, second ... twelve months
    # confidence: 80%             # how sure it is to be delivered: the risk-adjusted total counts so much of it
    # costs:
    #   - { title: Redundancy, amount: £20k, on: ${next.slice(0, 4)}-04-01 }
    # decision: Cabinet ${next.slice(0, 4)}-02-10
    # eia: EIA-1
`;
}

/** A commented scenario on the first budget line of the files a workspace begins with; null where there is none, or where it would not run. */
export async function starterScenario(world: World, year: string, files: readonly ReadFile[]): Promise<string | null> {
  const found = recordsOf(files);
  const named = ({ line, service, code }: BudgetLine): string | undefined => line ?? service ?? code;
  const first = found.budget.find((row) => row.budget !== undefined && row.budget > 0 && named(row) !== undefined);
  const base = first?.year ?? parseYear(year);
  if (
    !first ||
    !base ||
    guessed(
      files.flatMap(({ tables }) => tables),
      'model',
    ).length > 0
  )
    return null;
  const text = textFor(named(first) as string, base);
  const { workspace } = await standIn(world, base, starterPath, world.today());
  try {
    modelOf({ scenario: scenarioFrom(readDocument(text, starterPath)), records: settled(found, workspace), workspace });
    return text;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
