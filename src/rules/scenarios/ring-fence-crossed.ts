import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import { fenceOf, isSameFund, type LineFund, lineFunds, purposeOf } from '../lines/line-funds.ts';
import { askedAt, mostTaken, type TakenLine, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

type Funds = (line: ModelLine) => readonly LineFund[];
type Answer = { readonly found: Found } | { readonly unjudged: Unjudged };

/** The lines a measure gives to what it takes: none when it saves. */
function receiving({ ground }: Taking, { model }: Modelled): readonly ModelLine[] {
  const ids = new Set(ground.onLines.filter(({ term, amount }) => term === 'reallocatedIn' && amount > 0).map(({ line }) => line));
  return model.lines.filter(({ id }) => ids.has(id));
}

function ofFund(fund: LineFund, lines: readonly [TakenLine, ...TakenLine[]], taking: Taking, modelled: Modelled, funds: Funds): Answer[] {
  const { measure } = taking;
  if (fund.awards.length === 0) return unlisted(fund, lines, taking);
  const fence = fenceOf(fund);
  if (fence.is === 'open') return [];
  if (fence.is === 'unknown') return [{ unjudged: { about: measure.id, because: fence.because, cell: fence.cell } }];
  const to = receiving(taking, modelled);
  const { amount, words } = mostTaken(taking, lines);
  const where = { about: [measure.id, (fund.awards[0] as { id: string }).id], amount };
  const cells = [...askedAt(measure), ...lines.map(({ line }) => line.cell)];
  const head = `\`${measure.id}\` takes ${words} from ${quoted(lines.map(({ line }) => line.title))}, paid by “${fund.name}”, which is ring-fenced${purposeOf(fence.words)}`;
  if (to.length === 0) {
    // A grant that itself falls takes nothing out of its fence.
    if (measure.kind === 'grant') return [];
    const text = `${head}. What is not spent stays under the ring-fence, or goes back to who gave it: it is no saving to the council’s own money. Say what else of its purpose it will pay for.`;
    return [{ found: { ...where, text, evidence: evidenceOf(fence.cell, cells), severity: 'warning' } }];
  }
  const outside = to.filter((line) => !funds(line).some((other) => isSameFund(fund, other)));
  const unnamed = outside.filter((line) => funds(line).length === 0);
  const inside = to.filter((line) => !outside.includes(line));
  const within = inside.map((line): Answer => {
    const because = `whether “${line.title}” is what the ring-fence is for${purposeOf(fence.words)} cannot be read from a file`;
    return { unjudged: { about: measure.id, because, cell: fence.cell } };
  });
  if (outside.length === 0) return within;
  const others = outside.filter((line) => funds(line).length > 0);
  const named =
    others.length > 0
      ? `${quoted(
          others.map(
            (line) =>
              `${line.title}: ${funds(line)
                .map(({ name }) => name)
                .join(', ')}`,
          ),
        )} is of another fund`
      : '';
  const bare = unnamed.length > 0 ? `${quoted(unnamed.map(({ title }) => title))} names no fund` : '';
  const text = `${head}, and gives it to lines outside it: ${[named, bare].filter((words) => words !== '').join('; ')}. It can go only to what the ring-fence allows. Move other money, or show that the grant allows it${bare === '' ? '' : ' and write the fund beside the line'}.`;
  return [
    ...within,
    {
      found: {
        ...where,
        text,
        evidence: evidenceOf(fence.cell, [...cells, ...outside.map(({ cell }) => cell)]),
        severity: others.length > 0 ? 'error' : 'warning',
      },
    },
  ];
}

/** A fund called a grant that is not among the grants here: nobody can tell what it may pay for. */
function unlisted({ name }: LineFund, lines: readonly [TakenLine, ...TakenLine[]], { measure }: Taking): Answer[] {
  if (!/\bgrants?\b|\bring.?fenced?\b/i.test(name)) return [];
  return [
    {
      unjudged: {
        about: measure.id,
        because: `“${name}” is not among the grants of these files, so nothing says what it may pay for`,
        cell: lines[0].line.cell,
      },
    },
  ];
}

function judged(taking: Taking, modelled: Modelled, funds: Funds): Answer[] {
  const parts = taking.from.flatMap((taken) => funds(taken.line).map((fund) => ({ fund, taken })));
  const firsts = parts.filter((part, index) => parts.findIndex((other) => isSameFund(other.fund, part.fund)) === index);
  return firsts.flatMap(({ fund }) => {
    const [first, ...others] = parts.filter((part) => isSameFund(part.fund, fund)).map(({ taken }) => taken);
    return ofFund(fund, [first as TakenLine, ...others], taking, modelled, funds);
  });
}

/** Ring-fenced money that a scenario spends on something else, or counts as a saving. */
export const ringFenceCrossed: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'Ring-fenced money leaves its ring-fence',
    severity: 'error',
    method:
      'A measure that takes money from lines whose fund is ring-fenced in the table of grants is looked at. Moved to a line of another fund it is an error, to a line that names no fund a warning; saved, it is a warning, for it stays under the ring-fence. Any words in the ring-fence column other than none, no or not ring-fenced are a ring-fence.',
    exclusions: [
      'A fund whose ring-fence is blank is not judged, nor is one called a grant that is not among the grants.',
      'Whether a line of the same fund is what the ring-fence is for is not judged: its words are for a person to read.',
      'A grant that itself falls is left alone here.',
    ],
    why: 'A grant spent on what it was not given for can be taken back, and the service that lost it has lost it.',
    remedy: 'Move other money, or have the grant’s consent in writing.',
    source:
      'Public health grant circulars, 2021/22 and 9 February 2026: ring-fenced to public health functions; for other grants the words of the workspace’s own table',
    limits: {},
  },
  judge(modelled) {
    const { model } = modelled;
    const funds = lineFunds(modelled);
    const takings = takingsOf(model).filter(({ from }) => from.some(({ line }) => funds(line).length > 0));
    const answers = takings.flatMap((taking) => judged(taking, modelled, funds));
    return {
      examined: takings.length,
      found: answers.flatMap((answer) => ('found' in answer ? [answer.found] : [])),
      unjudged: answers.flatMap((answer) => ('unjudged' in answer ? [answer.unjudged] : [])),
    };
  },
};
