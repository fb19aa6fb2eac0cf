import type { Contract } from '../../nouns/contract.ts';
import type { Found, Unjudged } from '../../nouns/finding.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { formatPounds, type Pence, pence } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import { registerYear } from '../joining/register-year.ts';
import { referenceOf } from '../joining/repeats.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { tableName } from '../standing.ts';
import { endOf } from '../term.ts';

type Entry = Row<Contract>;

/** One contract in two registers, the earlier and the later, and what they say it is worth. */
interface Twin {
  readonly was: Entry;
  readonly is: Entry;
  readonly field: 'annualValue' | 'totalValue';
  readonly before: Pence;
  readonly after: Pence;
}

const recorded =
  /\b(?:variations?|varied|change (?:notice|control|request)|ccn|modif(?:y|ied|ication)|amend(?:ed|ment)|deed|uplift(?:ed)?|index(?:ed|ation)|inflation|extended|extension taken|additional|reduced|repriced)\b/i;

/** What the later register says that may be the record of a change; null where nothing does. */
function recordOf({ was, is, field }: Twin): string | null {
  const said = (row: Entry): string[] =>
    [row.status, row.description, row.indexation, ...Object.values(row.extra ?? {})].flatMap((words) =>
      words === undefined ? [] : [words],
    );
  const before = new Set(said(was).map(keyOf));
  const words = said(is).find((each) => recorded.test(each) && (!before.has(keyOf(each)) || each === is.indexation));
  if (words !== undefined) return words;
  if (is.volume !== undefined && was.volume !== undefined && is.volume !== was.volume) return 'its volume changed';
  return field === 'totalValue' && endOf(is) !== endOf(was) ? 'its end changed' : null;
}

function suppliers(row: Entry): ReadonlySet<string> {
  return new Set((row.provider ?? []).map(keyOf));
}

/** Whether two rows under one reference may be the same contract: no two of their suppliers or lots are at odds. */
function mayBeOne(a: Entry, b: Entry): boolean {
  const [one, other] = [suppliers(a), suppliers(b)];
  if (keyOf(a.lot ?? '') !== keyOf(b.lot ?? '')) return false;
  return one.size === 0 || other.size === 0 || [...one].some((name) => other.has(name));
}

function twinOf(was: Entry, is: Entry): Twin[] {
  for (const field of ['annualValue', 'totalValue'] as const) {
    const [before, after] = [was[field], is[field]];
    if (before !== undefined && after !== undefined && before > 0) return [{ was, is, field, before, after }];
  }
  return [];
}

/** The same contract in registers of two years, each year with the next in which it stands; one that stands twice in a year is no twin. */
function twinsIn(rows: readonly Entry[]): Twin[] {
  const dated = rows.flatMap((row) => {
    const [year, reference] = [registerYear(row.origin.table), referenceOf(row)];
    return year === null || reference === null ? [] : [{ row, year, reference }];
  });
  return grouped(dated, ({ reference, row }) => `${reference}\n${keyOf(row.lot ?? '')}`).flatMap(([, own]) => {
    const years = grouped(own, ({ year }) => String(year)).map(([, some]) => some);
    if (years.some((some) => some.length > 1)) return [];
    return years.slice(1).flatMap(([{ row }], index) => {
      const was = (years[index] as (typeof years)[0])[0].row;
      return mayBeOne(was, row) ? twinOf(was, row) : [];
    });
  });
}

function found({ was, is, field, before, after }: Twin): Found {
  const change = after - before;
  const percent = Math.round((Math.abs(change) * 100) / before);
  const [first, then] = [registerYear(was.origin.table), registerYear(is.origin.table)];
  return {
    text: `“${nameOf(is)}” is worth ${formatPounds(after)}${field === 'annualValue' ? ' a year' : ' in all'} in the register of ${then} and ${formatPounds(before)} in that of ${first}: ${percent}% ${change > 0 ? 'more' : 'less'}. Nothing beside it records a change. Record what was agreed, when and by whom, or correct the value.`,
    about: [is.id],
    evidence: evidenceOf(at(is, field), [at(was, field)]),
    amount: pence(Math.abs(change)),
  };
}

/** A contract whose value changed from one register to the next with nothing to say why. */
export const valueChangedWithoutRecord: Rule = {
  card: {
    family: 'contracts',
    title: 'A value changed with no record of it',
    severity: 'warning',
    method:
      'Where the files hold registers of two years, told by their sheets, names or titles, contracts of one reference, lot and supplier are compared: an annual value, else a total, that changed by more than `changePercent` is found.',
    exclusions: [
      'A change is left alone where the later register newly speaks of a variation, an amendment, an uplift, an extension or the like, or where the volume changed.',
      'Words of that kind in the column for indexation count even where they are not new; an index named alone, such as CPI, does not.',
      'A total whose contract ends on another day now is left alone.',
      'A reference that stands twice in one year, or with other suppliers, is left alone.',
      'Nothing is judged without registers of two years.',
    ],
    why: 'A change beyond what the contract allows may need a notice or a new procurement, and nobody can tell whether it was tested.',
    remedy: 'Record the change: what, why, when, by whom, and the test it met. Or correct the value.',
    source: 'Contract milestone checks C10 and C16; Procurement Act 2023 ss.74-75, SI 2023/1348 reg 13',
    limits: { changePercent: 10 },
  },
  judge(picture, limits) {
    const rows = inOrder(picture.records.contracts);
    const [one] = rows;
    const years = new Set(rows.map(({ origin }) => registerYear(origin.table)).filter((year) => year !== null));
    if (one === undefined) return { examined: 0, found: [], unjudged: [] };
    if (years.size < 2) {
      const tables = new Set(rows.map(({ origin }) => tableName(origin.table))).size;
      const because = `these files hold ${tables === 1 ? 'one register' : `${count(tables, 'register')} that do not name two years`}, so no change of value can be seen`;
      const unjudged: Unjudged[] = [{ about: 'contracts', because, cell: at(one, 'annualValue') }];
      return { examined: 0, found: [], unjudged };
    }
    const twins = twinsIn(rows);
    const changed = twins.filter(({ before, after }) => Math.abs(after - before) * 100 > before * (limits['changePercent'] ?? 10));
    return { examined: twins.length, found: changed.filter((twin) => recordOf(twin) === null).map(found), unjudged: [] };
  },
};
