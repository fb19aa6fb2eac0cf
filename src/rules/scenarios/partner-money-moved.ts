import type { Found } from '../../nouns/finding.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { holdsWords, keyOf } from '../../values/text.ts';
import { askedAt, mostTaken, type TakenLine, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

function finding(partner: string, lines: readonly [TakenLine, ...TakenLine[]], taking: Taking, { model }: Modelled): Found | null {
  const { measure, ground } = taking;
  const gaining = new Set(ground.onLines.filter(({ term }) => term === 'reallocatedIn').map(({ line }) => line));
  const to = model.lines.filter(({ id }) => gaining.has(id));
  const elsewhere = to.filter(({ id }) => keyOf(model.ground.lines[id]?.partner ?? '') !== keyOf(partner));
  if (to.length > 0 && elsewhere.length === 0) return null;
  const { amount, words } = mostTaken(taking, lines);
  const taken = `\`${measure.id}\` takes ${words} of ${partner}’s money from ${quoted(lines.map(({ line }) => line.title))}`;
  const then =
    to.length === 0
      ? `: the saving is ${partner}’s, and the council’s only where the agreement shares it. Say whose it is.`
      : ` for ${quoted(elsewhere.map(({ title }) => title))}, which ${elsewhere.length === 1 ? 'is' : 'are'} not ${partner}’s: an agreement of a pooled fund says what it may pay for and who may change it. Have ${partner}’s agreement first.`;
  return {
    text: `${taken}${then}`,
    about: [measure.id],
    apart: keyOf(partner).replaceAll(' ', '-'),
    evidence: evidenceOf(lines[0].line.cell, [
      ...askedAt(measure),
      ...[...lines.map(({ line }) => line), ...elsewhere].map(({ cell }) => cell),
    ]),
    amount,
    severity: to.length === 0 ? 'advice' : 'warning',
  };
}

/** Whether a budget calls the organisation itself a partner: by its name, a part of it (*Council*), or what councils call themselves. */
function isItself(partner: string, { organisation, governance }: Pick<Workspace, 'organisation' | 'governance'>): boolean {
  return holdsWords(organisation, partner) || (governance !== 'board' && /^(the )?(council|local authority|la)$/.test(keyOf(partner)));
}

/** A partner's money that a scenario moves or saves. */
export const partnerMoneyMoved: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A partner’s money is moved or saved',
    severity: 'warning',
    method:
      'A measure that takes money from lines of a partner is looked at, where the budget says whose money a line is. Moved to a line of another body, or of none, it is a warning; saved, it is advice, for the saving is the partner’s.',
    exclusions: [
      'Lines that name no partner, or the organisation of this workspace by its name or a part of it (*Council*), are left alone.',
      'What the agreement between the partners allows is not read.',
    ],
    why: 'Pooled money is spent under an agreement; one partner cannot move another’s share.',
    remedy: 'Take the change to the board of the pooled fund.',
    source: 'NHS Act 2006 s.75 (from memory; not verified)',
    limits: {},
  },
  judge(modelled) {
    const { workspace } = modelled.picture;
    const partnerOf = ({ behind }: TakenLine): string | null =>
      behind.partner !== null && !isItself(behind.partner, workspace) ? behind.partner : null;
    const takings = takingsOf(modelled.model).filter(({ from }) => from.some((line) => partnerOf(line) !== null));
    const found = takings.flatMap((taking) => {
      const partners = [...new Set(taking.from.flatMap((line) => partnerOf(line) ?? []))];
      return partners.flatMap((partner) => {
        const [first, ...others] = taking.from.filter((line) => partnerOf(line) === partner);
        return finding(partner, [first as TakenLine, ...others], taking, modelled) ?? [];
      });
    });
    return { examined: takings.length, found, unjudged: [] };
  },
};
