import type { Profile } from './profile.ts';
import type { Field } from './tables/table-kind.ts';

/** What the cells make of a reading: how far they bear it out, from 0 to 1, and what they hold; null when they tell nothing. */
interface Weight {
  readonly share: number;
  readonly holds: string;
  /** Where the cells do not bear it out it is no reading at all, however few they are. */
  readonly isNeeded?: true;
}

const names = new Set(['provider', 'commissioner', 'body', 'title', 'service', 'department', 'description', 'owner', 'line', 'authority']);

/** Fields kept as words that may well be days. */
const written = new Set(['date', 'period', 'ref']);

/** Whether a column is one of days; a plain number may be a day's serial, and is more often a code. */
function holdsDays({ day, number }: Profile): boolean {
  return day >= 0.8 && number < 0.5;
}

function weightOf({ type, steady }: Field, field: string, profile: Profile): Weight | null {
  switch (type) {
    case 'day':
      return { share: profile.day, holds: 'dates' };
    case 'money':
      return { share: profile.money, holds: 'amounts' };
    case 'flag':
      return { share: profile.flag, holds: 'yes and no' };
    case 'months':
    case 'days':
    case 'option':
      return { share: Math.max(profile.months, profile.number), holds: 'lengths of time' };
    case 'count':
      return { share: Math.max(0, profile.number - profile.percent), holds: 'counts' };
    case 'percent':
      if (profile.large >= 0.5) return { share: 0, holds: 'percentages', isNeeded: true };
      return { share: profile.number, holds: profile.percent > 0.5 ? 'percentages' : 'numbers' };
    case 'number':
    case 'measured':
    case 'target':
      return { share: profile.number, holds: 'numbers' };
    case 'text':
    case 'list':
      if (field === 'companyNumber') return null;
      if (field === 'vatBasis' || field === 'valueBasis')
        return { share: 1 - Math.max(profile.money, profile.number), holds: 'words', isNeeded: true };
      if (field === 'extensionOptions' && profile.number >= 0.8) return { share: 1 - profile.number, holds: 'words' };
      if (field === 'owner' && profile.organisation + profile.council >= 0.6) return { share: 0.2, holds: 'roles' };
      if (field === 'area' && profile.standing > 0.5) return { share: 0, holds: 'names of places', isNeeded: true };
      if ((steady || field === 'fund') && profile.number >= 0.8) return { share: 1 - profile.number, holds: 'names', isNeeded: true };
      if (field === 'ref')
        return { share: Math.min(1, (1.25 * profile.distinct) / profile.said) * (1 - profile.company), holds: 'references of their own' };
      if (steady && profile.said >= 3 && profile.distinct > profile.said / 2 && profile.council < 0.5)
        return { share: 1 - profile.distinct / profile.said, holds: 'the name of one public body' };
      // Of those who buy nearly all are public bodies; a column of charities and companies is of those who provide.
      if (steady && profile.distinct >= 3 && profile.council < 0.25)
        return { share: profile.council, holds: 'the name of one public body' };
      if (field === 'providerId') return { share: Math.max(profile.code, profile.number), holds: 'codes' };
      if (field === 'authorityCode') return { share: 1 - profile.words, holds: 'codes' };
      if (!written.has(field) && holdsDays(profile)) return { share: 1 - profile.day, holds: 'words' };
      return names.has(field)
        ? { share: Math.max(0, profile.words - profile.url - profile.company - profile.code - profile.months), holds: 'names or words' }
        : null;
    case 'flags':
      return holdsDays(profile) ? { share: 1 - profile.day, holds: 'yes and no' } : null;
    default:
      return null;
  }
}

/** A reading as its cells bear it out. A heading that is only likely gains when they agree; any heading loses when they do not. */
export function weighed(
  confidence: number,
  name: string,
  field: Field,
  profile: Profile | undefined,
): { readonly confidence: number; readonly because: string | null } {
  if (!profile || profile.said === 0) return { confidence, because: null };
  const weight = weightOf(field, name, profile);
  if (!weight) return { confidence, because: null };
  const share = Math.round(weight.share * 100);
  if (weight.share >= 0.8) {
    const typed = !['text', 'list'].includes(field.type);
    const gain = typed && confidence < 0.9 ? Math.min(0.94, confidence + 0.08) : confidence;
    return { confidence: gain, because: `${share}% of its cells hold ${weight.holds}` };
  }
  if (weight.share >= 0.3)
    return { confidence: Math.min(confidence, 0.97 - (0.8 - weight.share) / 10), because: `${share}% of its cells hold ${weight.holds}` };
  const strength = weight.isNeeded ? 0 : profile.said >= 3 ? 0.55 : 0.85;
  return { confidence: confidence * strength, because: `only ${share}% of its cells hold ${weight.holds}` };
}
