import type { Contract } from '../../nouns/contract.ts';
import { keyOf } from '../../values/text.ts';
import { amountPart, endOf, type Part, startOf, stated } from './stated.ts';

/** The method a route of procurement is by its words, the first that fits; a route not told apart here keeps its words and gets no method. */
const methods: readonly (readonly [RegExp, string])[] = [
  [/\b(direct(ly)? award(ed)?|single tender|waiver|exemption|without (prior )?(publication|competition|call))\b/, 'direct'],
  [/\b(restricted|competitive flexible|competitive dialogue|negotiat\w+|innovation partnership|selective)\b/, 'selective'],
  [/\b(quot\w+|mini competition|further competition)\b/, 'limited'],
  [/\bopen\b/, 'open'],
];

function methodOf(route: string | undefined): string | undefined {
  const key = keyOf(route ?? '');
  return methods.find(([words]) => words.test(key))?.[1];
}

/** The special regime of a contract bought under the light touch, as the UK extension codes it. */
export function lightTouch({ regime, route }: Contract): readonly string[] {
  return /\blight touch\b/.test(keyOf(`${regime ?? ''} ${route ?? ''}`)) ? ['lightTouch'] : [];
}

/** The category of OCDS that a register's own word is; undefined when it is none of the three. */
export function categoryOf({ category }: Contract): string | undefined {
  const key = keyOf(category ?? '');
  return ['goods', 'services', 'works'].find((code) => key === code || `${key}s` === code);
}

/** The CPV codes of a contract, as items. */
export function itemsOf({ cpv }: Contract): Part[] {
  return (cpv ?? []).map((code, index) => ({ id: String(index + 1), classification: { scheme: 'CPV', id: code } }));
}

/** The notice a contract links to, when the link is a web address. */
export function documentsOf({ url }: Contract): Part[] {
  return url !== undefined && /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? [{ id: 'notice', url }] : [];
}

/** The tender of a release: what its contracts say of how they were bought. `notice` when nothing has been let yet. */
export function tenderOf(ocid: string, contracts: readonly Contract[], notice: boolean): Part {
  const first = <T>(of: (contract: Contract) => T | undefined): T | undefined => contracts.map(of).find((value) => value !== undefined);
  const one = notice || contracts.length === 1 ? contracts[0] : undefined;
  const refs = new Set(contracts.map(({ ref }) => ref));
  const titles = new Set(contracts.map(({ title }) => title));
  const basis = first(({ vatBasis }) => vatBasis);
  const bought = contracts.find(({ route }) => route !== undefined);
  return {
    id: refs.size === 1 ? ([...refs][0] ?? ocid) : ocid,
    ...stated({
      title: titles.size === 1 ? [...titles][0] : undefined,
      description: one?.description,
      mainProcurementCategory: first(categoryOf),
      procurementMethod: methodOf(bought?.route),
      procurementMethodDetails: bought?.route,
      specialRegime: contracts.map(lightTouch).find((found) => found.length > 0),
      aboveThreshold: first(({ aboveThreshold }) => aboveThreshold),
      minValue: amountPart(one?.valueMin, basis),
      value: amountPart(one?.valueMax ?? (notice ? one?.totalValue : undefined), basis),
      datePublished: startOf(first(({ published }) => published)),
      tenderPeriod: stated({ endDate: endOf(first(({ deadline }) => deadline)) }),
      items: one && itemsOf(one),
      ...(notice && one ? { documents: documentsOf(one), contractPeriod: periodOf(one, one.end) } : {}),
    }),
  };
}

/** The term of a contract up to an end, and how far every option would take it. */
export function periodOf({ start, maxEnd, termMonths }: Contract, end: Contract['end']): Part | undefined {
  return stated({
    startDate: startOf(start),
    endDate: endOf(end),
    maxExtentDate: endOf(maxEnd),
    durationInMonths: Number.isInteger(termMonths) ? termMonths : undefined,
  });
}
