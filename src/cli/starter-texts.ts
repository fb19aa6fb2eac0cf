import type { Day } from '../values/day.ts';
import { type FinancialYear, yearsOn } from '../values/year.ts';

const head = (
  what: string,
  name: string,
): string => `# An example to copy, made of ${what}. Its figures are nobody's: they stand only to be replaced.
# The plan and \`commission model\` leave it out. To see what it does: commission model ${name}
# Copy it under another name in this folder, put in what is really proposed, and it is in the model and the plan.
`;

/** An example of a saving on a line. */
export function savingText(line: string, base: FinancialYear): string {
  const next = yearsOn(base, 1);
  return `${head('the first line of your budget', 'example')}scenario: Example, not a proposal
years: ${base} to ${yearsOn(base, 3)}
base: ${base}                  # the year whose budget is the base; later years repeat it until something changes it
# part-year: months               # or days
# assumptions:
#   - { id: uplift, title: Pay and prices, on: all, rate: 2.5%, from: ${next} }   # a rate of your own
measures:
  - id: example-saving
    title: Example saving, to be replaced
    kind: saving                  # or avoidance, income, investment, one-off, reallocation
    on: { line: ${JSON.stringify(line)} }
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

/** An example of money moved from help that comes late to help that comes early: by a share of the line that gives. */
export function reallocationText(from: string, to: string, base: FinancialYear): string {
  const next = yearsOn(base, 1);
  return `${head('two lines of your budget: one of care or specialist help, one of early help', 'example-early-help')}scenario: Example of a move to early help, not a proposal
years: ${base} to ${yearsOn(base, 3)}
base: ${base}
measures:
  - id: example-move
    title: Example move, to be replaced
    kind: reallocation            # the same pence leave one line and reach another: it nets to nothing and is no saving
    from-line: { line: ${JSON.stringify(from)} }
    to-line: { line: ${JSON.stringify(to)} }
    amount: 1%                    # of the line that gives, or an amount as £50,000: nobody has proposed this figure
    from: ${next.slice(0, 4)}-04-01
    # What early help keeps away is cost avoided, not a saving, and cashable only where its growth is in the budget:
    # - { id: kept-away, kind: avoidance, on: { line: ${JSON.stringify(from)} }, amount: £20k, from: ${yearsOn(next, 1).slice(0, 4)}-04-01 }
`;
}

/** An example of a contract bought again at a new price, from the day after it ends. */
export function reprocurementText(contract: string, title: string, from: Day, base: FinancialYear, last: FinancialYear): string {
  return `${head('a contract of your register and the budget line that pays for it', 'example-re-procurement')}scenario: Example of a re-procurement, not a proposal
years: ${base} to ${last}
base: ${base}
measures:
  - id: example-price
    title: ${JSON.stringify(`${title} at a new price, to be replaced`)}
    kind: reprice                 # what differs from the old price is a saving, or a pressure where it is more
    on: { contract: ${JSON.stringify(contract)} }
    amount: 100%                  # of the old price, so that nothing changes yet; or the new price a year, as £180,000
    from: ${from}            # the day after the contract ends
    # costs:
    #   - { title: Procurement, amount: £20k, on: ${from} }
`;
}
