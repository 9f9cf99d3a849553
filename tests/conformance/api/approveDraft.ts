import type { LifeView } from '../../../api/contract/life.ts';
import type { DraftView } from '../../../api/contract/procedures.ts';
import { yes, type OpenApi } from './openApi.ts';

/** The decision that drafts of tests are approved by. */
export const DECISION = { number: '15/QĐ-UBND', on: '2026-11-20' } as const;

/**
 * Has the draft sent by the reform officer and approved by the controller; gives the revision that
 * is published.
 */
export async function approveDraft(api: OpenApi, procedureId: string): Promise<number> {
  const designer = await api.as('caicach.tinh');
  const controller = await api.as('kiemsoat.tinh');
  const path = `/procedures/${procedureId}`;
  const { revision } = await yes<DraftView>(designer.get(`${path}/draft`));
  await yes<LifeView>(designer.post(`${path}/review/send`, { revision, reason: '' }));
  const wish = { revision: revision + 1, decision: DECISION, reason: '' };
  await yes<LifeView>(controller.post(`${path}/review/approve`, wish));
  return revision + 2;
}
