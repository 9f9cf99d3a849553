import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { annexFrame } from '../../../engine/annex/annexFrame.ts';
import { decisionDraft } from '../../../engine/annex/decisionDraft.ts';
import { sayValue } from '../../../engine/compare/texts/sayValue.ts';
import { vi } from '../../../engine/compare/texts/vi.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { downloadFile } from '../downloadFile.ts';
import { procedureProcess } from '../procedureProcess.ts';
import { DOCX_TYPE } from './downloadAnnex.ts';
import { officialTable } from './officialTable.ts';
import { officialDocx } from './office/officialDocx.ts';

/** An official text is in Vietnamese in either language of the page. */
const VIETNAMESE = { ...vi, code: 'vi' } as const;

/**
 * Lets the browser save the submission and the draft decision with the step table as their annex
 * (DOCX). False: the drawing cannot be read, or has no step.
 */
export async function downloadDecision(
  bpmn: string,
  { code, name, versions }: Pick<ProcedureView, 'code' | 'name' | 'versions'>,
): Promise<boolean> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) return false;
  const { processes } = parsed.value;
  const table = officialTable(processes);
  const settings = procedureProcess(processes)?.settings;
  if (table === null || settings === undefined) return false;
  const { legalBasis, legalTerm } = settings;
  const inForce = versions.find(({ status }) => status === 'PUBLISHED') ?? null;
  const blocks = decisionDraft({
    code,
    name,
    table,
    legalBasis,
    legalTerm: legalTerm === null ? null : sayValue({ kind: 'term', term: legalTerm }, VIETNAMESE),
    replaced: inForce,
  });
  const content = officialDocx(blocks, table, annexFrame(table, { code, name }, null));
  downloadFile(`${code}-to-trinh-quyet-dinh.docx`, { content, type: DOCX_TYPE });
  return true;
}
