/** The writer's workbook by itself. The whole package makes ready what reads and writes in streams too, which takes fifty milliseconds of each plan. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export = Workbook;
}

/** Its list of looks, which knows each by a number. */
declare module 'exceljs/lib/xlsx/xform/style/styles-xform.js' {
  import type { Style } from 'exceljs';

  class StylesXform {
    constructor(isToBeBuilt: true);
    addStyleModel(style: Partial<Style>): number;
    readonly xml: string;
  }
  export = StylesXform;
}
