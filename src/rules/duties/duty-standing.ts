import type { DutyStanding } from '../../nouns/duty-standing.ts';
import type { Picture } from '../../nouns/picture.ts';
import { overlap, type Period } from '../../values/period.ts';
import { daysOf } from '../../values/year.ts';
import { ownPicture } from '../buyers/by-body.ts';
import { leadBodyOn } from '../buyers/lead-body.ts';
import { besideAll, edges, type Run, seenIn, whyDoubtful } from '../coverage/coverage.ts';
import type { Limits } from '../rule.ts';
import { holdsProvision } from '../standing.ts';
import { inForce, sourceIn } from './duty.ts';
import { dutyCovers } from './duty-cover.ts';
import { whyNotJudged } from './duty-reasons.ts';
import { unread } from './duty-words.ts';

/** The days of a period that are covered by what a row says of who had it before the start it states. */
function beforeItsStart({ placed, certain }: Run, within: Period): DutyStanding['before'] {
  if (certain === null || placed.start === null || certain.to >= placed.start) return [];
  const days = overlap(certain, within);
  return days === null ? [] : [{ service: placed.service, days }];
}

/** How each duty in force in the plan year stands in these files, as `duty-without-arrangement` judges it, in the order of the list; none where they hold no services and no contracts. */
export function dutyStandings(all: Picture, limits: Limits): readonly DutyStanding[] {
  const picture = ownPicture(all);
  if (!holdsProvision(picture)) return [];
  const { year } = picture.workspace;
  const covers = dutyCovers(picture);
  const reasons = whyNotJudged(picture, limits);
  return picture.duties.flatMap((duty): DutyStanding[] => {
    const force = inForce(duty, year);
    if (force === null) return [];
    const days = force === 'unknown' ? null : force;
    const source = days === null ? duty.source.text : sourceIn(duty, year);
    const of = { duty, lead: leadBodyOn(duty.leadBody, (days ?? daysOf(year)).from), source, unread: unread(duty), force: days };
    const unjudged = reasons.get(duty)?.because ?? null;
    if (unjudged !== null) return [{ ...of, where: '', seen: [], before: [], beside: null, gaps: [], doubtful: [], unjudged, doubt: null }];
    const own = covers.filter((one) => one.duty === duty);
    return own.map(({ where, force: within, cover }) => {
      const seen = seenIn(cover);
      const near = besideAll(cover);
      return {
        ...of,
        where,
        seen: [...new Set(seen.map(({ placed }) => placed))],
        before: seen.flatMap((run) => beforeItsStart(run, within)),
        beside: near === null ? null : edges(near),
        gaps: cover.gaps,
        doubtful: cover.doubtful,
        unjudged: null,
        doubt: whyDoubtful(cover)?.because ?? null,
      };
    });
  });
}
