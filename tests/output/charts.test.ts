import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../src/output/xlsx.ts';
import { run } from '../world.ts';
import { partsOf } from './open-workbook.ts';
import { hasOffice, throughOffice } from './recalculated.ts';
import { absent, column, imprint, money, pageWith, text } from './sample-pages.ts';
import { all, child, type Node, textIn, treeOf } from './xml-tree.ts';

/**
 * What may stand in each element of a chart or a drawing we write, in the order of its schema (ECMA-376 Part 1, dml-chart.xsd,
 * dml-spreadsheetDrawing.xsd and dml-main.xsd); `!` must be there, and `*` may be there again.
 */
const orders: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs extLst',
  title: 'tx layout overlay spPr txPr extLst',
  plotArea: 'layout barChart! catAx! valAx! dTable spPr extLst',
  layout: 'manualLayout extLst',
  manualLayout: 'layoutTarget xMode yMode wMode hMode x y w h extLst',
  barChart: 'barDir! grouping varyColors ser* dLbls gapWidth overlap serLines axId!* extLst',
  ser: 'idx! order! tx spPr invertIfNegative pictureOptions dPt* dLbls trendline errBars cat val shape extLst',
  dLbls:
    'dLbl* numFmt spPr txPr dLblPos showLegendKey! showVal! showCatName! showSerName! showPercent! showBubbleSize! separator showLeaderLines extLst',
  cat: 'strRef!',
  val: 'numRef!',
  strRef: 'f! strCache extLst',
  numRef: 'f! numCache extLst',
  strCache: 'ptCount pt* extLst',
  numCache: 'formatCode ptCount pt* extLst',
  pt: 'v!',
  catAx:
    'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossBetween majorUnit minorUnit dispUnits extLst',
  scaling: 'logBase orientation max min extLst',
  majorGridlines: 'spPr',
  legend: 'legendPos legendEntry* layout overlay spPr txPr extLst',
  printSettings: 'headerFooter pageMargins pageSetup',
  rich: 'bodyPr! lstStyle p!*',
  txPr: 'bodyPr! lstStyle p!*',
  p: 'pPr r* endParaRPr',
  pPr: 'defRPr extLst',
  r: 'rPr t!',
  defRPr: 'ln noFill solidFill latin ea cs extLst',
  rPr: 'ln noFill solidFill latin ea cs extLst',
  spPr: 'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst extLst',
  pattFill: 'fgClr bgClr',
  solidFill: 'srgbClr!',
  ln: 'noFill solidFill prstDash',
  wsDr: 'oneCellAnchor*',
  oneCellAnchor: 'from! ext! graphicFrame! clientData!',
  from: 'col! colOff! row! rowOff!',
  graphicFrame: 'nvGraphicFramePr! xfrm! graphic!',
  nvGraphicFramePr: 'cNvPr! cNvGraphicFramePr!',
  xfrm: 'off ext',
  graphic: 'graphicData!',
};
// A series and a title may have a `tx` each; the one names a cell, the other holds words. A chart is also what a frame points at.
const either: Readonly<Record<string, readonly string[]>> = { tx: ['strRef', 'rich'] };

function disorders(node: Node): string[] {
  const inner = node.children.flatMap(disorders);
  const order = node.name === 'chart' && node.children.length === 0 ? undefined : orders[node.name];
  const names = node.children.map(({ name }) => name);
  const one = either[node.name];
  if (one) return [...inner, ...(names.length === 1 && one.includes(names[0] as string) ? [] : [`${node.name} holds ${names}`])];
  if (order === undefined)
    return [...inner, ...(names.length > 0 && !['graphicData', 'bgClr', 'fgClr'].includes(node.name) ? [`${node.name} is not known`] : [])];
  const slots = order.split(' ').map((slot) => ({ name: slot.replace(/[!*]/g, ''), must: slot.includes('!'), again: slot.includes('*') }));
  const places = names.map((name) => slots.findIndex((slot) => slot.name === name));
  return [
    ...inner,
    ...names.filter((_, index) => (places[index] as number) < 0).map((name) => `${node.name} may not hold ${name}`),
    ...(places.every((place, index) => index === 0 || place >= (places[index - 1] as number))
      ? []
      : [`${node.name} is out of order: ${names.join(' ')}`]),
    ...slots.filter(({ name, must }) => must && !names.includes(name)).map(({ name }) => `${node.name} lacks ${name}`),
    ...slots
      .filter(({ name, again }) => !again && names.filter((other) => other === name).length > 1)
      .map(({ name }) => `${node.name} has ${name} twice`),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'commission-charts-'));

