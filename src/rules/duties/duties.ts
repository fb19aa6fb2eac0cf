import type { Duty } from '../../nouns/law.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { list, nearest } from '../../values/text.ts';

type Cells = Readonly<Record<string, string>>;

/** Which row of which list. */
interface Where {
  readonly file: string;
  readonly row: number;
}

const strengths = ['law', 'grant condition', 'guidance'] as const;

function refuse({ file, row }: Where, said: string, remedy: string): never {
  throw new Refusal('unfit-duty', `Duty ${row} of the list of duties ${said}.`, remedy, { file, line: row + 1 });
}

function dayOf(cells: Cells, column: 'from' | 'to', where: Where): Day | null {
  const text = (cells[column] ?? '').trim();
  return text === ''
    ? null
    : (parseDay(text) ??
        refuse(where, `has “${text}” under \`${column}\``, 'Write the day as 2015-10-01, or leave it blank when it is not known.'));
}

function strengthOf(cells: Cells, where: Where): Duty['strength'] {
  const text = (cells['strength'] ?? '').trim();
  const known = strengths.find((strength) => strength === text);
  return (
    known ??
    refuse(
      where,
      `has “${text}” under \`strength\``,
      `Use one of ${list(strengths)}; the nearest is ${nearest(text, strengths) ?? 'none of them'}.`,
    )
  );
}

function listed(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** Duties from the rows of templates/duties.csv, or of a workspace's own. A row with no id or title, an unknown strength or a day nobody can read is refused with its line. */
export function dutiesFrom(rows: readonly Cells[], file = 'templates/duties.csv'): Duty[] {
  return rows.map((cells, index): Duty => {
    const where = { file, row: index + 1 };
    const [id, title] = [(cells['id'] ?? '').trim(), (cells['title'] ?? '').trim()];
    if (id === '' || title === '') refuse(where, 'has no id or no title', 'Fill in both, or take the row out.');
    const note = (cells['note'] ?? '').trim();
    return {
      id,
      title,
      strength: strengthOf(cells, where),
      leadBody: (cells['lead'] ?? '').trim(),
      element: (cells['element'] ?? '').trim(),
      tier: (cells['tier'] ?? '').trim(),
      from: dayOf(cells, 'from', where),
      to: dayOf(cells, 'to', where),
      needs: listed(cells['needs']),
      words: listed(cells['words']),
      ...(note === '' ? {} : { note }),
      source: { text: (cells['source'] ?? '').trim(), verified: (cells['verified'] ?? '').trim() === 'true' },
    };
  });
}
