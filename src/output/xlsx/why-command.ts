/** The line to type for where the figure in a cell comes from: `commission why plan.xlsx 'Budget!D7'`; without a file the plan is made anew. No sheet is named with a quotation mark. */
export function whyCommand(at: string, file: string | null): string {
  return `commission why ${file === null ? '' : `${file} `}'${at}'`;
}
