import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Duty } from '../../nouns/law.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { onceFor } from '../../values/once.ts';
import type { Period } from '../../values/period.ts';
import { list } from '../../values/text.ts';
import { yearOf } from '../../values/year.ts';
import { answering, arrangementsOf, inForce, isNamedIn } from '../duties/duty.ts';
import { dutiesNamed } from '../duties/duty-words.ts';
import { isAnswered } from '../lines/assessed.ts';
import { proposalsOf } from '../lines/consulted.ts';
import { askedAt, mostTaken, type TakenLine, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { elementNamed, quoted } from '../standing.ts';
import type { ScenarioRule } from './scenario-rule.ts';

/** A duty in law that a line meets, and the days of the year on which it is in force. */
interface Touched {
  readonly duty: Duty;
  readonly force: Period;
}

type Lookup = (taken: TakenLine) => readonly Duty[];

/** The duties in law that a line meets: those its contracts and services answer, and those its own name shows. */
function dutiesBehind(picture: Picture): Lookup {
  const all = arrangementsOf(picture);
  const laws = picture.duties.filter(({ strength }) => strength === 'law');
  const held = laws.map((duty) => ({
    duty,
    by: new Set(answering(all, duty, picture.workspace.elements).map(({ of, id }) => `${of} ${id}`)),
  }));
  const shownBy = onceFor(({ title }: TakenLine['line']) => new Set(laws.filter((duty) => isNamedIn(title, duty))));
  return ({ line, behind }) => {
    const shown = shownBy(line);
    const ids = [...behind.contracts.map((id) => `contracts ${id}`), ...behind.services.map((id) => `services ${id}`)];
    return held.filter(({ duty, by }) => ids.some((id) => by.has(id)) || shown.has(duty)).map(({ duty }) => duty);
  };
}

/** The duty to consult before a children’s centre changes (Childcare Act 2006 s.5D), where what is cut is one. */
function toConsult(touched: readonly Touched[], taking: Taking, picture: Picture): Duty | null {
  const isCentre = touched.some(({ duty }) => duty.needs.includes('childrens-centres'));
  const duty = picture.duties.find(({ source }) => /\bs\.?\s?5D\b/.test(source.text));
  return isCentre && duty !== undefined && inForceOn(duty, taking) ? duty : null;
}

function inForceOn(duty: Duty, { begins }: Taking): boolean {
  const force = inForce(duty, yearOf(begins));
  return force !== null && force !== 'unknown' && force.from <= begins && begins <= force.to;
}

/** What is lacking, in words; the cells that say so. */
function lacking(taking: Taking, picture: Picture): { readonly words: readonly string[]; readonly cells: readonly Cell[] } {
  const proposals = proposalsOf(taking, picture);
  const consulted = proposals.some(
    ({ consultationOpens, consultationCloses }) => consultationOpens !== undefined || consultationCloses !== undefined,
  );
  const assessed = isAnswered(taking.measure.eia ?? undefined) || proposals.some(({ eia }) => isAnswered(eia));
  const cell = (field: string) => proposals.filter((row) => hasColumn(row.origin.table, field)).map((row) => at(row, field));
  return {
    words: [...(consulted ? [] : ['consultation']), ...(assessed ? [] : ['impact assessment'])],
    cells: [...(consulted ? [] : cell('consultationCloses')), ...(assessed ? [] : cell('eia'))],
  };
}

function finding(taking: Taking, touched: readonly Touched[], picture: Picture): Found | null {
  const { measure, begins, from, most } = taking;
  const { words, cells } = lacking(taking, picture);
  if (words.length === 0) return null;
  const asked = toConsult(touched, taking, picture);
  const named = dutiesNamed(touched, yearOf(begins));
  const law = asked === null ? '' : ` ${asked.title} (${asked.id}; ${asked.source.text}${asked.source.verified ? '' : ', from memory'}).`;
  const log = picture.records.proposals.length === 0 ? ' These files hold no log of proposals.' : '';
  return {
    text: `\`${measure.id}\` takes ${mostTaken(taking).words} from ${quoted(from.map(({ line }) => line.title))} from ${formatDay(begins)}, and no ${list(words).replace(' and ', ' and no ')} on it is seen in these files.${log} The line is for ${named.words}.${law} Write the consultation and the assessment into the log of proposals, or say why none is needed.${named.lines}`,
    about: [measure.id],
    evidence: evidenceOf((from[0] as TakenLine).line.cell, [...askedAt(measure), ...from.map(({ line }) => line.cell), ...cells]),
    amount: most,
  };
}

/** A cut to what the law asks for, with nobody asked and nothing assessed. */
export const cutWithoutConsultation: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A statutory service is cut with no consultation or assessment seen',
    severity: 'warning',
    method:
      'Each measure that takes money from a line is held against the duties in law that the line’s contracts and services answer, or that its name shows, in force on the day it begins. It is found when the log of proposals holds no consultation on it, or neither the log nor the measure names an impact assessment. Where the line is a children’s centre, the duty to consult before it changes greatly or closes is named.',
    exclusions: [
      'A line that meets no duty in law is left alone; grant conditions and guidance are too.',
      'Whether a change is great enough to need consultation is not judged.',
      'A line called only by its element, or by a name no contract, service or duty answers to, is not judged.',
    ],
    why: 'A cut decided before people were asked, or before its impact was known, can be set aside, and the saving with it.',
    remedy: 'Consult while the proposal can still change, assess its impact, and put both before those who decide.',
    source: 'Childcare Act 2006 s.5D; Equality Act 2010 s.149 (from memory; not verified); templates/duties.csv',
    limits: {},
  },
  judge({ picture, model }) {
    const duties = dutiesBehind(picture);
    const takings = takingsOf(model);
    const unjudged: Unjudged[] = [];
    const found = takings.flatMap((taking) => {
      for (const taken of taking.from) if (duties(taken).length === 0 && isVague(taken, picture)) unjudged.push(whyNot(taking, taken));
      const all = [...new Set(taking.from.flatMap(duties))];
      const doubtful = all.filter((duty) => inForce(duty, yearOf(taking.begins)) === 'unknown');
      for (const duty of doubtful)
        unjudged.push({
          about: `${taking.measure.id}, ${duty.id}`,
          because: 'the day the duty came into force is not recorded',
          cell: taking.measure.cell,
        });
      const touched = all
        .filter((duty) => inForceOn(duty, taking))
        .map((duty) => ({ duty, force: inForce(duty, yearOf(taking.begins)) as Period }));
      return touched.length === 0 ? [] : (finding(taking, touched, picture) ?? []);
    });
    return { examined: takings.length, found, unjudged };
  },
};

/** Whether nothing tells what a line pays for: it is called by its element, or nothing answers to its name. */
function isVague({ line, behind }: TakenLine, { workspace }: Picture): boolean {
  return behind.contracts.length + behind.services.length === 0 || elementNamed(workspace.elements, line.title) !== null;
}

function whyNot({ measure }: Taking, { line }: TakenLine): Unjudged {
  const because = 'no contract, service or duty answers to the name of its line, so which duties it meets is not told';
  return { about: `${measure.id}, ${line.id}`, because, cell: line.cell };
}
