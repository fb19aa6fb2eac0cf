import { grantChangeIn } from '../../nouns/grant-change.ts';
import type { Model } from '../../nouns/model.ts';
import { formatPounds, type Pence, pence } from '../../values/money.ts';
import { inPrices, netCalled } from '../budget/net-called.ts';
import { savingJoined } from '../savings/saving-joined.ts';
import { modelledChange, onlyMoves } from './model-sums.ts';
import { drawCalled, drawsOn } from './reserves-drawn.ts';

/** A figure by which a scenario is known, under the name of what it is. */
export interface ModelledFigure {
  readonly key: string;
  readonly title: string;
  /** Its amount without a sign, and with one where a row of the table of doing nothing holds it. */
  readonly size: Pence;
  readonly amount: Pence;
  readonly row: 'closed' | 'granted' | 'drawn' | null;
  readonly year: string;
  /** What must be read with it: what it is made of, or that it is no saving. */
  readonly said: string;
}

const unsigned = (amount: Pence): Pence => pence(Math.abs(amount));

/** What a change of grant is called, and why it is neither saved nor spent of other money. */
function grantCalled(year: string, granted: Pence): Pick<ModelledFigure, 'title' | 'size' | 'said'> {
  return granted < 0
    ? { title: `Less grant to spend in ${year}`, size: unsigned(granted), said: 'no saving: its lines spend as much less' }
    : { title: `More grant to spend in ${year}`, size: granted, said: 'no added cost: its lines spend as much more' };
}

/** The change of grants in the last year as a part of a sentence; none where no grant changes its lines. */
export function grantWords(model: Model): readonly string[] {
  const year = model.years.at(-1);
  const granted = year === undefined ? 0 : grantChangeIn(model, year);
  if (year === undefined || granted === 0) return [];
  const { size, said } = grantCalled(year, pence(granted));
  return [`${formatPounds(size)} ${granted < 0 ? 'less' : 'more'} grant is there to spend in ${year} (${said})`];
}

/**
 * What a scenario makes of the budget, each figure apart: what it saves or adds in its last year against doing nothing, or what it moves;
 * what more or less its grants give to spend in that year; and what it draws from reserves, year by year. None where it changes nothing.
 */
export function modelledFigures(model: Model): readonly ModelledFigure[] {
  return figuresOf(model).map((figure) => ({ ...figure, title: `${figure.title}${inPrices(model)}` }));
}

function figuresOf(model: Model): readonly ModelledFigure[] {
  const change = modelledChange(model);
  if (change === null) return [];
  const { year, saved, granted, moved } = change;
  const key = `model ${model.scenario}`;
  if (onlyMoves(change))
    return [
      {
        key,
        title: `Moved within the budget in ${year}`,
        size: moved,
        amount: moved,
        row: null,
        year,
        said: `the ${netCalled(model)} stays`,
      },
    ];
  const joined = savingJoined(model);
  const made: ModelledFigure = {
    key,
    title: `Modelled ${saved < 0 ? 'added cost' : 'saving'} in ${year}`,
    size: unsigned(saved),
    amount: saved,
    row: 'closed',
    year,
    said: `against doing nothing${joined === null ? '' : `; it is ${joined}`}`,
  };
  return [
    // Where all a scenario does is to follow its grants, nothing is saved and nothing costs more.
    ...(saved === 0 && granted !== 0 ? [] : [made]),
    ...(granted === 0
      ? []
      : [{ key: `grants ${model.scenario}`, ...grantCalled(year, granted), amount: granted, row: 'granted' as const, year }]),
    ...drawsOn(model).map((draw): ModelledFigure => {
      const own = { key: `reserves ${model.scenario} ${draw.year}`, amount: draw.amount, row: 'drawn' as const, year: draw.year };
      return { ...own, ...drawCalled(draw), said: draw.leaves };
    }),
  ];
}
