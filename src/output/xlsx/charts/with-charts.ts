import { chartInWords } from '../../chart-bars.ts';
import { withContentType } from '../../package/content-types.ts';
import { freeName, type Package, textOf, withPart } from '../../package/package.ts';
import { tieNamespace, withRelationship } from '../../package/relationships.ts';
import { sheetsOf, withDrawing } from '../../package/worksheets.ts';
import { cleanText } from '../clean-text.ts';
import { headerLines, type SheetPlan } from '../places.ts';
import { chartHeight } from './chart-size.ts';
import { chartXml } from './chart-xml.ts';
import { type Anchored, drawingXml } from './drawing-xml.ts';
import { plottedTable } from './plotted.ts';

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
/** One figure of the usual font is so many points wide; a chart is no wider than a line of words. */
const [perCharacter, widest] = [5.25, 100] as const;

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** The charts of one sheet: a part each, one drawing that places them, and the ties between. */
function onSheet(from: Package, plan: SheetPlan, sheet: string): Package {
  const lines = plan.lines.flatMap((line) => (line.kind === 'chart' && line.table.chart ? [{ ...line, chart: line.table.chart }] : []));
  if (lines.length === 0) return from;
  const headers = new Map(headerLines(plan).map(({ table, row }) => [table, row]));
  const drawing = freeName(from, 'xl/drawings/drawing', '.xml');
  // Named before it is made, so that its ties to the charts have where to stand.
  let book = withPart(from, drawing, '');
  const anchored: Anchored[] = [];
  for (const { row, table, chart } of lines) {
    const plotted = plottedTable(table, plan.name, headers.get(table) ?? 0, chart.labels);
    if (!plotted) continue;
    const part = freeName(book, 'xl/charts/chart', '.xml');
    const held = withContentType(
      withPart(book, part, chartXml({ ...chart, title: oneLine(chart.title) }, table, plotted)),
      part,
      chartType,
    );
    const tied = withRelationship(held, drawing, 'chart', part);
    book = tied.package;
    anchored.push({
      row,
      width: Math.min(plan.measure.width, widest) * perCharacter,
      height: chartHeight(table),
      tie: tied.id,
      title: oneLine(chart.title),
      // A description does not follow a cell that somebody changes, and must not pass for one that does.
      says: `${oneLine(chartInWords(chart, table))} As the workbook was written; the table it draws holds the figures as they are.`,
    });
  }
  if (anchored.length === 0) return from;
  const drawn = withContentType(withPart(book, drawing, drawingXml(anchored)), drawing, drawingType);
  const tied = withRelationship(drawn, sheet, 'drawing', drawing);
  return withPart(tied.package, sheet, withDrawing(textOf(tied.package, sheet), tied.id, tieNamespace(from)));
}

/** The workbook with the charts of its sheets: the writer of workbooks cannot draw any, so their parts are added to what it wrote. */
export function withCharts(from: Package, plans: readonly SheetPlan[]): Package {
  const parts = new Map(sheetsOf(from).worksheets.map(({ name, part }) => [name, part]));
  return plans.reduce((book, plan) => {
    const sheet = parts.get(plan.name);
    return sheet === undefined ? book : onSheet(book, plan, sheet);
  }, from);
}
