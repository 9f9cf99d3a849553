import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { Playback } from '../../../api/contract/playback.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import { asId } from '../../../engine/model/ids.ts';
import { drawing } from '../../support/testOffice.ts';
import { aVersion } from '../../support/records.ts';
import { COUNTER, openCounter, type OpenCounter } from './openCounter.ts';
import { yes } from './openApi.ts';

let api: OpenCounter;

beforeAll(async () => {
  api = await openCounter();
});

afterAll(async () => {
  await api.end();
});

const read = async (dossierId: string, path = ''): Promise<Response> =>
  (await api.as(COUNTER)).get(`/dossiers/${dossierId}${path}`);

const playback = (dossierId: string) => yes<Playback>(read(dossierId, '/playback'));

/** The moment right after the last line about an element. */
function after(played: Playback, elementId: string) {
  const found = played.moments.findLast(({ line }) => line.elementId === elementId);
  if (found === undefined) throw new Error(`Nothing happened at ${elementId}.`);
  return found;
}

describe('a dossier that waited for a supplement', () => {
  let dossierId = '';
  let played: Playback;

  beforeAll(async () => {
    ({ dossierId } = await api.receiveAt('2026-11-09T08:00:00+07:00'));
    api.setNow('2026-11-09T10:00:00+07:00');
    await api.toAppraisal(dossierId);
    // The budget of the appraisal is one day.
    api.setNow('2026-11-11T16:00:00+07:00');
    await api.askForSupplement(dossierId);
    api.setNow('2026-11-16T09:00:00+07:00');
    const body = {
      elementId: 'supplementReceived',
      variables: { supplementReceivedPapers: 'Văn bản ủy quyền', supplementComplete: true },
    };
    await yes((await api.as(COUNTER)).post(`/dossiers/${dossierId}/messages`, body));
    played = await playback(dossierId);
  });

  test('is played back in the lines of its history, to where it is now', async () => {
    const lines = await yes<readonly HistoryLine[]>(read(dossierId, '/history'));
    const now = await yes<DossierView>(read(dossierId));

    expect(played.isWhole).toBe(true);
    expect(played.moments.map(({ line }) => line)).toEqual(lines);
    const last = played.moments.at(-1);
    expect(last?.tokens).toEqual(now.diagram.tokens);
    expect(last?.status).toBe(now.status);
    expect(last?.clock?.promisedAt).toBe(now.promisedAt);
    expect(played.passes.map(({ index: _index, ...pass }) => pass)).toEqual(now.diagram.passes);
    expect(played.flows.map(({ elementId }) => elementId)).toEqual(now.diagram.flows);
  });

  test('stood at the counter first, with nothing used of its three days', () => {
    expect(played.moments[0]).toMatchObject({
      status: 2,
      tokens: [{ elementId: 'intake', since: '2026-11-09T08:00:00+07:00' }],
      clock: {
        state: 'running',
        usedMinutes: 0,
        minutes: 1440,
        promisedAt: '2026-11-12T08:00:00+07:00',
      },
      steps: [{ elementId: 'intake', usedMinutes: 0, isLate: false }],
    });
  });

  test('used its time until the supplement was asked for, and began anew with it', () => {
    expect(after(played, 'requestSupplement')).toMatchObject({
      status: 5,
      tokens: [{ elementId: 'supplementReceived', kind: 'waiting' }],
      clock: { state: 'paused', promisedAt: null, usedMinutes: 1350 },
      steps: [],
    });
    expect(after(played, 'supplementReceived')).toMatchObject({
      status: 4,
      clock: { state: 'running', usedMinutes: 0, promisedAt: '2026-11-19T09:00:00+07:00' },
      steps: [{ elementId: 'appraiseAgain' }],
    });
  });

  test('says of each step when it was left, what it took, and which was late', () => {
    const of = (elementId: string) => played.passes.find((it) => it.elementId === elementId);

    expect(of('intake')).toMatchObject({
      enteredAt: '2026-11-09T08:00:00+07:00',
      leftAt: '2026-11-09T10:00:00+07:00',
      minutes: 120,
      how: 'completed',
    });
    // Open 7:30 to 11:30 and 13:00 to 17:00: 5.5 hours, a whole day, and 7 hours.
    const appraisal = of('appraise');
    const budget = appraisal?.budgetMinutes ?? 0;
    expect(budget).toBeGreaterThan(0);
    expect(appraisal).toMatchObject({ minutes: 1230, lateMinutes: 1230 - budget });
  });
});

test('an extension moves the promise at its own line, not before', async () => {
  const { dossierId, promisedAt } = await api.receiveAt('2026-11-16T08:00:00+07:00');
  const division = await api.as('lanhdaophong.binhan');
  const wish = { reason: 'Chờ xác minh', until: '2026-11-24' };
  const asked = await yes<DossierView>(division.post(`/dossiers/${dossierId}/extensions`, wish));
  const id = asked.extensions[0]?.extensionId;
  const head = await api.as('truongmotcua.binhan');
  const path = `/dossiers/${dossierId}/extensions/${id}/decision`;
  await yes(head.post(path, { isGranted: true, note: '' }));

  const { moments } = await playback(dossierId);

  expect(moments.map(({ line, clock }) => [line.type, clock?.promisedAt])).toEqual([
    ['instance-started', promisedAt],
    ['extension-requested', promisedAt],
    ['extension-granted', '2026-11-24T17:00:00+07:00'],
  ]);
});

test('a called procedure is played in a drawing of its own', async () => {
  await api.services.runtime.store.commit({
    ...emptyChange(),
    procedures: ['asking', 'opinion'].map((name) => ({
      procedureId: name,
      code: name,
      name: `Thủ tục ${name}`,
      field: 'Thử',
      isPart: false,
    })),
    versions: ['asking', 'opinion'].map((name) =>
      aVersion({ versionId: asId(`${name}-1`), procedureId: name, bpmn: drawing(name) }),
    ),
  });
  const { dossierId } = await api.receiveAt('2026-11-17T08:00:00+07:00', {
    procedureId: 'asking',
    papers: [],
    variables: { opinion: 'agree', result: 'keep' },
  });
  await api.complete('thue.coso1', dossierId, {});

  const { drawings, moments, passes } = await playback(dossierId);

  expect(drawings.map(({ qualifier, name }) => [qualifier, name])).toEqual([
    [null, 'Thủ tục asking'],
    ['opinion-1', 'Thủ tục opinion'],
  ]);
  expect(moments[0]?.tokens.map(({ elementId }) => elementId)).toEqual([
    'consult',
    'opinion-1:answer',
  ]);
  expect(moments.at(-1)?.tokens.map(({ elementId }) => elementId)).toEqual(['return']);
  expect(passes.map(({ elementId }) => elementId)).toContain('opinion-1:answer');
});

test('an agency that takes no part is told nothing', async () => {
  const { dossierId } = await api.receiveAt('2026-11-18T08:00:00+07:00');

  const stranger = await api.as('tuyensinh.tanloc');
  expect((await stranger.get(`/dossiers/${dossierId}/playback`)).status).toBe(404);
});
