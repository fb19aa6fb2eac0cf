import type { Found, Unjudged } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Cell } from '../../values/cell.ts';
import { lengthInDays, type Period } from '../../values/period.ts';
import { count, list } from '../../values/text.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { edgeCells, edges, isSeen, spell, whyDoubtful } from '../coverage/coverage.ts';
import { type Line, linesIn, type OpenDays, openDays, openness } from '../coverage/open-days.ts';
import { dutyCovers } from '../duties/duty-cover.ts';
import { evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { holdsProvision, provisionHeadings } from '../standing.ts';

function finding(same: readonly [OpenDays, ...OpenDays[]], { workspace }: Picture): Found {
  const [{ days, before, after }] = same;
  const [first, ...others] = edgeCells({ before, after });
  const proposed = [...before, ...after].some(({ placed }) => placed.status === 'proposed');
  const needs = list([...new Set(same.map(({ line }) => line))]);
  const where = list([...new Set(same.map((one) => one.where))].sort());
  return {
    text: [
      `No arrangement for ${needs} ${where} is seen in these files ${spell(days)} (${count(lengthInDays(days), 'day')}), though there is one on other days of ${workspace.year}.`,
      days.to < workspace.asOf
        ? 'Those days are over: record what ran, or that nothing did.'
        : 'Extend what ends, bring forward what begins, or bridge the days between.',
      `For: ${edges({ before, after })}.`,
      `Against: something outside these files may run on those days${proposed ? ', and what need these meet is only proposed' : ''}.`,
    ].join(' '),
    about: [...before, ...after].map(({ placed }) => placed.id),
    evidence: evidenceOf(first as Cell, others),
    apart: days.from,
    ...(days.to < workspace.asOf ? { severity: 'advice' as const } : {}),
  };
}

/** Open days that another rule says already: of a duty in law, or of a live contract that nothing follows. */
function saidElsewhere(picture: Picture): (open: OpenDays) => boolean {
  const statuses = new Map(picture.records.contracts.map((row) => [row.id, row.status]));
  const duties = dutyCovers(picture).filter(({ duty, cover }) => duty.strength === 'law' && cover.gaps.length > 0 && isSeen(cover));
  const owed = duties.map(({ where, cover }) => ({ where, ids: new Set(cover.runs.map(({ placed }) => placed.id)), gaps: cover.gaps }));
  return ({ where, days, before, after }) => {
    const beside = [...before, ...after].map(({ placed }) => placed.id);
    const isThere = (place: string): boolean => place === '' || place === where;
    const isOpen = (gaps: readonly Period[]): boolean => gaps.some((gap) => gap.from <= days.from && days.to <= gap.to);
    if (owed.some((one) => isThere(one.where) && beside.every((id) => one.ids.has(id)) && isOpen(one.gaps))) return true;
    return (
      after.length === 0 &&
      before.some(({ placed }) => placed.of === 'contracts' && !isSaidOver(statuses.get(placed.id), picture.workspace.asOf))
    );
  };
}

/** What hangs on a missing date: once for all where nothing is dated, else by need. */
function undecided(lines: readonly Line[], heading: Cell | null): Unjudged[] {
  const inDoubt = lines.filter(({ cover }) => cover.doubtful.length > 0);
  if (inDoubt.length > 0 && lines.every(({ cover }) => cover.runs.every(({ doubt }) => doubt === 'start')))
    return [{ about: 'coverage', because: 'no service and no contract states since when it runs', cell: heading }];
  return inDoubt.flatMap(({ line, where, cover }) => {
    const why = whyDoubtful(cover);
    return why ? [{ about: [line, where].filter(Boolean).join(' '), ...why }] : [];
  });
}

/** Days of the plan year on which nothing runs for a need that is met on its other days. */
export const daysNotCovered: Rule = {
  card: {
    family: 'gaps',
    title: 'Days of the year with no provision',
    severity: 'warning',
    method:
      'Services and contracts in scope and placed on an element are gathered by the need they meet, or by the telling words of their title where no need is told. A need met on some days of the plan year and by nothing on `fewestDays` or more in a row is found, with what ends before and what begins after; needs open on the same days between the same arrangements are one finding. Where areas are stated, each place is looked at by itself: what is for the whole area, or states no area, covers every place, and what is for another place covers none of its days. Days that are over are advice.',
    exclusions: [
      'What begins in the year is new, not a gap, when nothing for its need ended within `monthsBack` months before.',
      'The end of a place for one child (a spot purchase, a fee, a route), or of a grant titled by the group it goes to, opens no days.',
      'A need that nothing meets on any day of the plan year is left alone.',
      'Days that a duty in law is left open are left to `duty-without-arrangement`.',
      'A contract that nothing at all follows, and that nobody calls over, is left to the rules of contracts.',
      'Days that hang on a missing date, an option to extend, a contract called live after its end or over before it, a notice nobody is seen to have won, or a place that cannot be compared are not judged.',
      byItsOwn,
    ],
    why: 'Between one arrangement and the next, families and referrers have nowhere to turn, and nobody owns the days between.',
    remedy: 'Extend what ends, bring forward what begins, or bridge the days between.',
    source: 'Plymouth, Annual Commissioning Plan 2015/16: contracts handed over within the year; gap logic of duties, day by day',
    limits: openness,
  },
  judge: perBody((picture, limits) => {
    if (!holdsProvision(picture)) return { examined: 0, found: [], unjudged: [] };
    const lines = linesIn(picture);
    const isSaid = saidElsewhere(picture);
    const open = lines.flatMap((line) => openDays(line, limits)).filter((one) => !isSaid(one));
    const same = grouped(open, ({ days, before, after }) =>
      [spell(days), ...[...before, ...after].map(({ placed }) => placed.id)].join('\n'),
    );
    return {
      examined: lines.length,
      found: same.map(([, own]) => finding(own, picture)),
      unjudged: undecided(lines, provisionHeadings(picture)[0] ?? null),
    };
  }),
};
