import { createPrompt, isBackspaceKey, isEnterKey, isTabKey, makeTheme, useKeypress, useMemo, usePrefix, useState } from '@inquirer/core';

/** A question whose answer is looked at while it is typed: what stands under the field is drawn anew at each key. */
interface Watched {
  readonly message: string;
  /** What is taken when nothing is typed; blank for nothing. */
  readonly usual: string;
  readonly wrong: (text: string) => string | null;
  /** The lines under the field, for what stands in it; each fits the terminal. */
  readonly under: (text: string) => readonly string[];
}

/** Asks it of the person at this terminal. */
export const watched = createPrompt<string, Watched>(({ message, usual, wrong, under }, done) => {
  const theme = makeTheme({});
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [offered, setOffered] = useState(usual);
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const prefix = usePrefix({ status, theme });
  useKeypress((key, line) => {
    if (status === 'done') return;
    if (isEnterKey(key)) {
      const answer = value || offered;
      const amiss = wrong(answer);
      if (amiss === null) {
        setValue(answer);
        setStatus('done');
        done(answer);
      } else {
        line.write(value);
        setProblem(amiss);
      }
    } else if (isBackspaceKey(key) && value === '') setOffered('');
    else if (isTabKey(key) && value === '') {
      line.clearLine(0);
      line.write(offered);
      setValue(offered);
    } else {
      setValue(line.line);
      setProblem(null);
    }
  });
  const drawn = useMemo(() => under(value || offered).join('\n'), [value, offered]);
  const question = theme.style.message(message, status);
  if (status === 'done') return `${prefix} ${question} ${theme.style.answer(value)}`;
  const hint = offered !== '' && value === '' ? ` ${theme.style.defaultAnswer(offered)}` : '';
  return [`${prefix} ${question}${hint} ${value}`, problem === null ? drawn : theme.style.error(problem)];
});
