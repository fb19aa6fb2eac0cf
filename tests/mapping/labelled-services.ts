import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { labelledFrom, saidWords } from '../../src/mapping/weighing/labelled.ts';
import { fieldWeights } from '../../src/mapping/weighing/weight.ts';
import { meet } from '../../src/mapping/words/meet.ts';
import { textsOf } from '../../src/mapping/words/row-texts.ts';
import type { Vocabulary } from '../../src/mapping/words/vocabulary.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import { once, onceFor } from '../../src/values/once.ts';
import { vocabulary } from './rows.ts';

/** A service as two raters labelled it (or one, and then the other says the same); a tier is empty out of scope. */
export interface LabelledService {
  /** The invented register it stands in: registers of one kind are one file. */
  readonly register: string;
  readonly contract: Contract;
  readonly labels: readonly { readonly element: string; readonly tier: string }[];
}

export const registers = [
  'two-raters.csv',
  'two-more-raters.csv',
  'one-rater.csv',
  'fourth-rater.csv',
  'fifth-rater.csv',
  'plain-registers.csv',
  'joint-registers.csv',
  'borough-registers.csv',
  'council-registers.csv',
  'unitary-registers.csv',
  'grants-and-notices.csv',
  'odd-notices.csv',
] as const;

/** Labels the map is held to, whose words are not counted: counted, they told the tiers of other registers worse (the README says how). */
const uncounted = 'invented-notices.csv';

/** The services of one file of labels. */
export function labelledIn(file: (typeof registers)[number] | typeof uncounted): LabelledService[] {
  const lines = parse(readFileSync(new URL(`labelled/${file}`, import.meta.url)), { columns: true }) as Readonly<Record<string, string>>[];
  return lines.map(({ id = '', title = '', description, department, category, provider, ages, ...said }) => ({
    register: `${file} ${/^[A-Z]*/.exec(id)?.[0]}`,
    contract: {
      title,
      ...(description ? { description } : {}),
      ...(department ? { department } : {}),
      ...(category ? { category } : {}),
      ...(provider ? { provider: [provider] } : {}),
      ...(ages ? { ages } : {}),
    },
    labels: [
      { element: said['element'] ?? '', tier: said['tier'] ?? '' },
      {
        element: said['otherElement'] || (said['element'] ?? ''),
        tier: said['otherElement'] ? (said['otherTier'] ?? '') : (said['tier'] ?? ''),
      },
    ],
  }));
}

const elementIds = ['parent-family-support', 'early-childhood', 'send-health', 'vulnerable-cyp', 'edge-of-care'];
const tierIds = ['universal', 'early-help-system', 'early-help-brief', 'targeted', 'specialist'];

/** Words of every sentence, and of whose money it is: what they happen to stand beside tells nothing a person could follow. */
const ofEverySentence = new Set(
  `to in on at with by from is are as be their them they that this these those who which will would may can it its into up out over under per
  via not no if all any each other more than between during while where when what how our your we us you i he she his her have has had was were
  been being do does done so such also only both within without through about after before because then there here very re using used use
  longs ie eg etc inc grant fund funding funded sector voluntary VCS VCSE contract award`.split(/\s+/),
);

const none = () => ({ elements: elementIds.map(() => 0), tiers: tierIds.map(() => 0) });
type Counts = ReturnType<typeof none>;

function add(to: Counts, { labels }: LabelledService): void {
  for (const { element, tier } of labels) {
    const [onElement, onTier] = [elementIds.indexOf(element), tierIds.indexOf(tier)];
    if (onElement >= 0) to.elements[onElement] = (to.elements[onElement] as number) + 1;
    if (onTier >= 0) to.tiers[onTier] = (to.tiers[onTier] as number) + 1;
  }
}

const stemsOf = onceFor((service: LabelledService) => {
  const looked = textsOf(service.contract, 'contracts').map(([field, text]) => meet(vocabulary, text, field));
  const said = saidWords(looked, fieldWeights).map(({ stem }) => stem);
  return said.filter((stem) => !ofEverySentence.has(stem) && !/^\p{L}$/u.test(stem));
});

/** Labels as `templates/vocabulary/labelled.yaml` counts them: every rater's, of each word that services of two registers or more say. */
function countLabels(services: readonly LabelledService[]) {
  const all = none();
  const words = new Map<string, { readonly counts: Counts; readonly registers: Set<string> }>();
  for (const service of services) {
    add(all, service);
    for (const stem of stemsOf(service)) {
      const of = words.get(stem) ?? { counts: none(), registers: new Set() };
      words.set(stem, of);
      add(of.counts, service);
      of.registers.add(service.register);
    }
  }
  const text = ({ elements, tiers }: Counts): string => `${elements.join(' ')} / ${tiers.join(' ')}`;
  const shared = [...words].filter(([, { registers: in_ }]) => in_.size > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    elements: elementIds,
    tiers: tierIds,
    all: text(all),
    words: Object.fromEntries(shared.map(([stem, { counts }]) => [stem, text(counts)])),
  };
}

const everyService = registers.flatMap(labelledIn);

/** The vocabulary with the labels of every register but one, so that nothing it says of that one was counted from its own labels. */
export const vocabularyWithout = once((register: string): Vocabulary => {
  const others = everyService.filter((service) => service.register !== register);
  return { ...vocabulary, labelled: labelledFrom(countLabels(others)) };
});

/** The labels of every register. */
export const countedLabels = () => countLabels(everyService);
