import { contractInWords } from '../nouns/called.ts';
import type { Contract } from '../nouns/contract.ts';
import { canChangeOn, lawfulChange } from '../nouns/lawful-change.ts';
import { at, type Row } from '../nouns/row.ts';
import { takenTerm } from '../nouns/taken-term.ts';
import { formatCell } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';
import { type Pence, pence, sum } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, list } from '../values/text.ts';
import { daysOf, type FinancialYear, yearOf } from '../values/year.ts';
import { allContracts, type Behind } from './base/line-names.ts';
import { namedContracts } from './ground.ts';
import { decommission, type Endings } from './measures/decommission.ts';
import type { Measure } from './measures/measure.ts';
import type { RollLine } from './rolling.ts';
import { selected } from './scenario/selector.ts';

type Contracts = readonly Row<Contract>[];

/** A measure that ends contracts, where it stands in the order of things, and the contracts it ends. */
interface Ending {
  readonly measure: Measure;
  readonly order: string;
  readonly contracts: Contracts;
}

/** What the endings of a scenario are worked out from. */
interface Ground {
  readonly lines: readonly RollLine[];
  readonly behind: readonly Behind[];
  readonly base: FinancialYear;
  readonly asOf: Day;
}

const quoted = (contracts: Contracts): string => list(contracts.map((contract) => `${contractInWords(contract)}`));

/**
 * Measures with what each that ends a contract takes from each line: the line's rest where nothing else is on it, or where all that was has ended
 * before; else the annual value of the contract. Refuses an end before the contract lawfully can end, and one whose part of a line nobody can tell.
 */
export function withEndings(measures: readonly Measure[], ground: Ground): readonly Measure[] {
  const all = allContracts(ground.behind);
  const endings = measures.flatMap((measure, index): readonly Ending[] =>
    measure.kind === decommission.kind
      ? [{ measure, order: `${yearOf(measure.from)} ${String(index).padStart(9, '0')}`, contracts: named(measure, all) }]
      : [],
  );
  for (const ending of endings) mayEnd(ending, ground.asOf);
  return measures.map((measure) => {
    const ending = endings.find((each) => each.measure === measure);
    return ending ? { ...measure, own: partsOf(ending, endings, ground) } : measure;
  });
}

function named({ id, on }: Measure, all: Contracts): Contracts {
  const found = namedContracts(on, all);
  if (found !== null && on !== null) return found;
  throw new Refusal(
    'contract-not-named',
    `\`${id}\` ends a contract, and does not say which.`,
    'Write `on: { contract: … }`; to take money from a line use `saving`.',
    on?.place,
  );
}

function mayEnd({ measure, contracts }: Ending, asOf: Day): void {
  for (const contract of contracts) {
    const answer = canChangeOn(measure.from, lawfulChange(contract, asOf));
    if (answer.is !== 'too early') continue;
    const { earliest, perhaps } = answer;
    const { from, field, how } = earliest;
    const sooner = perhaps === null ? '' : ` It may end on ${formatDay(perhaps.from)}: ${perhaps.because}.`;
    throw new Refusal(
      'before-contract-can-end',
      `\`${measure.id}\` ends ${contractInWords(contract)} from ${formatDay(measure.from)}; the earliest lawful day is ${formatDay(from)}: ${how} (${formatCell(at(contract, field))}).${sooner}`,
      `Begin it on ${from}, or agree an earlier end with the provider and write that into the register.`,
      measure.place,
    );
  }
}

/** The amounts taken from lines that also pay for something else; a line that is not here loses all that is left. */
function partsOf(ending: Ending, endings: readonly Ending[], { lines, behind, base }: Ground): Endings {
  const { measure, order, contracts: own } = ending;
  const gone = new Set(endings.filter((each) => each.order < order).flatMap((each) => each.contracts));
  const contractsOn = new Map(lines.map(({ id }, index) => [id, behind[index]?.contracts ?? []]));
  const parts = new Map<string, Pence>();
  for (const { id, title } of measure.on === null ? [] : selected(measure.on, lines)) {
    const here = contractsOn.get(id) ?? [];
    const others = here.filter((contract) => !own.includes(contract) && !gone.has(contract) && runsFrom(contract, base));
    if (others.length === 0) continue;
    const ended = here.filter((contract) => own.includes(contract));
    const elsewhere = ended.find((contract) => [...contractsOn].some(([other, all]) => other !== id && all.includes(contract)));
    const unpriced = ended.find(({ annualValue }) => annualValue === undefined);
    if (elsewhere || unpriced || ended.length === 0) {
      const because = elsewhere
        ? `${contractInWords(elsewhere)} is on other lines too, so no file says how much of it is on this one`
        : unpriced
          ? `no file says what ${contractInWords(unpriced)} costs a year (${formatCell(at(unpriced, 'annualValue'))})`
          : 'no register holds the contract it ends';
      throw new Refusal(
        'part-of-line-unknown',
        `\`${measure.id}\` would end a part of \`${title}\`, which also pays for ${quoted(others)}: ${because}.`,
        unpriced ? 'Write its annual value into the register, or use `saving` with an amount.' : 'Use `saving` with an amount.',
        measure.place,
      );
    }
    parts.set(id, pricesOf(ended));
  }
  return parts;
}

/** What contracts cost a year; one recorded twice, under one reference and title, costs it once, at its larger value. */
export function pricesOf(contracts: Contracts): Pence {
  const prices = new Map<string, Pence>();
  for (const { id, ref, title, annualValue } of contracts) {
    const key = ref === undefined ? id : `${keyOf(ref)} ${keyOf(title ?? '')}`;
    prices.set(key, pence(Math.max(prices.get(key) ?? 0, annualValue ?? 0)));
  }
  return sum(prices.values());
}

/** Whether a contract may still be paid from the budget of a year: one that ended before it is not on the line any more. */
function runsFrom(contract: Row<Contract>, year: FinancialYear): boolean {
  return (takenTerm(contract).end ?? '9999') >= daysOf(year).from;
}
