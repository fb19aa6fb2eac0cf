import { type Met, ofProviders } from './meet.ts';
import type { Cohort, Field } from './phrases.ts';
import { agesInColumn, agesWritten, isOfChildrensRegister, type Told } from './row-texts.ts';

/** Whom a row is for, as far as the words met in it tell. */
export interface Whom {
  /** The words met that tell anything: those that mean something else elsewhere (`CPV`, `transition`) only where another word speaks of children. */
  readonly met: readonly Met[];
  readonly isOfChildren: boolean;
  /** It names children beside others: `adults and children`. */
  readonly isShared: boolean;
  /** It gives ages, and all of them are of the young. */
  readonly isOfTheYoung: boolean;
  readonly cohorts: readonly Cohort[];
}

/** Whether a word is said of adults and of nobody else. */
export const isOfAdults = ({ entry, inside, apart }: Met): boolean => !inside && !apart && entry.outOfScope && entry.cohort === 'adults';

// Where none of these tells a service (`Running costs`), what the provider is called tells whom it is for.
const tells: ReadonlySet<Field> = new Set(['name', 'need', 'group', 'description']);

const ours: readonly Cohort[] = ['children', 'young-people', 'families'];

const isOurs = ({ entry, inside, apart }: Met): boolean =>
  !apart &&
  ((entry.cohort !== null && ours.includes(entry.cohort)) || (entry.element !== null && !inside && !entry.anyAge && entry.weight >= 3));

/** Whether a word speaks of children: in a provider's name where it says what its bearer is, and any where nothing else tells a service. */
function saysOurs(all: readonly Met[]): (one: Met) => boolean {
  const isSilent = !all.some(({ entry, field, inside }) => !inside && tells.has(field) && (entry.element !== null || entry.outOfScope));
  return (one) => !one.ambiguous && (one.field !== 'provider' || isSilent || ofProviders(one.entry)) && isOurs(one);
}

/**
 * Whom a row is for. A services table is drawn up for children, young people and families, and so is a register whose title says it is of
 * children's services; any other row is for them where its ages or a word of it say so: one of its name that names them, where it speaks of adults too,
 * or one that names children beside them. `telling` is the field that says what is done.
 */
export function whomOf(
  all: readonly Met[],
  row: Told,
  of: 'services' | 'contracts',
  { name, telling }: { readonly name: string; readonly telling: 'name' | 'description' },
): Whom {
  const ages = agesInColumn(row) ?? (row.ages === undefined ? agesWritten(name, row.description ?? '') : null);
  const isYoung = of === 'services' || (ages !== null && ages.from < 18) || isOfChildrensRegister(row);
  const says = saysOurs(all);
  const met = isYoung || all.some(says) ? all : all.filter(({ entry, ambiguous }) => !ambiguous || entry.outOfScope);
  const speaksOfAdults = met.some((one) => isOfAdults(one) && (one.field === 'name' || one.field === 'description'));
  const isShared = met.some((one) => says(one) && one.entry.anyAge && one.entry.weight === 0);
  const isSpoken = (one: Met): boolean =>
    speaksOfAdults
      ? one.field === telling && isOurs(one) && one.entry.cohort !== null
      : says(one) && (telling === 'name' || one.field !== 'name');
  const cohorts = met.flatMap(({ entry, field, apart }) =>
    !apart && entry.cohort !== null && field !== 'department' && field !== 'provider' && !entry.outOfScope ? [entry.cohort] : [],
  );
  return {
    met,
    isOfChildren: isYoung || isShared || met.some(isSpoken),
    isShared,
    isOfTheYoung: ages !== null && ages.to < 20,
    cohorts: [...new Set(cohorts)],
  };
}
