import type { Found } from '../../nouns/finding.ts';
import type { LikelySame, Party } from '../../nouns/placement.ts';
import type { Cell } from '../../values/cell.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../standing.ts';

function csvField(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The line of decisions.csv that would make two names one. */
function lineFor([one, other]: LikelySame['names']): string {
  return `party,${csvField(one)},${csvField(other)}`;
}

function proposed({ names, cells: [first, other], because }: LikelySame): Found {
  const [one, name] = names;
  return {
    text: `“${one}” may be ${keyOf(one) === keyOf(name) ? 'the same body as' : 'another name of'} “${name}”: ${because}. They are counted apart. If they are one, add to decisions.csv: ${lineFor(names)}. If not, give each its own name there.`,
    about: [...names],
    evidence: evidenceOf(first, [other]),
    apart: 'may-be-one',
  };
}

function joined({ name, spellings, because }: Party): Found {
  const [first, ...others] = spellings.map(({ cell }) => cell) as [Cell, ...Cell[]];
  return {
    text: `“${name}” is written in ${count(spellings.length, 'way')}: ${quoted(spellings.map(({ text }) => text))} (${because}). They are counted as one. Write the name one way in the register; or, if one is another body, give it its own name in decisions.csv.`,
    about: [name],
    evidence: evidenceOf(first, others),
    apart: 'written-several-ways',
  };
}

function severalCompanies({ name, spellings, companies }: Party): Found {
  const [first, ...others] = spellings.map(({ cell }) => cell) as [Cell, ...Cell[]];
  return {
    text: `“${name}” stands beside ${count(companies?.length ?? 0, 'company number')}: ${list(companies ?? [])}. It may be two bodies under one name, or a number written down wrongly. Look the numbers up at Companies House.`,
    about: [name],
    evidence: evidenceOf(first, others),
    apart: 'several-companies',
  };
}

/** One body under several names, or names so alike that they may be one. */
export const oneProviderSeveralNames: Rule = {
  card: {
    family: 'duplication',
    title: 'One provider under several names',
    severity: 'advice',
    method:
      'Names of providers and commissioners that differ in case, punctuation, legal form or a usual short form, or that carry one company or charity number, are one party; a party written in `spellings` ways or more is named, and so is one beside which several company numbers stand. Names that differ by a slip of the pen, a cut at the end of the column, the order of words, initials or a trading name are proposed as one.',
    exclusions: [
      'Names that are only proposed as one are counted apart until a person decides.',
      'Figures, places and directions in names keep bodies apart, and so do different numbers.',
      'A party written in fewer than `spellings` ways is joined and not named.',
      'No register of companies is asked: only what stands in these files is compared.',
    ],
    why: 'What one provider is paid, and how many contracts it holds, is split over its names and looks like less.',
    remedy: 'Decide each pair with a line of kind party in decisions.csv, and write the name one way in the register.',
    source: 'Duplication rules of this toolkit; Companies House and Charity Commission numbers where the files give them',
    limits: { spellings: 3 },
  },
  judge({ parties }, limits) {
    const whole = [...new Map([...parties.providers, ...parties.commissioners].map((party) => [party.name, party])).values()];
    const found = [
      ...(parties.proposals ?? []).map(proposed),
      ...whole.filter(({ spellings }) => spellings.length >= (limits['spellings'] ?? 3)).map(joined),
      ...whole.filter(({ companies }) => (companies?.length ?? 0) > 1).map(severalCompanies),
    ];
    return { examined: whole.length, found, unjudged: [] };
  },
};
