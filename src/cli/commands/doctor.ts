import type { Answer, Command } from '../command.ts';

/** Whether this machine and workspace are fit to run. */
export const doctor: Command = {
  name: 'doctor',
  does: 'whether this machine and workspace are fit to run; everything amiss at once',
  flags: [],
  examples: ['commission doctor', 'commission doctor -w my-plan && commission milestones -w my-plan'],
  remark: 'Exits 2 when something is not fit, as the command that needs it would.',
  workspace: true,
  run: async (world, _, flags): Promise<Answer> => {
    const { fitness } = await import('../doctor.ts');
    const { dayFor } = await import('../open.ts');
    const { fitnessPage, fitnessTable } = await import('../../reports/terminal/fitness-page.ts');
    const asOf = dayFor(world, flags);
    const checks = await fitness(world, flags, asOf);
    const fit = checks.every(({ state }) => state !== 'unfit');
    return {
      data: { fit, checks },
      pages: [fitnessPage(checks)],
      table: fitnessTable(checks),
      asOf,
      workspace: flags.workspace ?? null,
      exit: fit ? 0 : 2,
    };
  },
};
