import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Cell } from '../../values/cell.ts';
import { capital, count, keyOf, list } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { besideAll, type Cover, edgeCells, edges, isSeen, neighbours, seenIn, spell, whyDoubtful } from '../coverage/coverage.ts';
import { type DutyCover, dutyCovers } from '../duties/duty-cover.ts';
import { dutyLimits, whyNotJudged } from '../duties/duty-reasons.ts';
import { dutiesNamed, kindOf } from '../duties/duty-words.ts';
import { namedInPapers } from '../duties/named-in-papers.ts';
import { showsOwnProvision } from '../duties/what-it-lists.ts';
import { evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { namedAlone } from '../sign.ts';
import { provisionHeadings } from '../standing.ts';

interface Ground {
  readonly picture: Picture;
  readonly headings: readonly [Cell, ...Cell[]];
  /** Duties somebody has accepted one by one: each stays a finding of its own. */
  readonly alone: (id: string) => boolean;
}

/** What these files hold, and what would not show in them. */
function whatIsHeld(picture: Picture): string {
  const { services, contracts } = picture.records;
  const held = [
    ...(services.length > 0 ? [count(services.length, 'service')] : []),
    ...(contracts.length > 0 ? [count(contracts.length, 'contract')] : []),
  ];
  return showsOwnProvision(picture)
    ? `These files hold ${list(held)}; what has no line of its own in them would not show.`
    : `These files hold ${list(held)} and no list of services, so what a body does itself would not show.`;
}

/** Duties that nothing in these files answers on any day. */
function unanswered(owed: readonly [DutyCover, ...DutyCover[]], { picture, headings }: Ground): Found {
  const year = daysOf(picture.workspace.year);
  const { duty, force } = owed[0];
  const days = owed.every((one) => one.force.from === force.from && one.force.to === force.to) ? force : year;
  const { words, lines } = dutiesNamed(owed, picture.workspace.year);
  const papers = namedInPapers(
    picture,
    owed.map((one) => one.duty),
  );
  return {
    text: `No arrangement is seen in these files ${spell(days)} for ${words}. Who provides ${owed.length === 1 ? 'it' : 'each'}? ${whatIsHeld(picture)}${papers.words}${lines}`,
    about: owed.map((one) => one.duty.id),
    evidence: evidenceOf(headings[0], [...headings.slice(1), ...papers.cells]),
    ...(owed.length === 1 ? {} : { apart: kindOf(duty).slice(2).replaceAll(' ', '-') }),
    ...(duty.strength === 'law' ? {} : { severity: 'advice' as const }),
  };
}

/** Duties that the same arrangements leave open on the same days. Where nothing came before, it may only have left the register: that is advice. */
function leftOpen(owed: readonly [DutyCover, ...DutyCover[]], { picture }: Ground): Found {
  const { cover } = owed[0];
  const where = list([...new Set(owed.map((one) => one.where))].sort());
  const each = grouped(owed, ({ duty }) => duty.id).map(([, [one]]) => one) as [DutyCover, ...DutyCover[]];
  const beside = cover.gaps.map((gap) => neighbours(cover.runs, gap));
  const [first, ...others] = beside.flatMap(edgeCells);
  const onlyBefore = beside.every(({ before }) => before.length === 0);
  const { words, lines } = dutiesNamed(each, picture.workspace.year);
  return {
    text: [
      `No arrangement is seen in these files ${list(cover.gaps.map(spell))} ${where} for ${words}.`,
      `Who provides ${each.length === 1 ? 'it' : 'each'} on those days?`,
      `${beside.map(edges).map(sentence).join(' ')}${onlyBefore ? ' What came before may have left these files.' : ''}${lines}`,
    ].join(' '),
    about: each.map((one) => one.duty.id),
    evidence: evidenceOf(first as Cell, others),
    ...(where === '' ? {} : { apart: keyOf(where).replaceAll(' ', '-') }),
    ...(onlyBefore || !owed.some(({ duty }) => duty.strength === 'law') ? { severity: 'advice' as const } : {}),
  };
}

function sentence(words: string): string {
  return `${capital(words)}.`;
}

/** Whether something answers a duty on other days than those that are open: some of the year, or before or after it. */
function isOpenBeside(cover: Cover): boolean {
  return isSeen(cover) || besideAll(cover) !== null;
}

/** Duties that are one question: all of one kind that nothing answers, and those left open on the same days by the same arrangements. */
function questionOf({ duty, cover }: DutyCover, { alone }: Ground): string | null {
  if (cover.gaps.length === 0) return null;
  const own = alone(duty.id) ? duty.id : '';
  if (!isOpenBeside(cover)) return [kindOf(duty), own].join('\n');
  const beside = cover.gaps.map((gap) => `${spell(gap)} ${edges(neighbours(cover.runs, gap))}`);
  // Of what ended before the year the kinds of body stay apart, as of what nothing answers.
  return [...beside, own, ...(isSeen(cover) ? [] : [kindOf(duty)]), ...seenIn(cover).map(({ placed }) => placed.id)].join('\n');
}

/** Days of the plan year on which these files show no arrangement for a duty in force. It never says that a duty is breached. */
export const dutyWithoutArrangement: Rule = {
  card: {
    family: 'gaps',
    title: 'No arrangement seen for a duty',
    severity: 'warning',
    method:
      'Each duty in force on some day of the plan year is looked for among the services and contracts in scope, by the needs they meet and by words in their names; of a weak guess only on the duty’s own element, and never by the name of its provider. A cell that says who had it until when covers the days until then. It is found for every day on which it is in force and nothing that is seen runs. Those that nothing answers are one finding for each kind of body and of strength; those left open on the same days by the same arrangements are one too; one that somebody accepted by its id stands alone. What ended within a year before the plan year, or begins within a year after it, is named where nothing runs between. Where what answers a duty states areas, each place is looked at by itself, and places left open alike are told together; what is for the whole area, or states no area, answers in every place. Where plans, budgets or specifications here name its service, the finding says so against itself. Law is a warning; grant conditions and guidance are advice, and so are days that are open only before the first arrangement seen.',
    exclusions: [
      'It never says that a duty is breached: what has no line of its own in these files does not show.',
      'A duty that came into force after the plan year, or ended before it, is left alone; what an Act made later adds to one is not named.',
      'A duty that no service would show, being met by how the work is done, is not judged.',
      'A duty that nothing answers is not judged where fewer than `servicesOfElement` services of its element are held, phases and years of one counted once and no list of grants or notices counted.',
      'Nothing is judged where the files list only grants or only notices of procurement: neither shows all that is provided.',
      'A health body’s duty is not judged where nothing here names one as its commissioner.',
      'A council’s duty is not judged where its name is a district’s, or a borough’s that may be one, and no duty for children in care is seen; nor in the plan of a body that is no council, where none buys anything.',
      'A duty made as the plan year began or ran, with no day in force recorded, is not judged.',
      'Days on which something out of the plan’s scope may answer a duty are not judged: it is named instead. What is for adults, older people or staff alone answers none, nor do systems, software or works that serve a team.',
      'An advocacy service answers no duty of those it speaks before (enquiries and services of social work), nor what is owed to whom its name says it is for.',
      'Out of scope a word of many meanings (adoption, nursery, residential, transport) answers no duty in a name that speaks of nobody young.',
      'Days that hang on a missing date, an option to extend, a contract called live after its end or over before it, a notice nobody is seen to have won, or a place that cannot be compared are not judged.',
      byItsOwn,
    ],
    why: 'A duty nobody has arranged for is found by an inspector or a family.',
    remedy: 'Find who provides it and add their service or contract; if nobody does, take it to the lead body.',
    source: 'templates/duties.csv, each with its own provision and dates in force',
    limits: dutyLimits,
  },
  judge: perBody((picture, limits) => {
    const [first, ...others] = provisionHeadings(picture);
    if (first === undefined)
      return {
        examined: 0,
        found: [],
        unjudged: [{ about: 'duties', because: 'these files hold no services and no contracts', cell: null }],
      };
    const ground: Ground = { picture, headings: [first, ...others], alone: namedAlone(picture.workspace) };
    const covers = dutyCovers(picture);
    const reasons = whyNotJudged(picture, limits);
    const judged = covers.filter(({ duty }) => (reasons.get(duty) ?? null) === null);
    const questions = grouped(judged, (owed) => questionOf(owed, ground));
    const doubts = judged.flatMap(({ duty, cover }): Unjudged[] => {
      const doubt = whyDoubtful(cover);
      return doubt ? [{ about: duty.id, ...doubt }] : [];
    });
    const unjudged = [...reasons].flatMap(([duty, reason]): Unjudged[] =>
      reason === null ? [] : [{ about: duty.id, because: reason.because, cell: reason.cell ?? first }],
    );
    return {
      examined: new Set([...covers.map(({ duty }) => duty), ...reasons.keys()]).size,
      found: questions.map(([, owed]) => (isOpenBeside(owed[0].cover) ? leftOpen(owed, ground) : unanswered(owed, ground))),
      unjudged: [...unjudged, ...doubts],
    };
  }),
};
