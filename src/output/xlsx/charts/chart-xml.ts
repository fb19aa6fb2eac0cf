import type { Chart } from '../../../nouns/chart.ts';
import type { PageTable } from '../../../nouns/page.ts';
import type { Tone } from '../../../nouns/tone.ts';
import { kindDrawn } from '../../chart-bars.ts';
import { escapeXml } from '../../package/xml.ts';
import { headings } from '../headings.ts';
import { chartHeight } from './chart-size.ts';
import type { PlottedCells, PlottedTable } from './plotted.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const [ink, navy, faint] = ['1B1F23', '1F3A52', 'C9D1D8'] as const;
// Each is drawn with a contrast of at least 4.5 to 1 on white, and where several stand side by side each has a pattern of its own.
const fills: Readonly<Record<string, { readonly colour: string; readonly pattern: string | null }>> = {
  strong: { colour: '1F4E79', pattern: null },
  muted: { colour: '6B6B6B', pattern: 'wdUpDiag' },
  good: { colour: '2E7D32', pattern: 'wdDnDiag' },
  warn: { colour: 'A34A08', pattern: 'narHorz' },
};

function colour(value: string): string {
  return `<a:srgbClr val="${value}"/>`;
}

function letters(size: number, bold: boolean, of: string): string {
  return `sz="${size}" b="${bold ? 1 : 0}"><a:solidFill>${colour(of)}</a:solidFill><a:latin typeface="Arial"/>`;
}

function plainText(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(size, false, ink)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function titleXml(text: string, size: number): string {
  const look = letters(size, true, navy);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" ${look}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function points(values: PlottedCells['values']): string {
  const held = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${values.length}"/>${held.join('')}`;
}

function strings({ ref, values }: PlottedCells): string {
  return `<c:strRef><c:f>${escapeXml(ref)}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;
}

function numbers({ ref, values }: PlottedCells, format: string): string {
  return `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
}

const none = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function fillXml(tone: Tone, patterned: boolean): string {
  const { colour: own, pattern } = fills[tone] ?? { colour: '1F4E79', pattern: null };
  const filled =
    patterned && pattern !== null
      ? `<a:pattFill prst="${pattern}"><a:fgClr>${colour(own)}</a:fgClr><a:bgClr>${colour('FFFFFF')}</a:bgClr></a:pattFill>`
      : `<a:solidFill>${colour(own)}</a:solidFill>`;
  return `<c:spPr>${filled}<a:ln w="9525"><a:solidFill>${colour(own)}</a:solidFill></a:ln></c:spPr>`;
}

/** Figures on the bars; upon a bar they stand on white, or they could not be read. */
function labelsXml(format: string, stacked: boolean): string {
  const ground = stacked ? `<c:spPr><a:solidFill>${colour('FFFFFF')}</a:solidFill></c:spPr>` : '';
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${ground}${plainText(900)}<c:dLblPos val="${stacked ? 'ctr' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

/**
 * Figures on bars in three digits or so, in millions or thousands: large amounts in pounds and no shorter run into one another. Two
 * limits are all that a format may have, so that where some go below nought all are told in one unit.
 */
function labelFormat(least: number, most: number): string {
  const [millions, thousands, pounds] = ['£#,##0.00,,"m"', '£#,##0,"k"', '£#,##0'];
  if (least < 0) return most >= 1_000_000 ? millions : most >= 100_000 ? thousands : pounds;
  return `[>=1000000]${millions};[>=100000]${thousands};${pounds}`;
}

function axisFormat(most: number): string {
  if (most >= 10_000_000) return '£#,##0,,"m"';
  return most >= 1_000_000 ? '£#,##0.0,,"m"' : most >= 10_000 ? '£#,##0,"k"' : '£#,##0';
}

function lineXml(of: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill>${colour(of)}</a:solidFill></a:ln></c:spPr>`;
}

/** Where bars that lie and their axes stand in a chart so many points high: with room at the right for the figure of the longest, and beneath for the title of the figures and the legend. */
function placeXml(high: number, withLegend: boolean): string {
  const [above, beneath] = [30 / high, (withLegend ? 48 : 26) / high];
  const share = (value: number): number => Math.round(value * 1000) / 1000;
  const at = (name: string, value: number): string => `<c:${name} val="${value}"/>`;
  return `<c:layout><c:manualLayout><c:layoutTarget val="outer"/><c:xMode val="edge"/><c:yMode val="edge"/>${at('x', 0.05)}${at('y', share(above))}${at('w', 0.87)}${at('h', share(1 - above - beneath))}</c:manualLayout></c:layout>`;
}

/** The chart part of a table: bars over its own cells on the sheet, each with its figure, a title, and axes that say what they are. */
export function chartXml(chart: Chart, table: PageTable, plotted: PlottedTable): string {
  const money = kindDrawn(chart, table) === 'money';
  const format = money ? '£#,##0' : '#,##0';
  const stacked = chart.upon !== undefined;
  const all = chart.series.map(({ column, tone }) => ({ ...plotted.of(column), tone }));
  const patterned = all.length > 1;
  const drawn = [...(chart.upon === undefined ? [] : [{ ...plotted.of(chart.upon), tone: null }]), ...all];
  const most = Math.max(0, ...drawn.flatMap(({ figures }) => figures.values.map((value) => Math.abs(Number(value ?? 0)))));
  // A spreadsheet program left to itself may begin an axis above nought; what goes below nought must still be drawn.
  const least = Math.min(0, ...drawn.flatMap(({ figures }) => figures.values.map((value) => Number(value ?? 0))));
  const series = drawn.map(
    ({ title, figures, tone }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${strings(title)}</c:tx>${tone === null ? none : fillXml(tone, patterned)}<c:invertIfNegative val="0"/>${tone === null ? '' : labelsXml(money ? labelFormat(least, most) : format, stacked)}<c:cat>${strings(plotted.labels)}</c:cat><c:val>${numbers(figures, format)}</c:val></c:ser>`,
  );
  const lying = chart.across === 'bars';
  const names = headings(table.columns);
  const titleOf = (id: string): string => names[table.columns.findIndex((column) => column.id === id)] ?? '';
  const begins = least === 0 ? '<c:min val="0"/>' : '';
  // Bars that stand upon one another are told apart by their names, and what they stand upon is nothing to be listed.
  const legend = patterned && !stacked ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${plainText(900)}</c:legend>` : '';
  const unitOfCount = !money && most <= 10 ? '<c:majorUnit val="1"/>' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    `<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1200)}<c:autoTitleDeleted val="0"/><c:plotArea>${lying ? placeXml(chartHeight(table), legend !== '') : '<c:layout/>'}`,
    `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.join('')}`,
    `<c:gapWidth val="60"/>${stacked || patterned ? '<c:overlap val="100"/>' : ''}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>`,
    // What lies is read from the top down, as its table is; the figures then stand beneath it.
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>${titleXml(titleOf(chart.labels), 900)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineXml(ink)}${plainText(900)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${begins}</c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines>${lineXml(faint)}</c:majorGridlines>${titleXml(money ? `${titleOf(chart.figure)} (£)` : titleOf(chart.figure), 900)}<c:numFmt formatCode="${escapeXml(money ? axisFormat(most) : format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${plainText(900)}<c:crossAx val="111111111"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${unitOfCount}</c:valAx>`,
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill>${colour('FFFFFF')}</a:solidFill><a:ln w="9525"><a:solidFill>${colour(faint)}</a:solidFill></a:ln></c:spPr>`,
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>',
  ].join('');
}
