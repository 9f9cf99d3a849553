import { emptyChange } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import { drawing } from '../support/testOffice.ts';
import { aVersion } from '../support/records.ts';
import { openCounter } from '../conformance/api/openCounter.ts';
import { yes } from '../conformance/api/openApi.ts';

/** Codes of dossiers that have a past. */
export type Past = {
  /** Waited for a supplement; its appraisal was late, and it is being drafted. */
  readonly supplemented: string;
  /** Was in a called procedure, and is to be returned. */
  readonly called: string;
};

/**
 * Lives three weeks in a data folder before the program starts on it: what takes days cannot be
 * waited for in a browser.
 */
export async function livePast(folder: string): Promise<Past> {
  const api = await openCounter({ folder });
  const supplemented = await api.receiveAt('2026-11-09T08:00:00+07:00');
  const { dossierId } = supplemented;
  api.setNow('2026-11-09T10:00:00+07:00');
  await api.toAppraisal(dossierId);
  api.setNow('2026-11-11T16:00:00+07:00');
  await api.askForSupplement(dossierId);
  api.setNow('2026-11-16T09:00:00+07:00');
  const variables = { supplementReceivedPapers: 'Văn bản ủy quyền', supplementComplete: true };
  const supplement = { elementId: 'supplementReceived', variables };
  const counter = await api.as('tiepnhan.binhan');
  await yes(counter.post(`/dossiers/${dossierId}/messages`, supplement));
  api.setNow('2026-11-16T15:00:00+07:00');
  await api.complete('chuyenvien.binhan', dossierId, { appraisal: 'eligible' });
  api.setNow('2026-11-18T09:00:00+07:00');
  await api.complete('thue.coso1', dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-18',
  });
  const called = await liveCall(api);
  await api.end();
  return { supplemented: supplemented.code, called };
}

async function liveCall(api: Awaited<ReturnType<typeof openCounter>>): Promise<string> {
  const names = ['asking', 'opinion'];
  await api.services.runtime.store.commit({
    ...emptyChange(),
    procedures: names.map((name) => ({
      procedureId: name,
      code: name,
      name: name === 'asking' ? 'Hỏi ý kiến rồi trả' : 'Cho ý kiến',
      field: 'Thử',
      isPart: false,
    })),
    versions: names.map((name) =>
      aVersion({ versionId: asId(`${name}-1`), procedureId: name, bpmn: drawing(name) }),
    ),
  });
  const { dossierId, code } = await api.receiveAt('2026-11-19T08:00:00+07:00', {
    procedureId: 'asking',
    papers: [],
    variables: { opinion: 'agree', result: 'keep' },
  });
  api.setNow('2026-11-19T14:00:00+07:00');
  await api.complete('thue.coso1', dossierId, {});
  return code;
}
