import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { type Day, formatDay } from '../../values/day.ts';
import type { Ground } from '../ground.ts';
import { type Consent, consentsFor, lawSaid, unbound } from './consent.ts';

/** What the ends of its bodies ask of an extension: the overlays that join the way to it, and what is said of it, as sentences after others. */
export interface Extending {
  readonly joined: readonly string[];
  readonly said: string;
}

const lawyers = 'whether taking an option is entering into a contract is a question for lawyers, and the longer way is taken';

/**
 * Whether an extension decided by a day needs the consent of what follows its bodies, and whose it is to take. Nothing where no body ends, or
 * none is left by then to take it past a date that counts.
 */
export function toExtend(contract: Row<Contract>, decidedBy: Day, ground: Pick<Ground, 'overlays' | 'endings'>): Extending {
  const endings = ground.endings?.(contract) ?? [];
  const option = untakenOption(contract);
  if (endings.length === 0 || option.is === 'none') return { joined: [], said: '' };
  const runs = (past: Day) => {
    if (option.is === 'untold') return { past: `${option.because},`, within: null };
    return { past: option.until > past ? `it would carry the contract to ${formatDay(option.until)},` : null, within: null };
  };
  const consents = consentsFor(contract, 'itself', runs, ground);
  const gone = endings
    .filter(({ body }) => body.ends < decidedBy)
    .map(({ body }) => ` By then ${body.name} has ended, on ${formatDay(body.ends)}: its successor decides in its place.`);
  return {
    joined: consents.filter((consent) => isBinding(consent, decidedBy)).map(({ overlay }) => overlay.id),
    said: [...gone, ...consents.map((consent) => consentSaid(consent, decidedBy))].join(''),
  };
}

function isBinding(consent: Consent, decidedBy: Day): boolean {
  return consent.isAsked && unbound(consent, decidedBy) === null;
}

function consentSaid(consent: Consent, decidedBy: Day): string {
  const { brief, overlay } = consent;
  if (!consent.isAsked) return ` No consent is asked for: ${brief} ${lawSaid(consent)}.`;
  if (!isBinding(consent, decidedBy)) return '';
  return ` It may need “${overlay.title}” first: ${brief} ${lawSaid(consent)}; ${lawyers}.`;
}
