import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import type { StepTable } from '../../../engine/model/stepTable.ts';
import { annexTextsVi } from '../../i18n/annexTextsVi.ts';
import { createTranslate } from '../../i18n/createTranslate.ts';
import { formatDay } from '../../i18n/formatMoment.ts';
import { downloadFile } from '../downloadFile.ts';
import { annexDocx, type AnnexFrame } from './office/annexDocx.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An official text: Vietnamese in either language of the page. */
const t = createTranslate(annexTextsVi);

type Annexed = {
  readonly procedure: Pick<ProcedureView, 'code' | 'name'>;
  /** The version that the table is printed from; null for a draft. */
  readonly version: VersionRow | null;
};

/** Lets the browser save the step table as annex of a decision (DOCX), marked with its version. */
export function downloadAnnex(table: StepTable, { procedure, version }: Annexed): void {
  const content = annexDocx(table, annexFrame(table, { procedure, version }));
  const part = version === null ? t('draftFile') : t('versionFile', { number: version.number });
  downloadFile(`${procedure.code}-${part}.docx`, { content, type: DOCX_TYPE });
}

function annexFrame({ title }: StepTable, { procedure, version }: Annexed): AnnexFrame {
  const { code, name } = procedure;
  const titles = title === '' ? [t('title'), `${name} (${code})`] : title.split('\n');
  if (version === null) return { titles, notes: [t('draft')] };
  const { number, effectiveOn, hash, legalBasis } = version;
  const basis = [legalBasis?.article, legalBasis?.text].filter(Boolean).join(', ');
  return {
    titles,
    notes: [
      ...(basis === '' ? [] : [t('basis', { basis })]),
      t('version', { code, number, day: formatDay(effectiveOn) }),
      t('hash', { hash }),
    ],
  };
}
