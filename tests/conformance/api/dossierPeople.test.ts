import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierPeople } from '../../../api/contract/dossierPeople.ts';
import type { SubstitutionPage } from '../../../api/contract/substitutions.ts';
import { openCounter, type OpenCounter } from './openCounter.ts';
import { yes } from './openApi.ts';

/** Everybody of the commune and the tax office, whatever their post. */
const OFFICERS = [
  'tiepnhan.binhan',
  'traketqua.binhan',
  'truongmotcua.binhan',
  'chuyenvien.binhan',
  'lanhdaophong.binhan',
  'lanhdao.binhan',
  'thue.coso1',
];

let api: OpenCounter;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  api = await openCounter();
  const people = await api.services.runtime.store.listPeople();
  ids = new Map(people.map(({ username, personId }) => [username, personId]));
});

afterAll(async () => {
  await api.end();
});

const peopleOf = async (dossierId: string, username: string) =>
  yes<DossierPeople>((await api.as(username)).get(`/dossiers/${dossierId}/people`));

/**
 * Whether the page says so, and whether the command then takes it; a claim is given back. To an
 * agency to which the dossier has not come yet both say that it is not there.
 */
async function saidAndDone(dossierId: string, username: string) {
  const person = await api.as(username);
  const [step] = (await peopleOf(dossierId, 'tiepnhan.binhan')).steps;
  const seen = await person.get(`/dossiers/${dossierId}/people`);
  const own = seen.status === 404 ? [] : (await yes<DossierPeople>(seen)).steps;
  const claimed = await person.post(`/tasks/${step?.taskId}/claim`);
  if (claimed.status === 200) await yes(person.post(`/tasks/${step?.taskId}/release`));
  expect(claimed.status === 404).toBe(seen.status === 404);
  return { username, isSaid: own[0]?.mine === true, isDone: claimed.status === 200 };
}

async function expectTruth(dossierId: string): Promise<readonly string[]> {
  const able: string[] = [];
  for (const officer of OFFICERS) {
    const { username, isSaid, isDone } = await saidAndDone(dossierId, officer);
    expect({ username, isSaid }).toEqual({ username, isSaid: isDone });
    if (isSaid) able.push(username);
  }
  return able;
}

describe('who may do an open step', () => {
  test('is by agency and post, and is what the commands answer', async () => {
    const { dossierId } = await api.receiveAt('2026-11-23T09:00:00+07:00');

    const seen = await peopleOf(dossierId, 'chuyenvien.binhan');

    expect(seen).toMatchObject({
      steps: [
        {
          post: 'receiver',
          people: [{ name: 'Trần Thị Mai Khanh', standsInFor: null, standing: 'may' }],
          mine: { reason: { vi: 'việc này thuộc cơ quan khác.' } },
        },
      ],
      waits: [],
    });
    expect(await expectTruth(dossierId)).toEqual(['tiepnhan.binhan']);
  });

  test('is whoever took it, until they give it back', async () => {
    const { dossierId } = await api.receiveAt('2026-11-23T09:10:00+07:00');
    const counter = await api.as('tiepnhan.binhan');
    const [step] = (await peopleOf(dossierId, 'tiepnhan.binhan')).steps;
    await yes(counter.post(`/tasks/${step?.taskId}/claim`));

    const seen = await peopleOf(dossierId, 'truongmotcua.binhan');

    expect(seen.steps[0]?.people).toMatchObject([{ standing: 'doing' }]);
    expect(seen.steps[0]?.mine).toMatchObject({
      reason: { vi: 'việc này giao cho chức danh khác của đơn vị.' },
    });
    expect(await saidAndDone(dossierId, 'tiepnhan.binhan')).toMatchObject({
      isSaid: true,
      isDone: true,
    });
  });

  test('is a substitute by name, but not one who appraised what is to be approved', async () => {
    const { dossierId } = await api.receiveAt('2026-11-23T10:00:00+07:00');
    const away = await api.as('lanhdao.binhan');
    const page = await yes<SubstitutionPage>(
      away.post('/substitutions', {
        absentId: ids.get('lanhdao.binhan'),
        substituteId: ids.get('lanhdaophong.binhan'),
        agencyId: 'h99-binhan-leader',
        post: 'authority-leader',
        from: '2026-11-23',
        to: '2026-11-24',
        reason: 'Nghỉ phép',
      }),
    );
    await api.toAppraisal(dossierId);
    await api.complete('chuyenvien.binhan', dossierId, { appraisal: 'eligible' });
    await api.complete('thue.coso1', dossierId, {
      taxCode: '8912345678',
      taxOfficeName: 'Thuế cơ sở 1',
      taxIssuedOn: '2026-11-23',
    });
    await api.complete('chuyenvien.binhan', dossierId, { draftText: 'Giấy chứng nhận' });
    await api.complete('lanhdaophong.binhan', dossierId, { reviewDecision: 'approve' });

    const { steps } = await peopleOf(dossierId, 'lanhdaophong.binhan');

    const [leader, substitute] = steps[0]?.people ?? [];
    expect(leader).toMatchObject({ name: 'Đỗ Quốc Khải', standing: 'may', standsInFor: null });
    expect(substitute).toMatchObject({
      name: 'Phạm Thị Ngọc Hạnh',
      standsInFor: 'Đỗ Quốc Khải',
      standing: 'didOther',
    });
    expect(steps[0]?.mine).toMatchObject({
      reason: { vi: expect.stringContaining('bạn đã làm bước “') },
    });
    expect(await expectTruth(dossierId)).toEqual(['lanhdao.binhan']);
    for (const { substitutionId } of page.items) {
      await yes(away.post(`/substitutions/${substitutionId}/end`));
    }
  });

  test('of what is awaited from the applicant are those who may record it', async () => {
    const { dossierId } = await api.receiveAt('2026-11-24T09:00:00+07:00');
    await api.toAppraisal(dossierId);
    await api.askForSupplement(dossierId);

    const officer = await peopleOf(dossierId, 'chuyenvien.binhan');
    const counter = await peopleOf(dossierId, 'tiepnhan.binhan');

    expect(officer.steps).toEqual([]);
    expect(officer.waits).toMatchObject([
      { elementId: 'supplementReceived', mine: { reason: {} } },
    ]);
    expect(officer.waits[0]?.people.toSorted()).toEqual(
      ['Trần Thị Mai Khanh', 'Đặng Thị Thu Nguyệt'].toSorted(),
    );
    expect(counter.waits[0]?.mine).toBe(true);
  });
});
