import { describe, expect, it } from 'vitest';
import { grantField } from '../../src/nouns/granted.ts';

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
