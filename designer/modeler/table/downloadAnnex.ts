import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import { annexFrame } from '../../../engine/annex/annexFrame.ts';
import type { StepTable } from '../../../engine/model/stepTable.ts';
import { downloadFile } from '../downloadFile.ts';
import { annexDocx } from './office/annexDocx.ts';

/** Media type of a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Annexed = {
  readonly procedure: Pick<ProcedureView, 'code' | 'name'>;
  /** The version that the table is printed from; null for a draft. */
  readonly version: VersionRow | null;
};

/** Lets the browser save the step table as annex of a decision (DOCX), marked with its version. */
export function downloadAnnex(table: StepTable, { procedure, version }: Annexed): void {
  const content = annexDocx(table, annexFrame(table, procedure, version));
  const part = version === null ? 'du-thao' : String(version.number);
  downloadFile(`${procedure.code}-${part}.docx`, { content, type: DOCX_TYPE });
}
