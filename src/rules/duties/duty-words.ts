import type { Duty } from '../../nouns/law.ts';
import type { Period } from '../../values/period.ts';
import { list } from '../../values/text.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { kindOfBody, leadBodyOn } from '../buyers/lead-body.ts';
import { spell } from '../coverage/coverage.ts';
import { grouped } from '../order.ts';
import { sourceIn } from './duty.ts';

/** Duties of one strength, counted: `18 duties in law`, `a condition of grant`, `2 points of guidance`. */
function counted(n: number, strength: Duty['strength']): string {
  if (strength === 'law') return n === 1 ? 'a duty in law' : `${n} duties in law`;
  if (strength === 'guidance') return n === 1 ? 'a point of guidance' : `${n} points of guidance`;
  return n === 1 ? 'a condition of grant' : `${n} conditions of grant`;
}

/** What nobody has yet read in the source: the provision, the day since when it is in force, or both. */
export function unread({ source, note }: Duty): string[] {
  const dateToo = /^date in force from memory/.test(note ?? '');
  if (!source.verified) return [dateToo ? 'from memory' : 'provision from memory'];
  return dateToo ? ['date from memory'] : [];
}

interface Owed {
  readonly duty: Duty;
  readonly force: Period;
}

/** A duty as it stands in a list: its title, its id, who leads where that is not said already, since when in the year, what it rests on and how surely. */
function named({ duty, force }: Owed, year: FinancialYear, said: string): string {
  const lead = leadBodyOn(duty.leadBody, force.from);
  const days = daysOf(year);
  const inside = [
    duty.id,
    ...(lead === said ? [] : [lead]),
    ...(force.from === days.from && force.to === days.to ? [] : [`in force ${spell(force)}`]),
    sourceIn(duty, year),
    ...unread(duty),
  ];
  return `${duty.title} (${inside.join('; ')})`;
}

const order: Readonly<Record<Duty['strength'], number>> = { law: 0, 'grant condition': 1, guidance: 2 };

/** What a duty is and whose: law, grant conditions and guidance are never counted together, nor are kinds of body. */
export function kindOf({ strength, leadBody }: Duty): string {
  return `${order[strength]} ${strength} of ${kindOfBody(leadBody)}`;
}

/** More than this many are listed, one a line, for nobody reads so many in a sentence. */
const mostInASentence = 3;

/**
 * Duties by what they are and whose, each named with what it rests on: law first, then conditions of grant, then guidance.
 * `words` goes into a sentence; many are only counted there, and `lines` names them below it.
 */
export function dutiesNamed(owed: readonly Owed[], year: FinancialYear): { readonly words: string; readonly lines: string } {
  const kinds = grouped(owed, ({ duty }) => kindOf(duty)).map(([, own]) => {
    const { strength, leadBody } = own[0].duty;
    const body = kindOfBody(leadBody);
    return { counted: `${counted(own.length, strength)} of ${body}`, names: own.map((one) => named(one, year, body)) };
  });
  if (owed.length <= mostInASentence)
    return { words: kinds.map((kind) => `${kind.counted}: ${kind.names.join('; ')}`).join('; and '), lines: '' };
  const names = kinds.flatMap((kind) => kind.names);
  return { words: list(kinds.map((kind) => kind.counted)), lines: names.map((name) => `\n• ${name}`).join('') };
}
