import type { Dossier } from '../../engine/model/dossier.ts';
import { isOpenTask, type EventWait, type TaskRecord } from '../../engine/model/records.ts';
import type { DossierSituation } from '../../engine/store/store.ts';
import type { DiagramView, DossierPaper, DossierView, Holder } from '../contract/dossiers.ts';
import type { Allowed } from '../contract/primitives.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { may, type PolicyKey } from '../policy/policies.ts';
import { findSigningTask } from '../policy/findSigningTask.ts';
import { textOf } from '../texts/fillText.ts';
import type { DossierReading } from './dossierReading.ts';
import { dossierTiming } from './dossierTiming.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import { nextElements } from './nextElements.ts';
import { presentDocument } from './presentDocument.ts';
import { presentDossierActions, presentExtensions } from './presentExtensions.ts';
import { presentMoney } from './presentMoney.ts';
import { outcomeOf } from './presentDossierRow.ts';
import { presentIncidents } from './presentIncidents.ts';
import { presentPath } from './presentPath.ts';
import { presentPartLimits } from './presentPartLimits.ts';
import { itemNumber, presentTaskRow, type TaskSetting } from './presentTask.ts';
import { presentTokens } from './presentTokens.ts';

/** What the page of a dossier is presented with. */
export type DossierSetting = TaskSetting & {
  /** Whether there is a key to sign documents with. */
  readonly isSigningSetUp: boolean;
};

/** The page of a dossier. */
export function presentDossier(
  reading: DossierReading,
  setting: DossierSetting,
): Omit<DossierView, 'isWatched'> {
  const { situation, model } = reading;
  const { dossier } = situation;
  const main = situation.instances.find((it) => it.instanceId === dossier.instanceId);
  const diagram = presentDiagram(reading, setting);
  return {
    dossierId: dossier.dossierId,
    code: dossier.code,
    procedure: presentProcedure(dossier),
    status: dossier.status,
    outcome: outcomeOf(dossier),
    ...presentHandedIn(dossier),
    receivingAgencyName: setting.directory.agencyName(dossier.receivingAgencyId),
    receivedAt: toMoment(dossier.receivedAt),
    promisedAt: toMomentOrNull(dossier.promisedAt),
    finishedAt: toMomentOrNull(dossier.finishedAt),
    ...dossierTiming(dossier, setting.now, setting.calendar),
    holder: presentHolders(situation.tasks, setting),
    next: nextElements(
      model,
      diagram.tokens.map((token) => token.elementId),
    ),
    tasks: presentTasks(reading, setting),
    papers: presentPapers(dossier, model),
    documents: reading.documents.map((it) => presentDocument(it, setting)),
    diagram,
    instanceStatus: main?.snapshot.status ?? 'completed',
    incidents: presentIncidents({ situation, model }, setting.person),
    waitingFor: presentWaits(situation, model),
    revision: dossier.revision,
    ...presentMoney(reading, setting),
    extensions: presentExtensions(dossier.extensions, setting),
    paperFile: presentPaperFile(dossier, setting),
    partLimits: presentPartLimits(situation.timers, model),
    allowed: {
      ...presentDossierActions(reading, setting),
      receipt: allowedBy('dossier.receipt', setting),
      upload: uploadAllowed(dossier),
      sign: signAllowed(reading, setting),
      message: allowedBy('dossier.message', setting),
    },
  };
}

function presentHandedIn({ applicant, representative, content, ...dossier }: Dossier) {
  const { channel, returnChannel, mobileSession } = dossier;
  const mobilePlace = mobileSession && { place: mobileSession.place, on: mobileSession.on };
  return { applicant, representative, content, channel, mobilePlace, returnChannel };
}

