import { completeTask } from './completeTask.ts';
import { INTAKE_VALUES, type OpenApi } from './openApi.ts';

/** Everything before the leader signs. */
export async function toSigning(api: OpenApi, id: string): Promise<void> {
  await completeTask(api, 'tiepnhan.binhan', id, { ...INTAKE_VALUES });
  await completeTask(api, 'lanhdaophong.binhan', id, { assignedOfficer: 'Nguyễn Văn Thuận' });
  await completeTask(api, 'chuyenvien.binhan', id, { appraisal: 'eligible' });
  await completeTask(api, 'thue.coso1', id, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  await completeTask(api, 'chuyenvien.binhan', id, { draftText: 'Giấy chứng nhận' });
  await completeTask(api, 'lanhdaophong.binhan', id, { reviewDecision: 'approve' });
}
