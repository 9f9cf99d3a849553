import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_COOKIE } from '../../api/middleware/authenticate.ts';
import { createApp } from '../../api/app.ts';
import { seedProcedures } from '../../api/demonstration/seedProcedures.ts';
import { openServices, type OpenServices } from '../../api/openServices.ts';
import type { Agency } from '../../engine/model/agency.ts';
import { type Change, emptyChange } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import { seedProvince } from '../../api/demonstration/seedProvince.ts';
import { aDossier, anInstance, aTask } from '../support/records.ts';

const PROCEDURE_ID = 'household-business-registration';
const AGENCIES = 60;
const ELEMENTS = ['intake', 'assign', 'appraise'] as const;
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const MIDDLE = ['Thị', 'Văn', 'Hữu', 'Ngọc', 'Minh'];
const GIVEN = ['Hường', 'Bình', 'Đào', 'Khải', 'Lực', 'Thuận', 'Ẩn', 'Sáu', 'Yến', 'Quý', 'Nở'];
const BATCH = 2000;
const HOUR_MS = 3_600_000;

/** The whole application with a full inbox, on a file of its own. */
export type InboxOffice = OpenServices & {
  readonly get: (agency: number, path: string) => Promise<Response>;
  readonly remove: () => Promise<void>;
};

/** Opens it with so many open tasks, spread evenly over 60 agencies with one officer each. */
export async function openInboxOffice(taskCount: number): Promise<InboxOffice> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lienthong-inbox-'));
  const config = {
    dataFolder,
    demonstration: true,
    publicUrl: null,
    logLevel: 'silent',
    mail: null,
    signing: null,
    trustedFile: null,
    queueLimitMinutes: 30,
    keepNoticesDays: null,
    isKeepNoticesSample: false,
    payment: null,
    sms: null,
    signOn: null,
    clamd: null,
  } as const;
  const opened = await openServices(config);
  const { runtime, passwords, sessions } = opened.services;
  const { store } = runtime;
  await seedProvince(store, passwords);
  await seedProcedures(runtime, 'procedures');
  const [version] = await store.listVersions(PROCEDURE_ID);
  if (version === undefined) throw new Error('Expected a published version, but there is none.');
  const numbers = Array.from({ length: AGENCIES }, (_, index) => index);
  const people = numbers.map(officerOf);
  await store.commit({ ...emptyChange(), agencies: numbers.map(agencyOf), people });
  for (let first = 0; first < taskCount; first += BATCH) {
    const count = Math.min(BATCH, taskCount - first);
    const changes = Array.from({ length: count }, (_, index) => intakeOf(first + index, version));
    await store.commitGroup(changes);
  }
  const tokens = await Promise.all(people.map((person) => sessions.open(person, null)));
  const app = createApp(opened.services);
  return {
    ...opened,
    get: async (agency, path) => {
      const cookie = `${SESSION_COOKIE}=${tokens[agency % AGENCIES]}`;
      return app.request(`/api${path}`, { headers: { cookie } });
    },
    remove: async () => {
      await opened.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

function agencyOf(number: number): Agency {
  return {
    agencyId: asId(`bench-${number}`),
    code: `B${number}`,
    name: `Phòng Kinh tế xã số ${number}`,
    kind: 'division',
    level: 'commune',
    parentId: null,
    unitCode: `B${number}`,
    servesUnitCodes: [],
  };
}

function officerOf(number: number): Person {
  return {
    personId: asId(`officer-${number}`),
    username: `officer.${number}`,
    name: `Cán bộ ${number}`,
    passwordHash: '',
    roles: ['OFFICER'],
    placements: [{ agencyId: asId(`bench-${number}`), post: 'officer' }],
    status: 'active',
    isDemo: true,
  };
}

/** One received dossier with one open task, due some days before or after now. */
function intakeOf(number: number, version: ProcedureVersion): Change {
  const agencyId = agencyOf(number % AGENCIES).agencyId;
  const [dossierId, instanceId] = [asId<never>(`d${number}`), asId<never>(`i${number}`)];
  const name = [FAMILY, MIDDLE, GIVEN].map((part) => part[number % part.length]).join(' ');
  const at = Date.now();
  const dossier = aDossier({
    dossierId,
    instanceId,
    versionId: version.versionId,
    procedureId: PROCEDURE_ID,
    code: `${agencyId}-261123-${String(number).padStart(6, '0')}`,
    applicant: { ...aDossier().applicant, name: `${name} ${number % 997}` },
    receivingAgencyId: agencyId,
    competentAgencyId: agencyId,
    agencyIds: [agencyId],
    dayNumber: number,
    promisedAt: at + HOUR_MS * 100,
  });
  const task = aTask({
    taskId: asId(`i${number}.1.0`),
    instanceId,
    dossierId,
    elementId: ELEMENTS[number % ELEMENTS.length] ?? 'intake',
    agencyId,
    post: 'officer',
    dueAt: number % 20 === 0 ? null : at + HOUR_MS * (((number * 7919) % 400) - 100),
  });
  return {
    ...emptyChange(),
    dossiers: [{ record: dossier, expectedRevision: null }],
    instances: [
      {
        record: anInstance({ instanceId, dossierId, versionId: version.versionId }),
        expectedRevision: null,
      },
    ],
    tasks: [task],
    comingSteps: [
      {
        taskId: task.taskId,
        dossierId,
        agencyId: agencyOf((number + 1) % AGENCIES).agencyId,
        steps: [{ post: 'officer', name: 'Thẩm định' }],
        dueAt: task.dueAt,
      },
    ],
  };
}