function presentPaperFile(
  { paperFile }: Dossier,
  { directory, now }: TaskSetting,
): DossierView['paperFile'] {
  if (paperFile === null) return null;
  const { toAgencyId, isOutside, dueAt, acceptedAt, acceptedBy } = paperFile;
  return {
    toAgencyName: directory.agencyName(toAgencyId),
    isOutside,
    dueAt: toMoment(dueAt),
    acceptedAt: toMomentOrNull(acceptedAt),
    acceptedBy: directory.personName(acceptedBy),
    isLate: (acceptedAt ?? now) > dueAt,
  };
}

/** Who has the dossier: tasks that wait, oldest first. */
export function presentHolders(
  tasks: readonly TaskRecord[],
  { directory }: Pick<TaskSetting, 'directory'>,
): readonly Holder[] {
  return tasks
    .filter((task) => task.kind === 'user' && isOpenTask(task))
    .map((task) => ({
      taskId: task.taskId,
      agencyId: task.agencyId ?? '',
      agencyName: directory.agencyName(task.agencyId),
      post: task.post ?? '',
      stepName: task.name,
      item: itemNumber(task),
      personName: directory.personName(task.claimedBy),
      since: toMoment(task.claimedAt ?? task.openedAt),
    }));
}

function presentProcedure(dossier: Dossier): DossierView['procedure'] {
  return {
    procedureId: dossier.procedureId,
    name: dossier.procedureName,
    code: dossier.procedureCode,
    versionId: dossier.versionId,
    versionNumber: dossier.versionNumber,
  };
}

function presentTasks(reading: DossierReading, setting: TaskSetting): DossierView['tasks'] {
  const { situation, tasks, model } = reading;
  return tasks
    .filter((task) => task.kind === 'user')
    .map((task) =>
      presentTaskRow({ task, dossier: situation.dossier, model, done: tasks }, setting),
    );
}

function presentPapers(dossier: Dossier, model: VersionModel): readonly DossierPaper[] {
  const names = new Map(model.version.papers.map((paper) => [paper.key, paper.name]));
  return dossier.papers.map((paper) => ({
    ...paper,
    name: names.get(paper.paperKey) ?? paper.paperKey,
  }));
}

function presentDiagram(
  { situation, history, model }: DossierReading,
  { calendar }: TaskSetting,
): DiagramView {
  const { passes, flows } = presentPath(history, model, calendar);
  return {
    bpmn: model.version.bpmn,
    tokens: presentTokens({ ...situation, history }, model.nodes),
    passes: passes.map(({ index: _index, ...pass }) => pass),
    flows: flows.map(({ elementId }) => elementId),
  };
}

/**
 * What is awaited from outside the program, once for each element: what is handed in goes to the
 * one that has waited longest. Signals are not handed in.
 */
export function presentWaits(
  { waits }: DossierSituation,
  model: VersionModel,
): DossierView['waitingFor'] {
  const messages = waits.filter(({ kind }) => kind === 'message');
  const isFirst = (wait: EventWait): boolean =>
    messages.find(({ elementId }) => elementId === wait.elementId) === wait;
  return messages.filter(isFirst).map((wait) => {
    const node = model.nodes.get(wait.elementId);
    return {
      elementId: wait.elementId,
      elementName: node?.name || wait.elementId,
      messageName: wait.eventName,
      since: toMoment(wait.since),
      form: model.formOf(wait.elementId),
    };
  });
}

function allowedBy(key: PolicyKey, { person }: TaskSetting): Allowed {
  return may(key, person.roles) || { reason: textOf('reasons', 'ROLE_MISSING') };
}

function uploadAllowed(dossier: Dossier): Allowed {
  return dossier.finishedAt === null || { reason: textOf('reasons', 'DOSSIER_ENDED') };
}

function signAllowed({ situation, model }: DossierReading, setting: DossierSetting): Allowed {
  if (!setting.isSigningSetUp) return { reason: textOf('reasons', 'SIGNING_NOT_SET_UP') };
  const task = findSigningTask(setting.person, situation.tasks, model.nodes);
  return task !== null || { reason: textOf('reasons', 'NO_SIGNING_STEP') };
}
