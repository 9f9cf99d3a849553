import { emptyChange } from '../../engine/model/change.ts';
import { type AgencyId, asId, type DossierId, type TaskId } from '../../engine/model/ids.ts';
import type { Variables } from '../../engine/model/json.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { createRuntime } from '../../engine/run/createRuntime.ts';
import { newTimedId } from '../../engine/run/newTimedId.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import type { Store } from '../../engine/store/store.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { model } from './models.ts';

const ACTOR = { personId: null, agencyId: null };
const AGENCY = asId<AgencyId>('counter');

/** The completions of the scenario in models/, without the reminder that only time opens. */
export const COMPLETIONS: readonly (readonly [string, Variables])[] = [
  ['T_intake', { complete: false }],
  ['T_supp', {}],
  ['T_intake', { complete: true }],
  ['T_fee', {}],
  ['T_tech', { env: true, herit: true }],
  ['T_env', {}],
  ['T_herit', {}],
  ['T_decide', { approve: true }],
];

/** Commands on the permit of models/, as the API gives them. */
export type PermitOffice = {
  readonly receive: () => Promise<DossierId>;
  /** The open task of the dossier at that element. */
  readonly openTask: (dossierId: DossierId, elementId: string) => Promise<TaskId>;
  readonly complete: (taskId: TaskId, variables: Variables) => Promise<void>;
};

/** Publishes the permit in the store, when it is not there, and gives what can be done with it. */
export async function permitOffice(store: Store): Promise<PermitOffice> {
  await writeProcedure(store);
  const runtime = createRuntime({
    store,
    now: () => Date.now(),
    newId: () => newTimedId(Date.now()),
    trackingSecret: (dossierId) => dossierId,
    calendars: () => VIETNAM,
    connectors: {},
    posts: { mail: null, sms: null, webhook: null },
    askGateway: null,
    log: () => undefined,
  });
  return {
    receive: () => receive(runtime),
    openTask: (dossierId, elementId) => openTask(store, dossierId, elementId),
    complete: (taskId, variables) => complete(runtime, taskId, variables),
  };
}

/** The drawing is written as a published version, with no procedure around it but what must be. */
async function writeProcedure(store: Store): Promise<void> {
  if ((await store.findProcedure('permit')) !== null) return;
  const bpmn = model('permit.bpmn');
  await store.commit({
    ...emptyChange(),
    procedures: [
      { procedureId: 'permit', code: '0.000000', name: 'Permit', field: 'Bench', isPart: false },
    ],
    versions: [
      {
        versionId: asId('permit-1'),
        procedureId: 'permit',
        number: 1,
        effectiveOn: '2020-01-01',
        legalBasis: null,
        note: '',
        publishedAt: 0,
        publishedBy: null,
        hash: '',
        bpmn,
        decisions: [],
        forms: [],
        papers: [],
        fees: [],
      },
    ],
    agencies: [
      {
        agencyId: AGENCY,
        code: 'B00',
        name: 'Counter',
        kind: 'one-stop',
        level: 'commune',
        parentId: null,
        unitCode: '00001',
        servesUnitCodes: [],
      },
    ],
  });
}

async function receive(runtime: Runtime): Promise<DossierId> {
  const received = await receiveDossier(runtime, {
    commandId: asId(crypto.randomUUID()),
    actor: ACTOR,
    procedureId: 'permit',
    receivingAgencyId: AGENCY,
    competentAgencyId: AGENCY,
    applicant: { name: 'A', idNumber: '', address: '', phone: '', email: '' },
    content: '',
    papers: [],
    setCount: 1,
    channel: 'counter',
    returnChannel: 'counter',
    variables: { complete: false, env: false, herit: false, approve: false },
  });
  if (!received.ok) throw new Error(`Expected a dossier, but got ${received.refusal.code}.`);
  return asId(received.value.dossierId);
}

async function openTask(store: Store, dossierId: DossierId, elementId: string): Promise<TaskId> {
  const situation = await store.findSituation(dossierId);
  const task = situation?.tasks.find((open) => open.elementId === elementId);
  if (task === undefined) throw new Error(`Expected ${elementId} to be open, but it is not.`);
  return task.taskId;
}

async function complete(runtime: Runtime, taskId: TaskId, variables: Variables): Promise<void> {
  const commandId = asId<never>(crypto.randomUUID());
  const completed = await completeTask(runtime, { commandId, actor: ACTOR, taskId, variables });
  if (!completed.ok) throw new Error(`Expected a step, but got ${completed.refusal.code}.`);
}
