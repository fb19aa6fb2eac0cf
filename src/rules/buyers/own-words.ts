import { leftToFill, type Row } from '../../nouns/row.ts';

interface Described {
  readonly title?: string;
  readonly service?: string;
  readonly description?: string;
  readonly status?: string;
  readonly route?: string;
  readonly fund?: string;
  readonly contributions?: readonly string[];
  readonly extra?: Row<object>['extra'];
}

const joint =
  /\bjoint(?:ly)?[\s-]+(?:commission|fund|contract|arrangement|procure|bought|let\b|purchas)|\bcommissioned jointly\b|\bsection 75\b|\bs\.? ?75\b|\bpooled (?:budget|fund)/i;
const jointly = /\(joint\)|\bjoint(?:ly)?[\s-]+(?:deliver|provi|run\b|service|with\b|between\b)|\b(?:delivered|provided|run) jointly\b/i;
/** Words under who else pays that name nobody. */
const alone = /^(?:n|no|none|nil|0|n\/?a|-|not (?:joint|applicable)|single|sole|(?:the )?council(?: 100%)?|[\p{L} ]{2,40} only|100%.*)$/iu;
const unlet = /\b(?:to be|yet to be|not yet) (?:let|procured|commissioned|tendered|awarded)\b(?! again)/i;
const interim = /\b(?:interim|bridging|transitional|temporary)\b/i;

/** Under a heading that nothing is read as (`Section 75`), a cell that only says yes. */
const affirms = /^(?:y|yes|true|x|✓)$/i;

/** All that a row says in words of its own: its name, its description, its status, what it is paid from, and columns kept under their own heading. */
function wordsOf(row: Described): string {
  const { title, service, description, status, route, fund } = row;
  const kept = Object.entries(row.extra ?? {}).map(([heading, words]) => (affirms.test(words) ? heading : words));
  return [title, service, description, status, route, fund, ...kept].filter((words) => words !== undefined).join('\n');
}

/** What a row says of itself in words: that several bodies buy it together, or that it only holds until something else takes its place. */
export interface OwnWords {
  readonly saysJoint: boolean;
  /** That it is provided together with another. */
  readonly saysTogether: boolean;
  readonly saysInterim: boolean;
}

/** Whether a row says that it is still to be let, though `To be procured` fills its status in no better than a blank: a register holds what is planned too. */
export function saysUnlet(row: Row<object>): boolean {
  const { status, route, provider } = row as Described & { readonly provider?: readonly string[] };
  return (
    provider === undefined &&
    unlet.test(
      [status ?? leftToFill(row, 'status')?.quoted, route, ...Object.values(row.extra ?? {})]
        .filter((words) => words !== undefined)
        .join('\n'),
    )
  );
}

/** Whether what stands for who else pays names nobody: `None`, `Single`. */
function paysAlone(contributions: readonly string[]): boolean {
  return contributions.every((partner) => alone.test(partner.trim()));
}

/** Whether a person decided that nobody else pays for a contract. */
export function isDecidedAlone({ origin, contributions }: Row<object> & Described): boolean {
  return origin.decided?.['contributions'] !== undefined && paysAlone(contributions ?? []);
}

/** Reads what a row says of itself. */
export function saysOfItself(row: Described): OwnWords {
  const words = wordsOf(row);
  const saysJoint = joint.test(words) || (row.contributions !== undefined && !paysAlone(row.contributions));
  return { saysJoint, saysTogether: saysJoint || jointly.test(words), saysInterim: interim.test(words) };
}
