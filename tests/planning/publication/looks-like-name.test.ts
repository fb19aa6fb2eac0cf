import { expect, it } from 'vitest';
import { readPublicationWords } from '../../../src/cli/knowledge.ts';
import { quietWorld } from '../../world.ts';

const { looksLikeName } = readPublicationWords(quietWorld({ out: '', err: '' }));

it.each([
  'Jane Smith',
  'Smith, Jane',
  'J. Smith',
  'J Smith',
  'Smith J',
  'JANE SMITH',
  'Anne-Marie O’Neill',
  'Siân McKay',
  'Head of Service Jane Smith',
  'Jane Smith (Head of Service)',
  'Head of service / Tom Brown',
  'Cllr Jane Smith',
  'Priya',
  'Tom / Priya',
  'Siân (commissioning)',
  'Jane, Head of Service',
])('“%s” as an owner looks like a name', (text) => {
  expect(looksLikeName(text)).toBe(true);
});

it.each([
  'Head of service',
  'Head of SEND',
  'Director of Public Health',
  'Head of Early Help',
  'Assistant Director, Commissioning',
  'Kiteshire City Council',
  'New Dale CCG',
  'Local Authority Peninsula Commissioning Board',
  'Strategic Finance Business Partner',
  'Public health',
  'HR',
  'Joint',
  'Early Help Team Manager',
  'To Be Confirmed',
  'Safeguarding',
  'Commissioning Manager',
  'Plymouth',
  'Victoria',
  'Hope',
  'May',
  'Finance',
])('“%s” as an owner looks like a post or a body', (text) => {
  expect(looksLikeName(text)).toBe(false);
});