async function planOf(name: string): Promise<Uint8Array> {
  const path = join(folder, `${name}.xlsx`);
  const { code, err } = await run(['plan', '-w', `fixtures/${name}`, '-o', path]);
  expect(code, err).toBe(0);
  return readFileSync(path);
}

function drawnIn(parts: ReadonlyMap<string, string>): [string, Node][] {
  return [...parts].filter(([name]) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(name)).map(([name, xml]) => [name, treeOf(xml)]);
}

const rows = [
  {
    key: 'base',
    cells: { name: text("O'Neill & <Söhne>"), figure: money(3_000_000), upon: absent(''), stands: money(3_000_000), falls: absent('') },
  },
  {
    key: 'less',
    cells: {
      name: text('less savings'),
      figure: money(1_000_000.5),
      upon: money(2_000_000),
      stands: absent(''),
      falls: money(1_000_000.5),
    },
  },
];
const bridge = pageWith(
  {
    caption: 'Bridge',
    columns: [column('name', 'Term', 12), ...['figure', 'upon', 'stands', 'falls'].map((id) => column(id, id, 12, 'right'))],
    rows,
    chart: {
      title: 'Bridge & net',
      says: 'How it "moves".',
      across: 'bars',
      labels: 'name',
      figure: 'figure',
      upon: 'upon',
      series: [
        { column: 'stands', title: 'The budget', tone: 'strong' },
        { column: 'falls', title: 'Lowers it', tone: 'good' },
      ],
    },
  },
  "The 'bridge' & more",
);

