import type { Contract } from '../../nouns/contract.ts';
import type { Service } from '../../nouns/provision.ts';
import type { Origin } from '../../nouns/row.ts';
import { keyOf } from '../../values/text.ts';
import { type Ages, parseAges } from './ages.ts';
import type { Field } from './phrases.ts';

/** The texts of a row that say what a service is, by field; a text that repeats an earlier one is left out. */
export function textsOf(row: Service | Contract, of: 'services' | 'contracts'): [Field, string][] {
  const service = of === 'services' ? (row as Service) : null;
  const contract = of === 'contracts' ? (row as Contract) : null;
  const texts: [Field, string | undefined][] = [
    ['name', service?.service ?? contract?.title],
    ['need', service?.need],
    ['group', service?.group],
    ['description', row.description],
    ['category', contract?.category],
    ['cohort', row.cohort],
    ['proclass', contract?.proclass],
    ['department', contract?.department],
    ['provider', row.provider?.join('; ')],
    ['fund', row.fund],
  ];
  const met = new Set<string>();
  const told: [Field, string][] = [];
  for (const [field, text] of texts) {
    if (text === undefined) continue;
    const key = keyOf(text);
    if (key !== '' && !met.has(key)) told.push([field, text]);
    met.add(key);
  }
  // A row without a name is called by its description.
  return told.some(([field]) => field === 'name') ? told : told.map(([field, text]) => [field === 'description' ? 'name' : field, text]);
}

/** A service or a contract, with its place in a register where it has one. */
export type Told = (Service | Contract) & { readonly origin?: Origin };

const ofChildren = /\b(?:child(?:ren)?|young people|cyp|families)\b/i;
const ofAdults = /\badults?\b|\ball[- ]age/i;
const titleAtMost = 100;

/** Whether the title of a register or the name of its sheet says that it is of children's services, and names no adults. */
export function isOfChildrensRegister({ origin }: Told): boolean {
  if (origin === undefined) return false;
  const { words, headerRow, sheet } = origin.table;
  const above = words.filter(({ cell, text }) => Number(cell.replace(/^\D+/, '')) < headerRow && text.length <= titleAtMost);
  const titles = [sheet ?? '', ...above.map(({ text }) => text)];
  return titles.some((title) => ofChildren.test(title)) && !titles.some((title) => ofAdults.test(title));
}

/** The ages a row's columns give: one of ages, or one that says whom it is for (`Client group: 0-19`). */
export function agesInColumn({ ages, cohort }: Pick<Contract, 'ages' | 'cohort'>): Ages | null {
  return (ages === undefined ? null : parseAges(ages, true)) ?? (cohort === undefined ? null : parseAges(cohort));
}

/** The ages a row gives without a column of them: in so many words (`for 5 to 17 year olds`), or a name's `11-18`. */
export function agesWritten(name: string, description: string): Ages | null {
  // From sixteen up with no end (`16+`) is as much of adults.
  const named = /\b1[678]\s*(?:\+|plus\b)/i.test(name) ? null : parseAges(name);
  if (named && named.to - named.from >= 3 && named.to >= 5) return named;
  return /\b(?:year|yr)s?[\s-]olds?\b|\baged\b/i.test(description) ? parseAges(description) : null;
}
