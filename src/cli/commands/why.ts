import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';
import { figureWanted } from '../figure-wanted.ts';
import { askedOfFilled, ownBook } from '../filled-book.ts';
import { scenariosOffered } from '../offers.ts';
import { planMade } from '../plan-made.ts';
import { sourceTexts } from '../source-texts.ts';
import { differences, madeAgain, mustBeOfWorkspace, writtenPlan } from '../written-plan.ts';

/** Where a figure of the plan comes from. */
export const why: Command = {
  name: 'why',
  does: 'where a figure of the plan comes from: step by step to the cells it was read from',
  words: '<figure...>',
  flags: [
    { flags: '--scenario <name...>', does: 'the scenarios of the plan (default: those of the workspace)', offers: scenariosOffered },
    { flags: '--all', does: 'print every step and cell, not the first 40' },
  ],
  examples: [
    "commission why 'Budget!D7'",
    "commission why plan.xlsx 'Budget!D7'",
    'commission why "net budget 2018/19" -w fixtures/cambridgeshire',
  ],
  workspace: true,
  run: async (world, words, flags) => {
    const isFile = /\.xls[xm]$/i.test(words[0] ?? '');
    const text = words
      .slice(isFile ? 1 : 0)
      .join(' ')
      .trim();
    if (text === '')
      throw new Refusal(
        'figure-missing',
        'Which figure?',
        "Give its cell in the workbook, its amount, or its words: commission why 'Budget!D7'.",
      );
    const { chainOf, restsOn } = await import('../../reports/tracing/trace.ts');
    const { workedBack } = await import('../../reports/tracing/worked-back.ts');
    const { measuredFrom } = await import('../../reports/tracing/measured-from.ts');
    const { summedFrom } = await import('../../reports/tracing/summed-from.ts');
    const { decidedAmong, lineageOf } = await import('../../reports/tracing/lineage.ts');
    const { whyPages } = await import('../../reports/terminal/why-pages.ts');
    const { whyJson } = await import('../../output/json/why.ts');
    const written = isFile ? await writtenPlan(world, words[0] as string) : null;
    if (written) await mustBeOfWorkspace(world, flags, written);
    const { opened, plan, pages, imprint } = await planMade(world, written ? madeAgain(flags, written) : flags);
    const filled = written ? await askedOfFilled(written, pages, imprint, text) : null;
    const own = written && !filled && !written.how.filled ? await ownBook(written, { pages, from: imprint.from }, text) : null;
    const stands = filled ?? own?.asked ?? null;
    const { ref, names, others } = await figureWanted(stands?.text ?? text, pages);
    const isElsewhere = stands !== null && (filled !== null || stands.at !== stands.text);
    const beside = isElsewhere
      ? `It stands at ${stands.at} of ${words[0]}; the cells named here are those of the plan’s own workbook${filled ? '' : ' as made now'}.`
      : others;
    const at = stands?.at ?? (own ? own.addressOf(ref) : names.addressOf(ref));
    const [ofDays, ofMoney, ofLines] = [workedBack(plan.timelines), measuredFrom(plan.models), summedFrom(plan.models)];
    const chain = chainOf(pages, ref, (each) => ofDays(each) ?? ofMoney(each) ?? ofLines(each));
    const [first, ...rest] = chain;
    if (!first) throw new Refusal('figure-unknown', `Nothing stands at \`${text}\`.`, 'Give the cell of a figure.');
    const rests = restsOn(chain);
    const under = decidedAmong(rests, plan).flatMap(({ over }) => over ?? []);
    const texts = await sourceTexts(world, opened.root, [...rests, ...under], flags.showPersonal === true);
    const lineage = lineageOf([first, ...rest], plan, texts);
    const differs = written ? await differences(written, first.spot, at, imprint.from) : [];
    const addressOf = (step: (typeof chain)[number]): string | null => names.addressOf(step.spot.ref);
    const shown = whyPages(
      { lineage, plan, differs, sources: imprint.from.sources, others: beside },
      addressOf,
      flags['all'] === true || flags.csv === true || flags.md === true,
    );
    const table = shown[0]?.blocks.find((block) => block.kind === 'table');
    const files = new Set([...rests, ...under].map(({ file }) => file));
    return {
      data: whyJson(
        chain.map(({ spot, depth, how, rests, goesBy }) => ({
          depth,
          page: spot.page.title,
          table: spot.table.caption,
          row: spot.row.key,
          column: spot.column.title,
          content: spot.cell.content,
          at: names.addressOf(spot.ref),
          how,
          rests,
          goesBy,
        })),
        lineage.cells,
        lineage.decided,
        imprint.from.sources.filter(({ file }) => files.has(file)),
        differs,
      ),
      pages: shown,
      ...(table ? { table } : {}),
      ...(flags.csv && differs.length > 0 ? { next: differs.join(' ') } : {}),
      findings: lineage.findings,
      asOf: plan.workspace.asOf,
      workspace: opened.label,
    };
  },
};
