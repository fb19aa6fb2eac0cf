import { placedContracts } from '../../nouns/placement.ts';
import { at } from '../../nouns/row.ts';
import { editionsIn } from '../joining/editions.ts';
import { joinsIn } from '../joining/joins.ts';
import { beyondScope, type Ground, inOtherWords, question, questions, twice } from '../joining/recorded-again.ts';
import { recordedInLists } from '../joining/recorded-in-lists.ts';
import { areOfDifferentYears } from '../joining/register-year.ts';
import { type Entry, repeatsIn } from '../joining/repeats.ts';
import { needsInCommon } from '../offers/commitments.ts';
import { grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { outOfScope, tableName } from '../standing.ts';

const tableOf = ([row]: readonly Entry[]): string => tableName((row as Entry).origin.table);

/** The same contract in two rows of the registers. */
export const recordedTwice: Rule = {
  card: {
    family: 'duplication',
    title: 'A contract may be recorded twice',
    severity: 'warning',
    method:
      'Two rows are one contract when title, supplier, lot and value are the same and their days overlap; under two references, only when their days are the same. Rows that share a reference, a supplier and either title or value may be lots, routes or amendments: that is advice and a question, with no amount, and more than `oneByOne` of one register are one; so are rows that state neither a supplier nor a day, and rows of one provider, buyer, value and term that are for one need, or of whose titles one has all the words of the other, and say it in other words (“Triple P courses”, “Parenting programmes (Triple P)”), unless numbers, places or a word of its own in each tell them apart. Of contracts outside the plan’s scope more than `oneByOne` of one register are one finding, which is advice. Rows of a list that states no days are held against a register by their yearly value: one with the title, provider and lot of a contract is that contract and counts once, which is advice; several of one provider that alone add exactly to one may be its parts, until they are given its reference or one of their own. The amount is the value of every row but one.',
    exclusions: [
      'Rows with no common reference are compared only where each states a title, a supplier, a value and a first day, but for a list that states no days.',
      'A reference shared by several suppliers or lots is a framework and is left alone.',
      'Rows of one reference that have neither title nor value in common are parts of one agreement, and are left alone.',
      'Rows of one reference that differ between the registers of two years are left alone.',
      'Rows that each stand in another edition of one register (half the references of the smaller are in both, one has later days) are one contract carried forward, and counted once.',
      'Rows that name different commissioners are a joint commission, the row of each body for one service, and are left to `same-arrangement`.',
      'So are rows under references of their own whose words all say that they are bought jointly.',
      'Rows for different places are left alone unless they share a reference.',
      'A row with neither a reference nor a title is not judged.',
    ],
    why: 'Totals count it twice, and two officers may act on two versions.',
    remedy: 'Keep the row that is right and take the other out of the register; give each lot a number of its own.',
    source: 'Local Government Transparency Code 2015, contract register; Open Contracting Data Standard, one contract one id',
    limits: { oneByOne: 5 },
  },
  judge(picture, limits) {
    const rows = inOrder(picture.records.contracts);
    const { certain, doubtful } = repeatsIn(picture);
    const { renamed } = joinsIn(picture);
    const { inTurn } = editionsIn(picture);
    const places = placedContracts(picture.placements);
    const ground: Ground = { picture, placed: (row) => ({ placed: places.get(row.id) ?? null, area: row.area ?? null }) };
    const most = limits['oneByOne'] ?? 5;
    const outside = outOfScope(picture);
    const isArranged = (set: readonly Entry[]): boolean => {
      const pools = new Set(set.map(({ id }) => places.get(id)?.pool));
      return pools.size === 1 && !pools.has(undefined);
    };
    const sets = certain.filter((set) => !inTurn(set) && !isArranged(set));
    const beyond = sets.filter((set) => set.every(({ id }) => outside.has(id)));
    const many = grouped(beyond, tableOf).flatMap(([, own]) => (own.length > most ? [own] : []));
    const together = new Set(many.flat());
    const bare = rows.filter((row) => row.ref === undefined && row.ocid === undefined && row.title === undefined);
    return {
      examined: rows.length - bare.length,
      found: [
        ...sets.filter((set) => !together.has(set)).map((set) => twice(set, ground)),
        ...many.map(beyondScope),
        ...recordedInLists(picture, most),
        ...renamed.map((set) => inOtherWords(inOrder(set.flatMap(({ row }) => row ?? [])), needsInCommon(set.map((one) => [one])), ground)),
        ...grouped(
          doubtful.filter((set) => !areOfDifferentYears(set) && !inTurn(set)),
          tableOf,
        ).flatMap(([, own]) => (own.length > most ? [questions(own)] : own.map((set) => question(inOrder(set), ground)))),
      ],
      unjudged: bare.map((row) => ({ about: row.id, because: 'the row has neither a reference nor a title', cell: at(row, 'title') })),
    };
  },
};
