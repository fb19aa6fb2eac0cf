/** The writer's workbook by itself. The whole package makes ready what reads and writes in streams too, which takes fifty milliseconds of each plan. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export = Workbook;
}
