import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import type { Answer, Command } from '../command.ts';
import { offeredIn, offersFor, shells } from '../completion.ts';

/** What a shell needs to complete command lines at Tab. The words after the shell are what its script asks with. */
export const completion: Command = {
  name: 'completion',
  does: 'what bash, zsh, fish or PowerShell needs to complete commands, flags, rules and kinds at Tab',
  words: '<shell> [word...]',
  flags: [],
  examples: [
    'commission completion bash > ~/.local/share/bash-completion/completions/commission',
    'commission completion zsh > ~/.zfunc/_commission',
    'commission completion fish > ~/.config/fish/completions/commission.fish',
    'commission completion powershell | Out-String | Invoke-Expression',
  ],
  remark:
    'For this shell alone: source <(commission completion bash), and so for zsh.\n\nWords after the shell are a command line being typed: what may stand in place\nof the last is printed. The script asks so; nobody need type it.',
  workspace: false,
  offers: async () => shells.map((word) => ({ word, does: '' })),
  run: async (world, [shell = '', ...words]): Promise<Answer> => {
    if (!shells.includes(shell)) {
      const near = nearest(shell, shells);
      throw new Refusal(
        'shell-unknown',
        `\`${shell}\` is not a shell known here.`,
        near ? `Did you mean \`${near}\`?` : `Name ${shells.join(', ')}.`,
      );
    }
    const said = { pages: [], asOf: world.today(), workspace: null };
    if (words.length === 0) {
      const script = new TextDecoder().decode(world.read(`${world.home}/templates/completion/${shell}`));
      return { ...said, data: { shell, script }, plain: script };
    }
    const { commands } = await import('./index.ts');
    const offers = await offersFor(commands, words, world);
    return { ...said, data: { shell, offers }, plain: offeredIn(shell, offers) };
  },
};
