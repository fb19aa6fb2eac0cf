import type { Day } from '../../values/day.ts';

const bodies: Readonly<Record<string, string>> = {
  LA: 'the local authority',
  NHSE: 'NHS England',
  HWB: 'the health and wellbeing board',
  RAA: 'the regional adoption agency',
};

// Who commissions local health care: Health and Social Care Act 2012, from 1 April 2013; Health and Care Act 2022, from 1 July 2022.
const healthCommissioners = [
  { from: '2022-07-01', name: 'the integrated care board' },
  { from: '2013-04-01', name: 'the clinical commissioning group' },
  { from: '0000-01-01', name: 'the primary care trust' },
] as const;

/** `LA and ICB` as a reader says it of a day: an integrated care board's duty was a clinical commissioning group's before 1 July 2022. */
export function leadBodyOn(leadBody: string, day: Day): string {
  const health = healthCommissioners.find(({ from }) => from <= day)?.name ?? '';
  return leadBody
    .replace(/\b(?:LA|ICB|NHSE|HWB|RAA)\b/g, (short) => (short === 'ICB' ? health : (bodies[short] ?? short)))
    .replace(/\s*\/\s*/g, ' or ');
}

/** The kind of body that leads on a duty, whoever it works with: `LA and ICB` is the local authority's. */
export function kindOfBody(leadBody: string): 'the local authority' | 'health commissioners' | 'other bodies' {
  if (/^LA\b/.test(leadBody)) return 'the local authority';
  return /^(?:ICB|NHSE?)\b/.test(leadBody) ? 'health commissioners' : 'other bodies';
}
