import type { Found } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { LikelySame, Party } from '../../nouns/placement.ts';
import type { Cell } from '../../values/cell.ts';
import type { Pence } from '../../values/money.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { lineOf } from '../decision-line.ts';
import { joinsIn } from '../joining/joins.ts';
import { ofPicture } from '../of-picture.ts';
import { mostAtOnce } from '../offers/at-once.ts';
import { circumstances, daysFrom, forAndAgainst, whoBuysAndProvides } from '../offers/circumstances.ts';
import type { Commitment } from '../offers/commitments.ts';
import { evidenceOf, placesOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../standing.ts';

/** What stands under some names in the plan year: for whom, where, when, who buys, and what it comes to at once. Null where nothing does. */
type Held = (names: readonly string[]) => { readonly words: string; readonly amount?: Pence } | null;

/** Where in the list of commitments each provider stands, by its key. */
const spotsOf = ofPicture((picture) => placesOf(joinsIn(picture).commitments, ({ providers }) => providers));

function heldUnder(picture: Picture): Held {
  const joins = joinsIn(picture);
  const places = spotsOf(picture);
  return (names) => {
    const spots = [...new Set(names.flatMap((name) => places.get(keyOf(name)) ?? []))].sort((x, y) => x - y);
    const held = spots.map((spot) => joins.commitments[spot] as Commitment);
    if (held.length === 0) return null;
    const bills = joins.bills(held);
    const what = `In the plan year ${held.length === 1 ? 'one row stands' : `${held.length} rows stand`} under it.`;
    const words = [what, circumstances(held, daysFrom(held), picture), whoBuysAndProvides(held, names)].join(' ');
    return bills.length === 0 ? { words } : { words, amount: mostAtOnce(bills.map((bill) => [bill])) };
  };
}

function amountOf(under: ReturnType<Held>): { readonly amount?: Pence } {
  const amount = under?.amount;
  return amount === undefined || amount <= 0 ? {} : { amount };
}

/** Whether of two names one holds a contract and the other is paid: taken for two, the payments look like nobody’s contract. */
function splitsPayments({ records }: Picture): (names: readonly [string, string]) => boolean {
  const holders = new Set([...records.contracts, ...records.services].flatMap(({ provider }) => (provider ?? []).map(keyOf)));
  const payees = new Set(records.spend.flatMap(({ provider }) => (provider === undefined ? [] : [keyOf(provider)])));
  return (names) => {
    const [one, other] = names.map(keyOf) as [string, string];
    return (holders.has(one) && payees.has(other)) || (holders.has(other) && payees.has(one));
  };
}

function proposed({ names, cells: [first, other], because }: LikelySame, held: Held): Found {
  const [one, name] = names;
  const alike = keyOf(one) === keyOf(name);
  const under = held(names);
  return {
    text: [
      `“${one}” may be ${alike ? 'the same body as' : 'another name of'} “${name}”, and they are counted apart.`,
      `If they are one, add to decisions.csv: ${lineOf('party', ...names)}. If not, give each its own name there.`,
      under?.words.replace('under it', 'under the two') ?? 'One of them holds a contract and the other is paid.',
      forAndAgainst('one body', [because], ['nothing but their likeness joins them']),
    ].join(' '),
    about: [...names],
    evidence: evidenceOf(first, [other]),
    apart: 'may-be-one',
    ...amountOf(under),
  };
}

function joined({ name, spellings, because }: Party, held: Held): Found {
  const [first, ...others] = spellings.map(({ cell }) => cell) as [Cell, ...Cell[]];
  const under = held([name]);
  return {
    text: [
      `“${name}” is written in ${count(spellings.length, 'way')}: ${quoted(spellings.map(({ text }) => text))}. They are counted as one.`,
      'Write the name one way in the register; or, if one is another body, give it its own name in decisions.csv.',
      under?.words ?? '',
      forAndAgainst('one body', [because], ['each is written as a name of its own']),
    ].join(' '),
    about: [name],
    evidence: evidenceOf(first, others),
    apart: 'written-several-ways',
    ...amountOf(under),
  };
}

function severalCompanies({ name, spellings, companies }: Party, held: Held): Found {
  const [first, ...others] = spellings.map(({ cell }) => cell) as [Cell, ...Cell[]];
  const under = held([name]);
  return {
    text: [
      `“${name}” stands beside ${count(companies?.length ?? 0, 'company number')}: ${list(companies ?? [])}. Look the numbers up at Companies House.`,
      under?.words ?? '',
      forAndAgainst('two bodies', ['each company has a number of its own'], ['the name is one, and a number may be written down wrongly']),
    ].join(' '),
    about: [name],
    evidence: evidenceOf(first, others),
    apart: 'several-companies',
    ...amountOf(under),
  };
}

/** One body under several names, or names so alike that they may be one. */
export const oneProviderSeveralNames: Rule = {
  card: {
    family: 'duplication',
    title: 'One provider under several names',
    severity: 'advice',
    method:
      'Names of providers that differ in case, punctuation, legal form or a usual short form, or that carry one company or charity number, are one party; a party written in `spellings` ways or more is named, and so is one beside which several company numbers stand. Names that differ by a slip of the pen, a cut at the end of the column, the order of words, initials or a trading name are proposed as one. They are told where something in scope stands under them in the plan year, or where one of two names holds a contract and the other is paid. What stands under the names in the plan year is told with each, and the amount is the most of it that runs on one day, at the rate of a year.',
    exclusions: [
      'Names that are only proposed as one are counted apart until a person decides.',
      'Figures, places and directions in names keep bodies apart, and so do different numbers.',
      'A party written in fewer than `spellings` ways is joined and not named.',
      'Bodies that only buy, and names under which nothing in scope stands, are left alone: nothing of the plan rests on them.',
      'No register of companies is asked: only what stands in these files is compared.',
    ],
    why: 'What one provider is paid, and how many contracts it holds, is split over its names and looks like less.',
    remedy: 'Decide each pair with a line of kind party in decisions.csv, and write the name one way in the register.',
    source: 'Duplication rules of this toolkit; Companies House and Charity Commission numbers where the files give them',
    limits: { spellings: 3 },
  },
  judge(picture, limits) {
    const { parties } = picture;
    const held = heldUnder(picture);
    const isSplit = splitsPayments(picture);
    const places = spotsOf(picture);
    const whole = parties.providers.filter(({ name }) => places.has(keyOf(name)));
    const found = [
      ...(parties.proposals ?? [])
        .filter(({ names }) => names.some((name) => places.has(keyOf(name))) || isSplit(names))
        .map((pair) => proposed(pair, held)),
      ...whole.filter(({ spellings }) => spellings.length >= (limits['spellings'] ?? 3)).map((party) => joined(party, held)),
      ...whole.filter(({ companies }) => (companies?.length ?? 0) > 1).map((party) => severalCompanies(party, held)),
    ];
    return { examined: parties.providers.length, found, unjudged: [] };
  },
};
