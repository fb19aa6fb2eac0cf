import { expect, it } from 'vitest';
import { talk } from '../../src/output/terminal/talk.ts';

it('what is said beside an answer is broken between words, and never inside a command or a path to copy', () => {
  const command = 'commission check same-need empty-cell --all -w /srv/plans/children and families/2026';
  const text = `\n12 findings more, of which the first three are the most serious of them all: ${command}\n`;
  expect(talk(text, 60)).toBe(`\n12 findings more, of which the first three are the most\nserious of them all:\n${command}\n`);
  const refusal =
    'plans 2026/my register.xlsx, Contracts!B3: This is no day. Write `commission inspect "plans 2026/my register.xlsx"` to see more.';
  expect(talk(refusal, 60).split('\n')).toEqual([
    'plans 2026/my register.xlsx, Contracts!B3: This is no day.',
    'Write `commission inspect "plans 2026/my register.xlsx"` to',
    'see more.',
  ]);
});

it('a line that fits stays as it is', () => {
  expect(talk('Usage: commission check\n  --all   every one\n', 60)).toBe('Usage: commission check\n  --all   every one\n');
});
