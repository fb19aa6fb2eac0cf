import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds } from '../../values/money.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { type Dependent, dependenceOf, dependencesOf, type Field, fieldsOf } from '../offers/dependence.ts';
import { heldIn, holdersOf, joinedLikely, valuedOf } from '../offers/holders.ts';
import { evidenceOf } from '../order.ts';
import type { Limits, Rule } from '../rule.ts';
import { ofAll, quoted, spoken, titleOf } from '../standing.ts';

function finding(same: readonly [Dependent, ...Dependent[]], { workspace }: Picture): Found {
  const [{ field, found }] = same;
  const { holder, percent } = found;
  const needs = same.flatMap(({ field: { need } }) => (need === null ? [] : [spoken(need)]));
  const title = titleOf(workspace.elements, field.element);
  const of = field.held.length;
  const { n, total } = valuedOf(field.held);
  const money =
    n === 0
      ? 'None of them states a value.'
      : `A yearly value is known for ${ofAll(n, of)}: ${formatPounds(holder.value)} of ${formatPounds(total)}${percent === null ? '' : `, ${percent.toFixed(0)}%`}.`;
  const [largest] = [...holder.held].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const alone =
    holder.held.length > 1 && largest?.value != null && largest.value * 10 > total * 9
      ? `${formatPounds(largest.value)} of it is “${largest.offer.name}” alone: look that value up first.`
      : '';
  const [first, ...others] = holder.held.flatMap(({ cells }) => cells) as [Cell, ...Cell[]];
  return {
    text: [
      `${holder.name} holds ${holder.held.length === of ? `all ${count(of, 'arrangement')}` : `${holder.held.length} of ${count(of, 'arrangement')}`} bought for ${needs.length === 0 ? title : `${needs[0]} (${title})`} in ${workspace.year}, as far as these files show: ${quoted(holder.held.map(({ offer }) => offer.name))}.`,
      needs.length > 1 ? `The same holds of ${list(needs.slice(1))}.` : '',
      'Who would step in if it failed or gave notice?',
      money,
      alone,
    ]
      .filter((part) => part !== '')
      .join(' '),
    about: holder.held.flatMap(({ offer }) => offer.placements.map(({ id }) => id)),
    evidence: evidenceOf(first, others),
    apart: `${field.element}/${keyOf(holder.name).replaceAll(' ', '-')}`,
    ...(holder.value > 0 ? { amount: holder.value } : {}),
  };
}

/** Why an element could not be judged, though it might depend on one provider. */
function undecided(field: Field, picture: Picture, limits: Limits): Unjudged[] {
  const { held, element } = field;
  if (held.length < (limits['arrangements'] ?? 0)) return [];
  const cell = held[0]?.cells[0] ?? null;
  const named = held.filter(({ holder }) => holder !== null);
  if (named.length < held.length && holdersOf(named).length < 2)
    return [
      {
        about: element,
        because: `${held.length - named.length} of the ${held.length} arrangements bought for it name no provider`,
        cell: held.find(({ holder }) => holder === null)?.cells[0] ?? cell,
      },
    ];
  const joined = { ...field, held: joinedLikely(held, picture) };
  if (dependenceOf(joined, limits) !== null)
    return [
      {
        about: element,
        because: 'two of its providers may be one, which would make it depend on that one: a `party` line in decisions.csv settles it',
        cell,
      },
    ];
  const { percent } = valuedOf(held);
  return percent < (limits['valuedPercent'] ?? 0)
    ? [
        {
          about: element,
          because: `a yearly value is known for ${percent.toFixed(0)}% of what is bought for it, too little to say who holds most of it`,
          cell,
        },
      ]
    : [];
}

/** A need or an element that one provider holds all, or nearly all, of what is bought for. */
export const singleProviderDependence: Rule = {
  card: {
    family: 'gaps',
    title: 'One provider holds nearly everything',
    severity: 'advice',
    method:
      'What is bought in the plan year is gathered by element, and within it by need, under the one name the plan uses for each provider. With `arrangements` or more, it is found when one provider holds every one, or `sharePercent` of the yearly value where at least `valuedPercent` of them state one: an annual value, or a whole value over its term, but for a framework, whose whole value is a ceiling. Where one value makes up nine tenths of all, that is said. An element and a provider are one finding, of the element where it depends, else of the needs in it.',
    exclusions: [
      'What a body does itself, and what is out of scope, called over or not yet let, is left alone.',
      'What several hold together is none of theirs alone.',
      'An element or need with fewer than `arrangements`, or known to come to less than `leastYearlyPounds` a year, is left alone.',
      'An element is not judged where too few values are known, a provider is not named, or two providers may be one.',
      byItsOwn,
    ],
    why: 'If that provider fails, hands back the contract or names its price, there is nobody to turn to.',
    remedy: 'Look at its accounts and its notice periods, keep a second provider warm, and plan what would happen in the first week.',
    source:
      'Gap logic of duties, point 3: single-provider dependence; Plymouth, Commissioning Strategy for Children and Young People (2015), section 7: a market with enough providers',
    limits: { arrangements: 3, sharePercent: 75, valuedPercent: 80, leastYearlyPounds: 30_000 },
  },
  judge: perBody((picture, limits) => {
    const fields = fieldsOf(heldIn(picture));
    const found = dependencesOf(fields, limits);
    const said = new Set(found.map(([{ field }]) => field.element));
    return {
      examined: fields.length,
      found: found.map((one) => finding(one, picture)),
      unjudged: fields
        .filter(({ element, need }) => need === null && !said.has(element))
        .flatMap((field) => undecided(field, picture, limits)),
    };
  }),
};
