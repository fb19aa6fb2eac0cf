import type { LeftOutFor } from '../../nouns/publication.ts';

/** A reason for leaving something out of a copy for publication, in words, with the law or the practice it rests on. */
interface Reason {
  readonly because: string;
  readonly source: string;
}

const schedule12a = 'Local Government Act 1972, Schedule 12A';

/** Every reason, as a reader of the copy meets it. */
export const reasons: Readonly<Record<LeftOutFor, Reason>> = {
  'small-number': {
    because: 'Few people are counted here, or the figure would help to work out one that counts few',
    source: 'UK GDPR, Article 5(1)(c); fewer than five as in Ofqual’s rounding policy (2025), unless the council sets another limit',
  },
  exempt: { because: 'Marked in its file as exempt, confidential or not for publication, or hidden in it', source: schedule12a },
  estimate: { because: 'An estimate or a range, and no figure that was decided or paid', source: `${schedule12a}, paragraph 3` },
  'not-let': {
    because: 'The value of a contract not let yet, which no notice has published',
    source: `${schedule12a}, paragraph 3`,
  },
  commercial: {
    because: 'Would tell a bidder or a provider what the council pays by the unit, expects or could settle for, or how short of time it is',
    source: `${schedule12a}, paragraph 3`,
  },
  scenario: {
    because: 'Holds a measure that may not be published, and its totals would give it away by subtraction',
    source: `${schedule12a}, paragraphs 3 and 4`,
  },
  'job-cuts': {
    because: 'Tells of jobs to go in a small team, or in one whose size is not known',
    source: `${schedule12a}, paragraphs 1, 2 and 4`,
  },
  personal: { because: 'Names a person, or tells of one', source: 'UK GDPR, Article 5(1)(c)' },
  working: { because: 'Working papers of officers', source: 'Decided by the council; no law asks for it' },
  'unknown-column': {
    because: 'Nobody has said what the column or the words are, so nothing tells whether they may be published',
    source: 'Left out unless somebody pins it',
  },
  'file-names': {
    because:
      'Names of files and sheets may say what they must not, and hashes may prove what is in them; files go by what was read from them here, and sheets by numbers',
    source: 'Decided by the council; no law asks for it',
  },
};

/** Why a whole page is not in the copy. */
export function pageLeftOutBecause(why: LeftOutFor): string {
  return `Left out of this copy for publication. ${reasons[why].because}.`;
}
