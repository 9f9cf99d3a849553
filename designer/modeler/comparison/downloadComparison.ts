import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import { downloadFile } from '../downloadFile.ts';
import { DOCX_TYPE } from '../table/downloadAnnex.ts';
import { annexDocx } from '../table/office/annexDocx.ts';
import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { comparisonTable } from './comparisonTable.ts';

type Compared = {
  readonly procedure: Pick<ProcedureView, 'code' | 'name'>;
  readonly before: VersionRow;
  /** Null: the draft. */
  readonly after: VersionRow | null;
};

/** Lets the browser save the table of changes (DOCX), an official text in Vietnamese. */
export function downloadComparison(
  entries: readonly ComparedEntry[],
  { procedure, before, after }: Compared,
): void {
  const { table, frame } = comparisonTable(entries, { procedure, before, after });
  const part = after === null ? 'du-thao' : String(after.number);
  const name = `${procedure.code}-so-sanh-${before.number}-${part}.docx`;
  downloadFile(name, { content: annexDocx(table, frame), type: DOCX_TYPE });
}
