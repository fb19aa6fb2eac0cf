import { keyOf } from '../values/text.ts';
import { apart, spelledOut } from './heading-words.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What the words of a heading say by their sense, where the whole of it is no heading that is known: which field, and whether every word is accounted for. */
export interface Sense {
  readonly field: string;
  readonly isWhole: boolean;
  readonly because: string;
}

/** One way to say a field: a word of each set, none of `never`, perhaps one at the end; `fields` are what it is called in one kind of table or another. */
interface Saying {
  readonly fields: readonly string[];
  readonly says: readonly ReadonlySet<string>[];
  readonly never?: ReadonlySet<string>;
  /** Every word must be accounted for. */
  readonly whole?: true;
  /** The word it ends with. */
  readonly last?: string;
}

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

const ends = words(
  'end ending ended expiry expire expired finish finishing complete completion cease ceasing terminate termination until till lapse',
);
const starts = words('start starting started begin beginning began begun commence commencing commenced live effective admitted joined');
const money = words('value worth cost price amount sum spend spending pay paid payment fee funding charge resource budget awarded');
const otherMoney = words('saving vat tax variance unit penalty rate previous last');
const year = words('annual annually annualised annum year yearly');
const extending = words('extension extend extended extendable option');
const entities = words(
  'contract grant lot risk proposal prop pipeline project agreement item record opportunity scheme line plan saving order award',
  'service unique row intention priority activity action framework placement tender notice registration',
);

/** Days, amounts, then words; of each sort the first saying that is met holds, the one with more conditions before the plainer. */
const sayings: readonly (readonly Saying[])[] = [
  [
    { fields: ['extensionNoticeBy'], says: [words('notice'), extending] },
    { fields: ['breakDate'], says: [words('break')] },
    { fields: ['review'], says: [words('review reviewed')] },
    { fields: ['currentEnd'], says: [ends, words('current revised new taken now')] },
    { fields: ['end'], says: [ends, words('excluding without before')] },
    { fields: ['maxEnd'], says: [words('run'), words('could can may')] },
    { fields: ['maxEnd'], says: [ends, new Set([...extending, ...words('latest last final maximum ultimate possible longest fully')])] },
    {
      fields: ['deadline'],
      says: [words('tender bid submission quote quotation offer response'), words('due back deadline by return closing close')],
    },
    { fields: ['agendaBy'], says: [words('agenda paper'), words('due deadline by published publication final')] },
    { fields: ['agendaBy'], says: [words('report'), words('published publication')] },
    { fields: ['published'], says: [words('published publication advertised advert')] },
    { fields: ['signed'], says: [words('signed executed sealed')] },
    { fields: ['awarded'], says: [words('award awarded agreed approved'), words('date on when')], never: new Set([...starts, ...ends]) },
    { fields: ['end', 'ends'], says: [words('run'), words('to until')] },
    { fields: ['end', 'ends'], says: [ends], never: words('notice reason') },
    { fields: ['start'], says: [starts] },
    { fields: ['start'], says: [words('from')], whole: true, never: money },
    { fields: ['end', 'ends'], says: [words('to')], whole: true, never: money },
  ],
  [
    { fields: ['weeklyCost'], says: [money, words('week weekly')], never: otherMoney },
    { fields: ['valueMin'], says: [money, words('minimum low lower least')], never: otherMoney },
    { fields: ['valueMin'], says: [money], last: 'from', never: otherMoney },
    { fields: ['valueMax'], says: [money, words('high higher upper top')], never: otherMoney },
    { fields: ['valueMax'], says: [money], last: 'to', never: otherMoney },
    { fields: ['maxValue'], says: [money, new Set([...extending, 'maximum'])], never: otherMoney },
    { fields: ['annualValue'], says: [money, year], never: otherMoney },
    {
      fields: ['totalValue', 'amount'],
      says: [new Set([...money, '£'])],
      never: new Set([...otherMoney, ...year, ...extending, 'minimum', 'maximum']),
    },
  ],
  [
    { fields: ['companyNumber'], says: [words('company'), words('number')] },
    { fields: ['charityNumber'], says: [words('charity'), words('number')] },
    { fields: ['commissioner'], says: [words('who'), words('fund funded pay commission buy purchase')] },
    { fields: ['provider'], says: [words('who'), words('provide deliver run supply with receive get')] },
    {
      fields: ['owner', 'lead'],
      says: [words('manager officer lead owner owned responsible holder accountable director')],
      never: words('notice count number'),
    },
    { fields: ['capitalOrRevenue'], says: [words('cap capital'), words('rev revenue')] },
    { fields: ['vcse'], says: [words('charity voluntary vcse vcs vcfse social third')], never: words('number name') },
    { fields: ['sme'], says: [words('sme small medium')] },
    { fields: ['cohort'], says: [words('who whom'), words('for serve served eligible')], whole: true },
    { fields: ['ages'], says: [words('age aged')] },
    { fields: ['area'], says: [words('ward locality district neighbourhood parish town geography')] },
    {
      fields: ['route'],
      says: [words('procurement tender psr procured sourcing award'), words('route process procedure method approach how')],
    },
    { fields: ['route'], says: [words('how way'), words('bought let procured awarded appointed')] },
    { fields: ['title', 'description'], says: [words('what'), words('for buy about covers')] },
    { fields: ['department'], says: [words('department directorate division')] },
    { fields: ['fund'], says: [words('fund funding grant'), words('source stream pot programme')] },
    {
      fields: ['ref'],
      says: [words('number id reference identifier code'), entities],
      never: words('company charity vat phone telephone account cost postcode'),
    },
    {
      fields: ['provider'],
      says: [
        words('provider supplier contractor organisation group company charity firm agency recipient grantee payee vendor consortium'),
      ],
      never: words('number id code type address postcode contact department size classification status phone email'),
    },
    {
      fields: ['title'],
      says: [words('title purpose subject')],
      never: words('post job manager officer role lot'),
    },
  ],
];