describe('native charts', () => {
  it.each(['plymouth', 'cambridgeshire', 'cumbria'])('of %s hold what their schema asks, in its order', async (name) => {
    const drawn = drawnIn(partsOf(await planOf(name)));
    expect(drawn.length).toBeGreaterThan(1);
    for (const [part, tree] of drawn) expect(disorders(tree), part).toEqual([]);
  });

  it('refer to the cells of their table and keep what stands there', async () => {
    const parts = partsOf(await workbook([bridge], imprint));
    const chart = treeOf(parts.get('xl/charts/chart1.xml') ?? '');
    expect(disorders(chart)).toEqual([]);
    const series = all(chart, 'ser');
    expect(series.map((one) => textIn(child(one, 'val', 'numRef', 'f')))).toEqual(
      ['C', 'D', 'E'].map((letter) => `'The ’bridge’ & more'!$${letter}$6:$${letter}$7`),
    );
    expect(all(chart, 'numCache').map((cache) => all(cache, 'v').map(textIn))).toEqual([['2000000'], ['3000000'], ['1000000.5']]);
    expect(all(child(series[0], 'cat'), 'v').map(textIn)).toEqual(["O'Neill & <Söhne>", 'less savings']);
    // What a bar stands upon is not drawn, and carries no figure.
    expect([child(series[0], 'spPr', 'noFill') !== undefined, child(series[0], 'dLbls')]).toEqual([true, undefined]);
    expect(all(chart, 'min').map(({ attributes }) => attributes['val'])).toEqual(['0']);
    expect(textIn(child(chart, 'chart', 'title'))).toBe('Bridge & net');
  });

  it('stand in a row of their own beneath their table, with words for who cannot see them', async () => {
    const parts = partsOf(await workbook([bridge], imprint));
    const drawing = treeOf(parts.get('xl/drawings/drawing1.xml') ?? '');
    const [row] = all(drawing, 'row').map(textIn);
    const sheet = treeOf(parts.get('xl/worksheets/sheet1.xml') ?? '');
    const kept = all(sheet, 'row').find(({ attributes }) => attributes['r'] === String(Number(row) + 1));
    expect(Number(kept?.attributes['ht'])).toBeGreaterThan(100);
    expect(all(kept, 'v')).toEqual([]);
    const height = Number(all(drawing, 'ext')[0]?.attributes['cy']) / 12_700;
    expect(height).toBeLessThan(Number(kept?.attributes['ht']));
    expect(all(drawing, 'cNvPr')[0]?.attributes).toMatchObject({
      title: 'Bridge & net',
      descr:
        'How it "moves". O\'Neill & <Söhne>: £3,000,000.00; less savings: £1,000,000.50. As the workbook was written; the table it draws holds the figures as they are.',
    });
    expect(parts.get('[Content_Types].xml')).toContain('/xl/charts/chart1.xml');
    expect(sheet.children.map(({ name }) => name).filter((name) => ['headerFooter', 'drawing', 'tableParts'].includes(name))).toEqual([
      'headerFooter',
      'drawing',
      'tableParts',
    ]);
  });

  it('tell large amounts short, so that figures on bars do not run into one another', async () => {
    const formats = async (...amounts: number[]): Promise<(string | undefined)[]> => {
      const rows = amounts.map((pounds, index) => ({
        key: String(index),
        cells: { name: text(`Line ${index}`), amount: money(pounds) },
      }));
      const columns = [column('name', 'Line', 20), column('amount', 'Budget', 14, 'right')];
      const series = [{ column: 'amount', title: 'Budget', tone: 'strong' as const }];
      const chart = { title: 'Budget', says: 'Bars.', across: 'bars' as const, labels: 'name', figure: 'amount', series };
      const page = pageWith({ kind: 'table', id: 'lines', caption: 'Lines', columns, rows, chart });
      const drawn = treeOf(partsOf(await workbook([page], imprint)).get('xl/charts/chart1.xml') ?? '');
      return ['dLbls', 'valAx'].map((name) => child(all(drawn, name)[0], 'numFmt')?.attributes['formatCode']);
    };
    const short = '[>=1000000]£#,##0.00,,"m";[>=100000]£#,##0,"k";£#,##0';
    expect(await formats(912, 87)).toEqual([short, '£#,##0']);
    expect(await formats(5_272_159, 900_000)).toEqual([short, '£#,##0.0,,"m"']);
    expect(await formats(1_234_567_890, 5_272_159)).toEqual([short, '£#,##0,,"m"']);
    expect(await formats(640_000, -120_500)).toEqual(['£#,##0,"k"', '£#,##0,"k"']);
  });

  it('come out the same twice', async () => {
    expect(Buffer.compare(await workbook([bridge], imprint), await workbook([bridge], imprint))).toBe(0);
  });

  it('is awake: what is out of order would be seen', () => {
    expect(disorders(treeOf('<c:ser xmlns:c="c"><c:order val="0"/><c:idx val="0"/></c:ser>'))).toEqual(['ser is out of order: order idx']);
    expect(disorders(treeOf('<c:scaling xmlns:c="c"><c:least val="0"/></c:scaling>'))).toEqual(['scaling may not hold least']);
    expect(disorders(treeOf('<c:cat xmlns:c="c"/>'))).toEqual(['cat lacks strRef']);
  });

  it.runIf(hasOffice)('follow a budget line that is changed, in a spreadsheet program', { timeout: 180_000 }, async () => {
    const parts = unzipSync(await planOf('plymouth'));
    const [name, xml] = Object.entries(parts)
      .map(([part, bytes]) => [part, new TextDecoder().decode(bytes)] as const)
      .find(([part, words]) => part.startsWith('xl/worksheets/sheet') && words.includes('<v>324511</v>') && !words.includes('SUMIFS')) as [
      string,
      string,
    ];
    const changed = zipSync({ ...parts, [name]: strToU8(xml.replace('<v>324511</v>', '<v>424511</v>')) });
    const again = partsOf(throughOffice(changed));
    const drawn = [...again].filter(([part]) => part.startsWith('xl/charts/chart')).map(([, words]) => treeOf(words));
    const figures = drawn.flatMap((chart) => all(chart, 'numCache').flatMap((cache) => all(cache, 'v').map(textIn)));
    expect(figures).toContain('424511');
    expect(figures).not.toContain('324511');
    expect(drawn.map((chart) => textIn(child(chart, 'chart', 'title')))).toContain('Milestones by month');
  });
});
