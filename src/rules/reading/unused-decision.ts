import { contractNames } from '../../nouns/called.ts';
import type { Found } from '../../nouns/finding.ts';
import { lineNames } from '../../nouns/paid-from.ts';
import type { Picture } from '../../nouns/picture.ts';
import { calledBy } from '../../nouns/placement.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import { type Decision, fieldAbout, inForce } from '../../nouns/workspace.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { keyOf, list, nearest } from '../../values/text.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { allRecords } from '../standing.ts';

interface Meant {
  /** What the kind of decision is about, in words. */
  readonly of: string;
  readonly names: readonly string[];
  /** Other ways to name the same things. */
  readonly ids?: readonly string[];
  /** What a decision of this kind must name, where it is a thing of these files. */
  readonly to?: { readonly of: string; readonly names: readonly string[] };
}

function isTimeframe(value: unknown): value is Timeframe {
  return typeof value === 'object' && value !== null && 'period' in value && 'text' in value;
}

/** Times as the tables write them. */
function timesOf(picture: Picture): string[] {
  return allRecords(picture).flatMap((row) =>
    Object.values(row).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isTimeframe).map(({ text }) => text)),
  );
}

/** Every field of every record as a decision names it, blank ones too. */
function fieldsOf(records: Records): string[] {
  return Object.entries(records).flatMap(([kind, rows]: [string, readonly Row<object>[]]) =>
    rows.flatMap((row) =>
      [...new Set([...Object.keys(row), ...Object.keys(row.origin.decided ?? {})])].map((field) => fieldAbout(kind, row.id, field)),
    ),
  );
}

function partiesOf({ parties }: Picture): string[] {
  return [...parties.providers, ...parties.commissioners].flatMap(({ spellings }) => spellings.map(({ text }) => text));
}

function contractsOf({ records }: Picture): Meant {
  return {
    of: 'contract',
    names: records.contracts.flatMap(({ title, ref }) => [title, ref].filter((name) => name !== undefined)),
    ids: records.contracts.flatMap(contractNames),
  };
}

/** What has a place, and the budget lines that a decision may give one. */
function sitedOf(picture: Picture): Meant {
  const { names, ids } = placedOf(picture);
  return {
    of: 'service, contract or budget line',
    names: [...names, ...picture.records.budget.flatMap(lineNames)],
    ...(ids ? { ids } : {}),
  };
}

function placedOf({ placements }: Picture): Meant {
  return { of: 'service or contract', names: placements.map(({ service }) => service), ids: placements.flatMap(calledBy) };
}

const meant: Readonly<Record<string, (picture: Picture) => Meant>> = {
  place: sitedOf,
  party: (picture) => ({ of: 'provider or commissioner', names: partiesOf(picture) }),
  'health-share': contractsOf,
  overlay: contractsOf,
  'budget-line': (picture) => ({ ...placedOf(picture), to: { of: 'budget line', names: picture.records.budget.flatMap(lineNames) } }),
  field: ({ records }) => ({ of: 'field of a record', names: fieldsOf(records) }),
  done: ({ closable }) => ({ of: 'milestone', names: closable }),
  year: (picture) => ({ of: 'time written without its year', names: timesOf(picture) }),
};

const kinds = [...Object.keys(meant), 'accept'];

function ofNoKind({ kind, about, cell }: Decision): Found {
  const near = nearest(kind, kinds);
  return {
    text: `The decision about “${about}” is of ${kind === '' ? 'no kind' : `a kind nobody knows, \`${kind}\``}, so nothing follows it. ${near === null ? `Kinds are ${list(kinds.map((each) => `\`${each}\``))}.` : `Did you mean \`${near}\`?`}`,
    about: [about],
    evidence: evidenceOf(cell),
    apart: kind,
  };
}

function sortedOnce(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function nothingOf({ kind, about, cell }: Decision, says: string, near: string | null, apart = kind): Found {
  return {
    text: `The \`${kind}\` decision ${says}${near === null ? '' : `; the nearest is “${near}”`}. Correct it, or take the line out.`,
    about: [about],
    evidence: evidenceOf(cell),
    apart,
  };
}

/** A decision whose last day has passed. */
function lapsed({ kind, about, until, cell }: Decision, isHeld: boolean): Found {
  const ended = `The \`${kind}\` decision about “${about}” ended on ${formatDay(until as Day)} and is followed no more`;
  return {
    text: isHeld
      ? `${ended}: what it settled is read from the files again. Decide anew, or take the line out.`
      : `${ended}, and it matches nothing in these files either, so take it out.`,
    about: [about],
    evidence: evidenceOf(cell),
    apart: `${kind}-ended`,
    ...(isHeld ? {} : { severity: 'advice' as const }),
  };
}

/** A decision about something these files do not hold, or that is over. */
export const unusedDecision: Rule = {
  card: {
    family: 'reading',
    title: 'A decision matches nothing, or is over',
    severity: 'warning',
    method:
      'Every `place`, `party`, `field`, `year`, `done`, `overlay`, `budget-line` and `health-share` line of decisions.csv is looked for among the services and contracts, the names of providers and commissioners, the records and their fields, the milestones of the contracts, grants, results and activities, and the times the tables write. The line a `budget-line` decision names is looked for among the budget lines. Case and punctuation do not matter. A line of a kind nobody knows is found too, and one whose last day has passed and that no other line takes the place of; it is advice where it matches nothing either.',
    exclusions: [
      'Acceptances are left to `unused-acceptance`.',
      'A `done` line stays right when its day is over: the start of a procurement, the review before an extension, the way to the body that follows.',
      'Whether a decision is right is not asked.',
    ],
    why: 'It looks settled, and nothing in the plan follows it.',
    remedy: 'Write what it is about as the file writes it, or take the line out.',
    source: 'Decisions kept with their reasons: decisions.csv',
    limits: {},
  },
  judge(picture) {
    const { decisions, asOf } = picture.workspace;
    const strange = decisions.filter(({ kind }) => !Object.hasOwn(meant, kind) && kind !== 'accept').map(ofNoKind);
    const known = decisions.filter(({ kind }) => Object.hasOwn(meant, kind));
    const inUse = new Set(inForce(known, asOf));
    const found = [...new Set(known.map(({ kind }) => kind))].flatMap((kind) => {
      const { of, names, ids = [], to } = (meant[kind] as (picture: Picture) => Meant)(picture);
      const own = known.filter((decision) => decision.kind === kind && inUse.has(decision));
      const held = new Set([...names, ...ids].map(keyOf));
      const isHeld = ({ about }: Decision): boolean => held.has(keyOf(about));
      const lost = own.filter((decision) => !isHeld(decision));
      const decidedAnew = new Set(own.map(({ about }) => keyOf(about)));
      const over = known.filter((one) => one.kind === kind && !inUse.has(one) && !decidedAnew.has(keyOf(one.about)));
      const astray = to === undefined ? [] : own.filter(({ decision }) => !to.names.some((name) => keyOf(name) === keyOf(decision)));
      return [
        ...over.map((decision) => lapsed(decision, isHeld(decision))),
        ...lost.map((one) => nothingOf(one, `about “${one.about}” matches no ${of} in these files`, nearest(one.about, sortedOnce(names)))),
        ...astray.map((one) =>
          nothingOf(
            one,
            `about “${one.about}” names “${one.decision}”, which is no ${to?.of} of these files`,
            nearest(one.decision, sortedOnce(to?.names ?? [])),
            `${kind}-to`,
          ),
        ),
      ];
    });
    return { examined: known.length + strange.length, found: [...found, ...strange], unjudged: [] };
  },
};
