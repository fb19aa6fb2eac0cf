import { contractInWords } from '../../nouns/called.ts';
import type { Found } from '../../nouns/finding.ts';
import { at } from '../../nouns/row.ts';
import { formatDay } from '../../values/day.ts';
import { formatPounds } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { askedAt, type TakenLine, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

/** What becomes of a line when a contract on it ends. */
function onLine({ line, behind, most }: TakenLine, ended: readonly string[], { picture, model }: Modelled): string {
  const others = picture.records.contracts.filter(({ id }) => behind.contracts.includes(id) && !ended.includes(id));
  const left = behind.cash[model.years.at(-1) as string] ?? 0;
  const fate = left === 0 ? 'ends' : `loses ${formatPounds(most)} a year`;
  const beside = others.length > 0 ? `; it also pays for ${list(others.map(contractInWords))}` : '';
  return `“${line.title}” ${fate}${left === 0 ? ` (${formatPounds(most)})` : ''}${beside}`;
}

function finding(taking: Taking, modelled: Modelled): Found {
  const { picture } = modelled;
  const { measure, ground, begins, from, most } = taking;
  const ended = ground.contracts ?? [];
  const contracts = picture.records.contracts.filter(({ id }) => ended.includes(id));
  const services = picture.records.services.filter(({ id }) => from.some(({ behind }) => behind.services.includes(id)));
  const served =
    services.length > 0 ? ` ${quoted(services.map(({ service, id }) => service ?? id))} in the list of services bears the same name.` : '';
  return {
    text: `\`${measure.id}\` ends ${contracts.length > 0 ? list(contracts.map(contractInWords)) : 'a contract no register holds'} from ${formatDay(begins)}: ${list(from.map((line) => onLine(line, ended, modelled)))}.${served} Say what families will have in its place.`,
    about: [measure.id, ...ended],
    evidence: evidenceOf((from[0] as TakenLine).line.cell, [
      ...askedAt(measure),
      ...from.map(({ line }) => line.cell),
      ...contracts.map((contract) => at(contract, 'title')),
    ]),
    amount: most,
  };
}

/** What ends with a contract that a scenario ends. */
export const contractEnded: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A contract the scenario ends',
    severity: 'advice',
    method:
      'Each measure that ends a contract is named with the lines that end with it, the lines that lose a part, and what else those lines pay for. A line that pays for several contracts loses the annual value of the one that ends; the last of them to end takes the rest.',
    exclusions: [
      'An end before the contract lawfully can end is refused with its line, and so is one whose part of a shared line no file tells.',
      'What replaces the service is not judged.',
    ],
    why: 'A line in a model is a service to somebody, and may be paying for more than one.',
    remedy: 'Look at what else is on the line, and tell the provider and the families in time.',
    source: 'What is left on the line when its contract ends, as the model rolls it forward',
    limits: {},
  },
  judge(modelled) {
    const ending = takingsOf(modelled.model).filter(({ measure }) => measure.kind === 'decommission');
    return { examined: ending.length, found: ending.map((taking) => finding(taking, modelled)), unjudged: [] };
  },
};