/** Words that add nothing to what is said. */
const glue = words(
  'the a an of for in on at by is are be was will if any and or this that our its it date day when what which how much does did do has can we',
  'name contract agreement grant service period term initial original first core estimated estimate approximate expected planned anticipated',
  'indicative proposed total overall whole full gbp net excluding vat including incl all possible pound',
);

/** The words of a heading, every one, in full and singular. */
function wordsIn(heading: string): readonly string[] {
  return keyOf(apart(heading)).split(' ').flatMap(spelledOut).filter(Boolean);
}

/** A saying that the words of a heading meet, under the names its field has in one kind of table or another. */
interface Met extends Omit<Sense, 'field'> {
  readonly fields: readonly string[];
}

/** What the words of a heading say by their sense, whatever kind of table it heads: the sayings they meet, of each sort in turn. */
export type Senses = readonly (readonly Met[])[];

function metBy(said: readonly string[], { fields, says, never, last, whole }: Saying): Met[] {
  if (last !== undefined && said.at(-1) !== last) return [];
  if (!says.every((set) => said.some((word) => set.has(word))) || (never && said.some((word) => never.has(word)))) return [];
  const used = said.filter((word) => says.some((set) => set.has(word)));
  const isWhole = said.every((word) => glue.has(word) || word === last || says.some((set) => set.has(word)));
  if (whole && !isWhole) return [];
  return [{ fields, isWhole, because: `its words say so: ${used.map((word) => `“${word}”`).join(', ')}` }];
}

/** The sayings a heading meets. A long one is a sentence and meets none. */
export function sensesIn(heading: string): Senses {
  const said = wordsIn(heading);
  if (said.length === 0 || said.length > 10 || said.join('') === '£') return [];
  return sayings.map((sort) => sort.flatMap((saying) => metBy(said, saying)));
}

/** The fields of a kind that senses name: one day, one amount and one thing in words at most. What the cells hold says which. */
export function sensesOf(kind: AnyKind, senses: Senses): Sense[] {
  return senses.flatMap((sort): Sense[] => {
    for (const { fields, isWhole, because } of sort) {
      const field = fields.find((one) => Object.hasOwn(kind.fields, one));
      if (field !== undefined) return [{ field, isWhole, because }];
    }
    return [];
  });
}
