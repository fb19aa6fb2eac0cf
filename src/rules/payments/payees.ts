import { keyOf } from '../../values/text.ts';

interface Sort {
  readonly says: RegExp;
  readonly because: string;
}

const publicBodies = new RegExp(
  [
    '\\bcouncil$',
    '\\b(?:borough|city|county|district|metropolitan|parish|town|unitary) council\\b',
    '\\b(?:mbc|cbc)\\b',
    '^(?:(?:royal|london) borough|city|borough|county) of\\b',
    '\\bhmrc\\b|\\bhmcts\\b|^hm (?:revenue|courts|land|treasury|prison)|^inland revenue|^(?:dwp|dfe|dvla)\\b',
    '^(?:department|dept) (?:for|of)\\b|^(?:ministry|secretary of state|office of the police|home office|cabinet office)\\b',
    '^(?:police|p) and (?:crime|cc)\\b|\\b(?:police|constabulary|police authority)$|\\bfire (?:and rescue|authority|service)\\b',
    '\\b(?:combined|waste disposal|passenger transport|probation|national park) auth(?:ority)?\\b|^transport for\\b',
    '\\b(?:environment agency|land registry|companies house|ofsted|care quality commission|disclosure and barring service)\\b',
    '\\b(?:pensions? fund|superann(?:uation)? fund|teachers pensions?|county court|courts service|coroners?|valuation office)\\b',
  ].join('|'),
);
const health = /\bnhs\b|\b(?:ccg|icb|primary care trust|pct|hospitals? (?:ft|foundation trust|trust)|foundation trust)$/;
const schools =
  /\b(?:school|schools|academy|academies|academy trust|multi academy trust|college|nursery school|pupil referral unit|primary|infants|juniors)$/;
const people = /^(?:mr|mrs|miss|ms|mx|mr and mrs)\b/;

/** Who is usually paid under no contract of a register, by name. The first that fits is said. */
const bodies: readonly Sort[] = [
  { says: people, because: 'the name is a person’s: what persons are paid is mostly allowances, fees and refunds' },
  {
    says: health,
    because:
      'a body of the NHS: what one public body pays another may be a share of a cost, a charge or a pooled fund as well as a contract',
  },
  {
    says: publicBodies,
    because: 'a public body: what is paid to one is mostly tax, a levy, a charge or a share of a cost, and no contract',
  },
  {
    says: schools,
    because: 'a school or college: most of what one is paid is its own funding, and which part is bought cannot be told',
  },
];

/** What is paid under no contract, by the words a payment is booked under. */
const purposes: readonly Sort[] = [
  {
    says: /\b(?:precepts?|lev(?:y|ies)|council tax|business rates?|nndr|non domestic rates?|income tax|paye|national insurance|vat (?:payable|due)|apprenticeship levy|collection fund)\b/,
    because: 'booked as tax, rates or a levy',
  },
  {
    says: /\b(?:salar(?:y|ies)|wages|payroll|superannuation|pensions?|redundancy|severance|expenses claim|employee deductions?)\b/,
    because: 'booked as pay or pensions',
  },
  {
    says: /\b(?:housing benefits?|rent allowances?|direct payments?|foster(?:ing)? (?:allowances?|payments?|carers?|fees?)|adoption allowances?|special guardianship|residence orders?|section 17|leaving care (?:allowances?|grants?)|personal budgets?|discretionary payments?|compensation|refunds?|deposits?|petty cash|clients? (?:money|monies))\b/,
    because: 'booked as an allowance, a benefit or a refund',
  },
  {
    says: /\b(?:loans?|pwlb|borrowing|investments?|money markets?|treasury management|interest (?:paid|payable)|debt charges?)\b/,
    because: 'booked as a loan or an investment',
  },
  {
    says: /\bgrants?\b|\bschool(?:s)? budget share\b|\bdelegated budgets?\b|\bdedicated schools grant\b/,
    because: 'booked as a grant: grants given are published apart from contracts',
  },
];

/** Why a payee is usually paid under no contract, by its name; null when it may well be a supplier. `own` is the key of the organisation itself. */
export function notASupplier(name: string, own: string): string | null {
  const key = keyOf(name);
  if (key === own) return 'the organisation itself';
  return bodies.find(({ says }) => says.test(key))?.because ?? null;
}

/** Why a payment is for nothing bought, by the words it is booked under; null when nothing says so. */
export function nothingBought(words: string): string | null {
  const booked = keyOf(words);
  return purposes.find(({ says }) => says.test(booked))?.because ?? null;
}
