import { contractInWords } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Found, Severity, Unjudged } from '../../nouns/finding.ts';
import { canChangeOn, lawfulChange, type Perhaps, type WayOut } from '../../nouns/lawful-change.ts';
import type { Model } from '../../nouns/model.ts';
import { isSaidRunning } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/row.ts';
import { writtenAgain } from '../../nouns/written-again.ts';
import { addDays, type Day, daysBetween, formatDay, later } from '../../values/day.ts';
import { formatPounds, fraction, type Pence, pence, sum } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { partsIn } from '../../values/part-year.ts';
import { overlap } from '../../values/period.ts';
import { daysOf } from '../../values/year.ts';
import { askedAt, type TakenLine, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import { endField, endOf } from '../term.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

/** Money a measure takes from a line before one of the line's contracts can change. */
interface TooEarly {
  readonly taking: Taking;
  readonly contract: Row<Contract>;
  readonly lines: readonly [TakenLine, ...TakenLine[]];
  readonly earliest: WayOut;
  readonly perhaps: Perhaps | null;
  /** Whether the scenario names the contract itself. */
  readonly isNamed: boolean;
}

type Judged = TooEarly | { readonly unjudged: Unjudged } | null;

function judgedOn(taking: Taking, contract: Row<Contract>, lines: TooEarly['lines'], asOf: Day): Judged {
  const end = endOf(contract);
  const about = `${taking.measure.id}, ${contract.id}`;
  const answer = canChangeOn(taking.begins, lawfulChange(contract, asOf));
  if (answer.is === 'free') {
    if (end === undefined || end >= asOf || !isSaidRunning(contract.status)) return null;
    const because = `its register calls it “${contract.status}” after its end, so no file says when it can end`;
    return { unjudged: { about, because, cell: at(contract, endField(contract)) } };
  }
  if (answer.is === 'unknown') return { unjudged: { about, because: answer.doubt.because, cell: at(contract, answer.doubt.field) } };
  return { taking, contract, lines, earliest: answer.earliest, perhaps: answer.perhaps, isNamed: taking.ground.contracts !== null };
}

/** Of rows that are one contract written again, the one that says most of how it can change: a copy that leaves out the notice takes nothing from the other. */
function mostFree(judged: readonly Judged[]): Judged {
  const rank = (one: Judged): string => (one === null ? '' : 'unjudged' in one ? '0' : firstDay(one));
  return [...judged].sort(inOrderOf(rank))[0] ?? null;
}

/** Whether every service a line answers to is delivered in house: there is no contract to wait for. */
function isInHouse({ behind: { services } }: TakenLine, { placements }: Picture): boolean {
  const own = placements.filter(({ of, id }) => of === 'services' && services.includes(id));
  return own.length > 0 && own.every(({ arrangement }) => arrangement === 'in-house');
}

/** The first day on which the contract can change, or might. */
const firstDay = ({ earliest, perhaps }: TooEarly): Day => perhaps?.from ?? earliest.from;

/** What is taken before the contract can change, or might, each year's amount by the months or days in force, as the model counts part of a year. */
function early(found: TooEarly, { years, partYear }: Model): Pence {
  const { begins, ground } = found.taking;
  return sum(
    found.lines.flatMap(({ byYear }) =>
      years.map((year) => {
        const days = daysOf(year);
        const force = overlap(days, { from: begins, to: ground.ends ?? later(days.to, begins) });
        const before = force && overlap(force, { from: begins, to: addDays(firstDay(found), -1) });
        return force && before ? fraction(byYear[year] ?? pence(0), partsIn(before, partYear), partsIn(force, partYear)) : pence(0);
      }),
    ),
  );
}

/** What of a line is not bound by contracts that cannot change yet; null where the price of one of them is not told. */
function unbound(line: TakenLine, all: readonly TooEarly[], { picture }: Modelled): Pence | null {
  const budget = picture.records.budget.find(({ id }) => id === line.behind.row)?.budget;
  const bound = new Set(all.filter(({ lines }) => lines.some((each) => each.line.id === line.line.id)).map(({ contract }) => contract));
  const prices = [...bound].map(({ annualValue }) => annualValue);
  if (budget === undefined || prices.some((price) => price === undefined)) return null;
  return pence(budget - sum(prices as Pence[]));
}

/** All that measures take from a line before its bound contracts can change: what is free is free once. */
function takenFrom(line: TakenLine, all: readonly TooEarly[]): Pence {
  const measures = new Map<string, Pence>();
  for (const { taking, lines } of all) {
    const own = lines.find((each) => each.line.id === line.line.id);
    if (own) measures.set(taking.measure.id, own.most);
  }
  return sum(measures.values());
}

/** How sure it is that the money comes off the contract: named, or more than the rest of its line could bear; and what stands against it. */
function weighed(found: TooEarly, all: readonly TooEarly[], modelled: Modelled): { readonly severity: Severity; readonly against: string } {
  if (found.isNamed) return { severity: 'error', against: '' };
  const rests = found.lines.map((line) => ({ rest: unbound(line, all, modelled), taken: takenFrom(line, all) }));
  if (rests.every(({ rest, taken }) => rest !== null && rest >= taken)) {
    const free = sum(rests.map(({ rest }) => rest as Pence));
    return {
      severity: 'advice',
      against: ` Against it: ${formatPounds(free)} of the line is bound by no such contract and could bear it.`,
    };
  }
  const untold = rests.some(({ rest }) => rest === null);
  return untold
    ? {
        severity: 'warning',
        against: ' How much of the line is bound cannot be told: the register does not say what each contract costs a year.',
      }
    : { severity: 'error', against: '' };
}

function finding(found: TooEarly, all: readonly TooEarly[], modelled: Modelled): Found {
  const { taking, contract, lines, earliest, perhaps } = found;
  const { severity, against } = weighed(found, all, modelled);
  const amount = early(found, modelled.model);
  const sooner =
    perhaps === null
      ? `The earliest day is ${formatDay(earliest.from)}: ${earliest.how}.`
      : `It may change on ${formatDay(perhaps.from)}: ${perhaps.because}. Without that the earliest day is ${formatDay(earliest.from)}: ${earliest.how}.`;
  const begin =
    perhaps === null
      ? `Begin it on ${earliest.from}, or have the provider’s agreement in writing.`
      : `Begin it on ${perhaps.from} once the notice is found to be enough, else on ${earliest.from}, or have the provider’s agreement in writing.`;
  return {
    text: `\`${taking.measure.id}\` takes money from ${quoted(lines.map(({ line }) => line.title))} from ${formatDay(taking.begins)}, ${daysBetween(taking.begins, firstDay(found)).toLocaleString('en-GB')} days before the contract ${contractInWords(contract)} can lawfully change. ${sooner}${against} ${begin}`,
    about: [taking.measure.id, contract.id],
    evidence: evidenceOf(at(contract, (perhaps ?? earliest).field), [
      ...(perhaps === null ? [] : [at(contract, earliest.field)]),
      ...askedAt(taking.measure),
      ...lines.map(({ line }) => line.cell),
    ]),
    severity,
    ...(amount > 0 ? { amount } : {}),
  };
}

/** A measure that counts money off a contract before the contract lets it. */
export const takenBeforeContractCanChange: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'Money taken before the contract can change',
    severity: 'error',
    method:
      'Each measure that takes money from a line is held against the contracts it names, or else those that answer to the line’s name. A contract can change on the day after it ends as extended so far, after its notice, or after a break whose notice can still be given, notice counted from the day of the plan; options left to extend are not an end. A day before the earliest of these is found. It is advice where the rest of the line could bear all that is taken.',
    exclusions: [
      'Income, growth that does not come and one-off costs take from no contract, and are left alone.',
      'What a provider may agree to is not judged.',
      'A contract of which no file says an end or a notice is not judged, nor is a break whose notice is not told or one called live after its end.',
      'A line whose services are all delivered in house is left alone.',
      'A line that answers to no contract is not judged, nor is a measure that began before the day of the plan where notice may have been given in time.',
    ],
    why: 'A saving that a contract does not allow does not come, and the budget has already gone.',
    remedy: 'Begin the measure on the earliest day, use the break, or agree the change with the provider first.',
    source:
      'The terms of the contract as its register gives them; that a notice of months runs to the same date of its last month is from memory (not verified)',
    limits: {},
  },
  judge(modelled) {
    const { picture, model } = modelled;
    const contracts = new Map(picture.records.contracts.map((contract) => [contract.id, contract]));
    const again = writtenAgain(picture.records.contracts);
    const firstOf = (id: string): Row<Contract> => {
      const row = contracts.get(id) as Row<Contract>;
      return again.get(row) ?? row;
    };
    const judged = takingsOf(model).flatMap((taking): readonly Judged[] => {
      const { measure, ground, from } = taking;
      const named = ground.contracts;
      const pairs = from.flatMap((line) =>
        line.behind.contracts.filter((id) => named === null || named.includes(id)).map((id) => ({ id, line })),
      );
      const paired = new Set(pairs.map(({ line }) => line));
      const bare = from.filter((line) => !paired.has(line) && !isInHouse(line, picture));
      const untold = bare.map(({ line }) => {
        const because =
          contracts.size === 0
            ? 'these files hold no register of contracts, so nothing says when its line can change'
            : 'no contract of these registers answers to the name of its line';
        return { unjudged: { about: `${measure.id}, ${line.id}`, because, cell: line.cell } };
      });
      const each = [...new Set(pairs.map(({ id }) => firstOf(id)))].map((contract) => {
        const own = pairs.filter(({ id }) => firstOf(id) === contract);
        const [first, ...others] = new Set(own.map(({ line }) => line));
        const rows = [...new Set(own.map(({ id }) => contracts.get(id) as Row<Contract>))];
        return mostFree(rows.map((row) => judgedOn(taking, row, [first as TakenLine, ...others], picture.workspace.asOf)));
      });
      return [...each, ...untold];
    });
    const early = judged.filter((one): one is TooEarly => one !== null && 'taking' in one);
    return {
      examined: judged.length,
      found: early.map((one) => finding(one, early, modelled)),
      unjudged: judged.flatMap((one) => (one !== null && 'unjudged' in one ? [one.unjudged] : [])),
    };
  },
};
