import { Refusal } from '../values/refusal.ts';
import type { Flags } from './command.ts';

/** Refuses two forms of one answer, as they are typed: to print one of them in silence would hand a program what it cannot read. */
export function mustBeOneForm(flags: Flags, report?: string): void {
  const [one, other] = [
    ...(report === undefined ? [] : [`--format ${report}`]),
    ...(['json', 'csv', 'md'] as const).filter((flag) => flags[flag] === true).map((flag) => `--${flag}`),
  ];
  if (one === undefined || other === undefined) return;
  throw new Refusal(
    'forms-two',
    `\`${one}\` and \`${other}\` are two forms of one answer.`,
    `Leave out \`${other}\`, or \`${one.split(' ')[0]}\`.`,
  );
}
