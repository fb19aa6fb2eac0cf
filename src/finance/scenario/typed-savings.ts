import type { Document } from '../../nouns/document.ts';
import { Refusal } from '../../values/refusal.ts';
import { slug } from '../../values/text.ts';
import { parseWhen } from '../../values/when.ts';
import { type FinancialYear, yearOf, yearsOn } from '../../values/year.ts';

/** What a saving without a file is typed as: `Line=amount` once or more, the day they begin, and for how many years (or which). */
export interface TypedSavings {
  readonly savings: readonly string[];
  readonly from: string;
  readonly years: string;
}

/** The year typed savings begin in; null where the day cannot be read, which the scenario then refuses. */
export function firstYearOf({ from }: Pick<TypedSavings, 'from'>): FinancialYear | null {
  const day = parseWhen(from, 'first');
  return day === null ? null : yearOf(day);
}

function flagOf(saving: string): string {
  return `--saving ${JSON.stringify(saving)}`;
}

/** The line and the amount of one `--saving`; a line may hold an equals sign, an amount never does. */
function partsOf(saving: string): readonly [string, string] {
  const at = saving.lastIndexOf('=');
  const [line, amount] = [saving.slice(0, Math.max(0, at)).trim(), saving.slice(at + 1).trim()];
  if (line !== '' && amount !== '') return [line, amount];
  throw new Refusal('saving-unreadable', 'A saving names its budget line and what it takes.', 'Write it as "Line=900000" or "Line=17%".', {
    file: flagOf(saving),
  });
}

/** A number of years from the first, or years as a scenario file writes them. */
function yearsFor(years: string, first: FinancialYear): string {
  if (/^\d{4}/.test(years.trim())) return years;
  const count = Number(years);
  if (Number.isInteger(count) && count >= 1 && count <= 30) return `${first} to ${yearsOn(first, count - 1)}`;
  throw new Refusal(
    'years-unreadable',
    `Savings can be modelled for 1 to 30 years, and this reads \`${years}\`.`,
    'Write it as --years 3.',
    {
      file: `--years ${years}`,
    },
  );
}

/** Ids made of the lines' names, so that the same line twice is two measures. */
function idsOf(lines: readonly string[]): readonly string[] {
  const slugs = lines.map((line) => slug(line) || 'saving');
  return slugs.map((id, index) => {
    const before = slugs.slice(0, index).filter((other) => other === id).length;
    return before === 0 ? id : `${id}-${before + 1}`;
  });
}

/** Typed savings as the scenario file they would be, each node knowing its flag, so that one reader refuses both alike. */
export function documentOfSavings({ savings, from, years }: TypedSavings, base: FinancialYear): Document {
  const first = firstYearOf({ from }) ?? base;
  if (first < base)
    throw new Refusal('from-before-base', `A saving cannot begin before ${base}, the year of the budget.`, 'Give a later day.', {
      file: `--from ${from}`,
    });
  const parts = savings.map(partsOf);
  const ids = idsOf(parts.map(([line]) => line));
  const measures = parts.map(([line, amount], index) => ({
    id: ids[index],
    title: `Saving on ${line}`,
    kind: 'saving',
    on: line === 'all' || line === 'each line' ? line : { line },
    amount,
    from,
  }));
  const places = savings.map((saving, index) => [
    [`/measures/${index}`, flagOf(saving)],
    [`/measures/${index}/from`, `--from ${from}`],
  ]);
  return {
    file: 'what was typed',
    value: { scenario: 'typed savings', base, years: yearsFor(years, first), measures },
    lines: {},
    flags: Object.fromEntries([...places.flat(), ['/years', `--years ${years}`], ['/base', `--from ${from}`]]),
  };
}
