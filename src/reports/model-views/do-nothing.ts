import { savedIn } from '../../nouns/grant-change.ts';
import type { Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageRow } from '../../nouns/page.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, pence } from '../../values/money.ts';
import { besideGap, besideSavings } from '../budget/beside-gap.ts';
import { byYear, doNothingId, modelId } from '../model/model-names.ts';
import { changesAnything, modelledChange } from '../model/model-sums.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { savingJoined } from '../savings/saving-joined.ts';
import { absent, liveMoney, money, words } from '../tables/cells.ts';
import { saysWhatFollows } from '../tables/following.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import type { ModelView } from './view.ts';

interface Line {
  readonly key: string;
  readonly title: string;
  readonly of: (year: string) => number | null;
  readonly formula?: (year: string) => Formula;
  readonly strong?: boolean;
  readonly basis?: string;
  readonly rests?: readonly Cell[];
}

/** The cells of what comes whether anything is done or not: uplifts and measures that grow by themselves, and the lines they are on. */
function growthCells({ lines, measures, entries, ground }: Model): readonly Cell[] {
  const uplifts = Object.entries(ground.uplifts).flatMap(([id, { cell }]) => (cell ? [{ id, cell }] : []));
  const growing = measures.flatMap(({ id, cell, growsByItself }) => (growsByItself && cell ? [{ id, cell }] : []));
  const makers = [...uplifts, ...growing];
  const ids = new Set(makers.map(({ id }) => id));
  const touched = new Set(entries.flatMap(({ id, line }) => (ids.has(id) ? [line] : [])));
  const on = lines.filter(({ id }) => touched.has(id));
  return [...(on.length > 0 ? on : lines), ...makers].map(({ cell }) => cell);
}

function linesOf(model: Model, table: string, isFollowing: boolean): readonly Line[] {
  const at = (row: string, year: string): Formula => ({ op: 'cell', ref: { table, row, column: year } });
  const less =
    (one: string, other: string) =>
    (year: string): Formula => ({ op: 'subtract', of: [at(one, year), at(other, year)] });
  const [done, undone] = [model.totals, model.doNothing];
  const gap = (one: Pence | undefined, other: Pence | undefined) => (one === undefined || other === undefined ? null : one - other);
  const { drawn, granted, grown, draws, changesGrants, grows } = besideSavings(model);
  const closed = (year: string) => savedIn(model, year);
  const takenOff = (year: string): Formula => {
    const all = less('undone', 'done')(year);
    const own: Formula = draws ? { op: 'subtract', of: [all, at('drawn', year)] } : all;
    const beside = [...(changesGrants ? ['granted'] : []), ...(grows ? ['grown'] : [])];
    return beside.reduce<Formula>((sum, row) => ({ op: 'add', of: [sum, at(row, year)] }), own);
  };
  const soFar = (year: string) =>
    model.years
      .filter((each) => each <= year)
      .reduce<number | null>((sum, each) => {
        const own = closed(each);
        return sum === null || own === null ? null : sum + own;
      }, 0);
  const inBridge =
    (row: string) =>
    (year: string): Formula => ({ op: 'cell', ref: { table: `${modelId(model)}-bridge`, row, column: year } });
  const added = (year: string): Formula => {
    const before = model.years.findLast((each) => each < year);
    return before === undefined ? at('closed', year) : { op: 'add', of: [at('so-far', before), at('closed', year)] };
  };
  return [
    {
      key: 'base',
      title: `Base ${model.baseYear}`,
      of: (year) => undone[year]?.base ?? null,
      ...(isFollowing && { formula: inBridge('base') }),
    },
    {
      key: 'undone',
      title: 'Do nothing',
      of: (year) => undone[year]?.net ?? null,
      ...(isFollowing && { formula: (year) => ({ op: 'add', of: [at('base', year), at('gap', year)] }) }),
    },
    {
      key: 'done',
      title: 'With the measures',
      of: (year) => done[year]?.net ?? null,
      strong: true,
      ...(isFollowing && { formula: inBridge('net') }),
    },
    {
      key: 'gap',
      title: 'Gap if nothing is done',
      of: (year) => gap(undone[year]?.net, undone[year]?.base),
      // Where doing nothing follows the base, what is added to it is the amount that was worked out.
      ...(!isFollowing && { formula: less('undone', 'base') }),
      basis: 'what the uplifts and whatever grows by itself add to the base in the year, with no other measure',
      rests: growthCells(model),
    },
    {
      key: 'closed',
      title: 'Taken off by the measures',
      of: closed,
      formula: takenOff,
    },
    {
      key: 'left',
      title: 'Gap that is left',
      of: (year) => {
        const [all, off] = [gap(undone[year]?.net, undone[year]?.base), closed(year)];
        return all === null || off === null ? null : all - off;
      },
      formula: less('gap', 'closed'),
      strong: true,
    },
    ...(changesGrants ? [{ key: 'granted', title: 'Changes of grant', of: granted, formula: inBridge('grant') }] : []),
    ...(grows
      ? [
          {
            key: 'grown',
            title: 'Uplift and growth with them',
            of: grown,
            basis:
              'what uplifts and growth come to with the changes of grant and no other measure, less what they come to if nothing is done',
            rests: growthCells(model),
          },
        ]
      : []),
    ...(draws ? [{ key: 'drawn', title: 'Drawn from reserves', of: drawn, formula: inBridge('reserves') }] : []),
    { key: 'so-far', title: 'Taken off so far, years added', of: soFar, formula: added },
  ];
}

/** What the budget would come to if nothing were done, beside what the measures make of it. */
export const doNothing: ModelView = {
  id: 'do-nothing',
  title: 'Do nothing beside the measures',
  lead: 'What the budget comes to if nothing is done, and how much of the gap the measures close.',
  tables: (model, { bases }) => {
    if (!changesAnything(model)) return { nothing: 'The scenario does nothing, so there is nothing to set beside it.' };
    const id = doNothingId(model);
    const columns = [
      column('figure', 'Figure', 30),
      ...model.years.map((year) => figures(year, year, 13, `worked out by the model from every line of ${year}`)),
    ];
    const rows = linesOf(model, id, bases !== undefined && bases.size > 0).map(
      ({ key, title, of, formula, strong, basis, rests }): PageRow => {
        const tone = strong ? 'strong' : undefined;
        const cell = (year: string): PageCell => {
          const amount = of(year);
          if (amount === null) return absent('not modelled');
          return formula ? liveMoney(amount, formula(year), tone) : money(pence(amount), undefined, tone);
        };
        return { key, cells: { figure: words(title, tone), ...byYear(model, cell) }, ...(basis && { basis }), ...(rests && { rests }) };
      },
    );
    const [change, joined] = [modelledChange(model), savingJoined(model)];
    const notes = [
      'Doing nothing is the base with the assumptions and whatever grows by itself. A gap is against the base; a minus is money to spare.',
      ...besideGap(model),
      'The last row adds years and is no yearly budget.',
      ...(change === null || joined === null
        ? []
        : [`What is ${change.saved < 0 ? 'added' : 'taken off'} in ${change.year} is ${joined}.`]),
    ];
    return [
      saysWhatFollows(
        pageTable(id, `Do nothing beside the measures: ${scenarioCalled(model)}`, columns, rows, notes.join(' ')),
        bases,
        'some',
      ),
    ];
  },
};
