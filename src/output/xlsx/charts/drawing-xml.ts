import { escapeXml } from '../../package/xml.ts';

/** A chart on a sheet: the row that is kept for it, its size in points, the tie to its part, and what is said of it. */
export interface Anchored {
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly tie: string;
  readonly title: string;
  readonly says: string;
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const ties = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A point in the unit of drawings. */
const perPoint = 12_700;

/** The drawing part of a sheet: each chart within the row kept for it, with a title and alternative text. */
export function drawingXml(charts: readonly Anchored[]): string {
  const anchors = charts.map(({ row, width, height, tie, title, says }, index) => {
    const margin = 4 * perPoint;
    return (
      `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>${2 * margin}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${margin}</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${Math.round(width * perPoint)}" cy="${Math.round(height * perPoint) - 2 * margin}"/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeXml(says)}" title="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="${tie}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${ties}">${anchors.join('')}</xdr:wsDr>`;
}
