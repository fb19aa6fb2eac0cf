import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { addDays, day } from '../../src/values/day.ts';
import * as said from './made-up-words.ts';

/** How a made-up workspace is drawn: how many services in all, from which seed, under how many titles (as many as come, when not said), whether most suppliers are written otherwise than they are called, and whether its rows are shuffled. */
export interface Drawn {
  readonly services: number;
  readonly seed?: number;
  readonly titles?: number;
  readonly misspelt?: boolean;
  readonly shuffled?: boolean;
}

/** A file of a made-up workspace, and what it says. */
interface MadeUp {
  readonly path: string;
  readonly text: string;
}

type Dice = () => number;

const one = <T>(dice: Dice, of: readonly T[]): T => of[Math.floor(dice() * of.length)] as T;

/** The few are met often and the many seldom, as suppliers are. */
const often = <T>(dice: Dice, of: readonly T[]): T => of[Math.floor(dice() ** 2 * of.length)] as T;

/** A slip of the pen: two letters that changed places, one left out or one written twice. */
function slipped(dice: Dice, text: string): string {
  const at = 1 + Math.floor(dice() * (text.length - 3));
  const [before, first, second, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  return one(dice, [`${before}${second}${first}${after}`, `${before}${second}${after}`, `${before}${first}${first}${second}${after}`]);
}

function titleOf(dice: Dice): string {
  const what = one(dice, dice() < 0.8 ? said.services : said.others);
  const parts = [what, dice() < 0.5 ? one(dice, said.forms) : '', dice() < 0.35 ? one(dice, said.aims) : ''];
  const where = dice() < 0.5 ? one(dice, [' - ', ', ', ' in ', ' (']) + one(dice, said.towns) : '';
  const title = `${parts.filter((part) => part !== '').join(' ')}${where}${where.startsWith(' (') ? ')' : ''}`;
  const written = dice() < 0.03 ? slipped(dice, title) : title;
  return dice() < 0.1 ? written.toUpperCase() : (written[0] as string).toUpperCase() + written.slice(1);
}

function providerOf(dice: Dice): string {
  const where = dice() < 0.3 ? ` ${one(dice, said.towns)}` : '';
  return `${one(dice, said.names)}${where} ${one(dice, said.trades)} ${one(dice, said.legalForms)}`;
}

/** One supplier as different officers write it: most as it is called, or where they are careless few. */
function spelt(dice: Dice, name: string, careless: boolean): string {
  const way = careless ? 0.75 + dice() / 4 : dice();
  if (way < 0.8) return name;
  if (way < 0.85) return name.toUpperCase();
  if (way < 0.89) return name.replace(/ (?:Ltd|Limited)$/, (form) => (form === ' Ltd' ? ' Limited' : ' Ltd.'));
  if (way < 0.92) return name.replace(/ \S+$/, '');
  if (way < 0.95) return slipped(dice, name);
  if (way < 0.97) return name.slice(0, 30);
  return way < 0.98 ? `The ${name}` : way < 0.99 ? `${name} t/a ${one(dice, said.names)}` : one(dice, ['Various', 'TBC', 'Not stated']);
}

function termOf(dice: Dice, few: boolean): readonly [string, string] {
  const start = few
    ? day('2024-04-01')
    : addDays(day('2020-04-01'), Math.floor(dice() * 8) * 365 + (dice() < 0.6 ? 0 : Math.floor(dice() * 365)));
  const end = addDays(start, Math.ceil(dice() * 5) * 365 - 1);
  return [dice() < 0.03 ? '' : start, dice() < 0.05 ? '' : end];
}

function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map((row) => row.map(field).join(',')).join('\n')}\n`;
}

function shuffledBy(dice: Dice, rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows
    .map((row) => ({ row, at: dice() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

const contractHead =
  'Contract reference,Contract title,Department,Supplier,Start date,End date,Annual value,Ages,Area,Status,Extension options'.split(',');
const serviceHead = 'Service,Element,Tier,Commissioner,Provider,Ages,Area,Start date,End date,Annual value'.split(',');

/**
 * A workspace nobody ever had: contracts (seven in ten) and services with the words councils use, written many ways, by suppliers of many
 * spellings, on days that overlap and follow one another, some rows twice. With few `titles` all run at once, by a dozen suppliers.
 */
export function madeUp({ services, seed = 1, titles, misspelt = false, shuffled = false }: Drawn): readonly MadeUp[] {
  const generator = xoroshiro128plus(seed);
  const dice: Dice = () => uniformFloat64(generator);
  const few = titles !== undefined;
  const suppliers = Array.from({ length: few ? 12 : Math.max(20, Math.ceil(services / 12)) }, () => providerOf(dice));
  const named = few ? Array.from({ length: titles }, () => titleOf(dice)) : [];
  const title = (): string => (few ? one(dice, named) : titleOf(dice));
  const sometimes = (chance: number, text: () => string): string => (dice() < chance ? text() : '');
  const money = (): string => sometimes(0.85, () => String(Math.round(dice() ** 3 * 900_000) + 1000));
  const ages = (): string => sometimes(0.3, () => one(dice, ['0-5', '0-19', '5-11', '11-16', '11-19', '16-25', '0-25']));
  const contract = (n: number): string[] => {
    const [start, end] = termOf(dice, few);
    const option = sometimes(0.3, () => one(dice, ['1 x 12 months', '2 x 12 months', 'None']));
    const area = sometimes(0.4, () => one(dice, said.towns));
    const status = one(dice, ['Live', 'Live', 'Live', '', 'Ended']);
    return [
      `WM-${n}`,
      title(),
      one(dice, said.departments),
      spelt(dice, often(dice, suppliers), misspelt),
      start,
      end,
      money(),
      ages(),
      area,
      status,
      option,
    ];
  };
  const service = (): string[] => {
    const [start, end] = termOf(dice, few);
    const place = [sometimes(0.6, () => one(dice, said.elements)), sometimes(0.4, () => one(dice, said.tiers))];
    const who = [one(dice, said.buyers), spelt(dice, often(dice, suppliers), misspelt)];
    return [title(), ...place, ...who, ages(), sometimes(0.4, () => one(dice, said.towns)), start, end, money()];
  };
  const bought = Array.from({ length: Math.round(services * 0.7) }, (_, n) => contract(n));
  const given = Array.from({ length: services - bought.length }, service);
  // One row in a hundred is written again, under a number of its own in half of them.
  const again = (rows: readonly string[][]): string[][] => rows.map((row) => (dice() < 0.01 ? [...(one(dice, rows) as string[])] : row));
  const [contracts, offered] = [again(bought), again(given)];
  const inOrder = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => (shuffled ? shuffledBy(dice, rows) : rows);
  return [
    {
      path: 'commissioning.yaml',
      text: 'organisation: Westmarsh Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources:\n  - data/register.csv\n  - data/services.csv\n',
    },
    { path: 'data/register.csv', text: csv([contractHead, ...inOrder(contracts)]) },
    { path: 'data/services.csv', text: csv([serviceHead, ...inOrder(offered)]) },
  ];
}
