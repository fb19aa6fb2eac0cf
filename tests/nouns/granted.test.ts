import { describe, expect, it } from 'vitest';
import { grantField, grantSaid } from '../../src/nouns/granted.ts';
import { sheetOf } from '../rules/picture.ts';

describe('a grant given', () => {
  it.each([
    'Grant',
    'Grant agreement',
    'Grant aid',
    'Small grants',
    'Community Grant (VCS)',
    'Grant funding agreement',
    'Grant-in-aid',
    'grant to voluntary body',
  ])('is told by a route of “%s”', (route) => expect(grantField({ route })).toBe('route'));
  it.each([
    'Grant funded',
    'Funded by grant',
    'Public Health Grant',
    'Contract or grant',
    'Not a grant',
    'Open procedure',
    'Immigrant support',
  ])('is not told by “%s”', (route) => expect(grantField({ route })).toBeNull());
});

it('a contract of a table that lists grants is one, as its headings tell', () => {
  const inTable = (...headings: string[]) => {
    const { rows } = sheetOf('contracts', [{ title: 'Youth club' }]);
    const [row] = rows as [Parameters<typeof grantSaid>[0]];
    const columns = headings.map((heading, index) => ({ ...(row.origin.table.columns[0] as never as object), heading, index }) as never);
    return grantSaid({ ...row, origin: { ...row.origin, table: { ...row.origin.table, columns } } });
  };
  expect(inTable('Recipient Org:Name', 'Amount Awarded')).toMatch(/its table lists grants \(.*A1\)/);
  expect(inTable('Contract title', 'Grant amount')).toBeNull();
});
