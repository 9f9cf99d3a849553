import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import { completeTask } from './completeTask.ts';
import { householdDossier, yes, type OpenApi } from './openApi.ts';

/** What the tax office asks for in these tests. */
export const OBLIGATION_DONG = 20_000_000;

/** A change of a land right at the counter. */
export async function receiveLand(api: OpenApi): Promise<DossierReceived> {
  const counter = await api.as('tiepnhan.binhan');
  const paper = { form: 'original', count: 1, verifiedAgainstOriginal: true } as const;
  return yes<DossierReceived>(
    counter.post('/dossiers', {
      ...householdDossier(),
      procedureId: 'land-change',
      papers: ['application', 'certificate', 'deed'].map((paperKey) => ({ ...paper, paperKey })),
    }),
  );
}

/** A change of a land right with the notice of the tax office: it waits for the payment. */
export async function waitForPayment(api: OpenApi): Promise<DossierReceived> {
  const received = await receiveLand(api);
  const { dossierId } = received;
  await completeTask(api, 'tiepnhan.binhan', dossierId, {
    transferor: 'Nguyễn Văn Cò',
    transferee: 'Trần Thị Sen',
    parcel: 'Thửa 120',
    changeKind: 'transfer',
    originalsChecked: true,
    digitised: true,
    intakeDecision: 'complete',
  });
  const appraised = { appraisal: 'eligible', hasObligation: true };
  await completeTask(api, 'chuyenvien.datdai', dossierId, appraised);
  await completeTask(api, 'lanhdaophong.datdai', dossierId, { reviewDecision: 'approve' });
  await completeTask(api, 'lanhdao.datdai', dossierId, { transferNumber: '19/PCTT' });
  await completeTask(api, 'chuyenvien.datdai', dossierId, { sentToTaxOn: '2026-11-23' });
  await completeTask(api, 'thue.coso1', dossierId, {
    taxDecision: 'assessed',
    obligationLines: [
      { item: 'Lệ phí trước bạ', amountDong: 4_000_000 },
      { item: 'Thuế thu nhập cá nhân', amountDong: 16_000_000 },
    ],
    noticeNumber: '35/TB-TCS',
    payBefore: '2026-12-22',
  });
  return received;
}
