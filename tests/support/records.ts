import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { CommandReceipt } from '../../engine/model/command.ts';
import type { DocumentSignature, Dossier, DossierDocument } from '../../engine/model/dossier.ts';
import type { HistoryEvent } from '../../engine/model/history.ts';
import { asId } from '../../engine/model/ids.ts';
import { SNAPSHOT_FORMAT } from '../../engine/model/instance.ts';
import type { LifeStep } from '../../engine/model/life.ts';
import type { Notice } from '../../engine/model/notice.ts';
import type { OfficerNotice } from '../../engine/model/officerNotice.ts';
import type { Payment } from '../../engine/model/payment.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import type {
  EventWait,
  InstanceRecord,
  OutboxRecord,
  PendingMessage,
  TaskRecord,
  ThrownSignal,
  TimerRecord,
} from '../../engine/model/records.ts';

const NOON = Date.parse('2026-11-23T12:00:00+07:00');

/** A dossier for tests; every record here takes what differs. */
export function aDossier(differs: Partial<Dossier> = {}): Dossier {
  return {
    dossierId: asId('D1'),
    code: 'H99.21.01-261123-0001',
    procedureId: 'P1',
    procedureCode: '1.001612',
    procedureName: 'Đăng ký hộ kinh doanh',
    versionId: asId('V1'),
    versionNumber: 1,
    instanceId: asId('I1'),
    receivingAgencyId: asId('one-stop'),
    competentAgencyId: asId('commune'),
    agencyIds: [asId('commune'), asId('one-stop')],
    applicant: {
      name: 'Nguyễn Thị Đào',
      idNumber: '001099000001',
      address: 'Thôn 3',
      phone: '0900000001',
      email: '',
    },
    representative: null,
    content: 'Đăng ký thành lập',
    papers: [{ paperKey: 'request', form: 'original', count: 1, verifiedAgainstOriginal: false }],
    setCount: 1,
    channel: 'counter',
    mobileSession: null,
    returnChannel: 'counter',
    status: 2,
    outcome: null,
    receivedOn: '2026-11-23',
    dayNumber: 1,
    receivedAt: NOON,
    receivedBy: asId('mai'),
    calendar: 'vietnam',
    clock: null,
    promisedAt: NOON + 1000,
    firstPromisedAt: NOON + 1000,
    extensions: [],
    paperFile: null,
    finishedAt: null,
    trackingSecretHash: 'aa',
    revision: 1,
    ...differs,
  };
}

/** An unsigned document of that dossier. */
export function aDocument(differs: Partial<DossierDocument> = {}): DossierDocument {
  return {
    documentId: 'X1',
    dossierId: asId('D1'),
    taskId: null,
    title: 'Đơn',
    fileName: 'don.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 3,
    sha256: 'abc',
    uploadedAt: 1,
    uploadedBy: null,
    signature: null,
    reusedFrom: null,
    ...differs,
  };
}

/** The signature of that document. */
export function aSignature(): DocumentSignature {
  return {
    at: NOON,
    personId: asId('mai'),
    agencyId: asId('commune'),
    post: 'authority-leader',
    reason: 'Cấp giấy chứng nhận',
    unsignedSha256: 'abc',
    certificateName: 'UBND xã',
    certificateSha256: 'ce',
    isTest: true,
  };
}

/** An instance that waits at "check". */
export function anInstance(differs: Partial<InstanceRecord> = {}): InstanceRecord {
  return {
    instanceId: asId('I1'),
    dossierId: asId('D1'),
    versionId: asId('V1'),
    processId: 'Process',
    parties: { 'one-stop': asId('one-stop') },
    snapshot: {
      status: 'active',
      scopes: [
        {
          id: '0',
          parentId: null,
          kind: 'process',
          elementId: null,
          partId: 'Process',
          item: null,
          value: { main: 'check' },
          active: ['check'],
        },
      ],
      nextScope: 1,
      variables: { kind: 'a', amount: 12 },
      outcome: null,
      nationalStatus: null,
      errorCode: null,
      incidents: [],
    },
    snapshotFormat: SNAPSHOT_FORMAT,
    revision: 1,
    lastAt: NOON,
    historySeq: 1,
    historyHash: 'h1',
    ...differs,
  };
}

/** A task of the one-stop receiver. */
export function aTask(differs: Partial<TaskRecord> = {}): TaskRecord {
  return {
    taskId: asId('I1.1.0'),
    instanceId: asId('I1'),
    dossierId: asId('D1'),
    elementId: 'check',
    scopeId: '0',
    name: 'Kiểm tra',
    kind: 'user',
    agencyId: asId('one-stop'),
    post: 'receiver',
    status: 'open',
    claimedBy: null,
    claimedAt: null,
    openedAt: NOON,
    dueAt: NOON + 500,
    closedAt: null,
    closedBy: null,
    item: null,
    ...differs,
  };
}

/** A timer. */
export function aTimer(differs: Partial<TimerRecord> = {}): TimerRecord {
  return {
    timerId: 'I1.1.1',
    instanceId: asId('I1'),
    elementId: 'reminder',
    scopeId: '0',
    occurrence: 1,
    timer: { kind: 'duration', text: 'PT1H' },
    setAt: NOON,
    dueAt: NOON + 3_600_000,
    ...differs,
  };
}

/** A wait for a message. */
export function aWait(differs: Partial<EventWait> = {}): EventWait {
  return {
    waitId: 'I1.1.2',
    instanceId: asId('I1'),
    dossierId: asId('D1'),
    elementId: 'supplement',
    scopeId: '0',
    kind: 'message',
    eventName: 'supplement',
    correlationValue: null,
    since: NOON,
    ...differs,
  };
}

/** A kept message. */
export function aMessage(differs: Partial<PendingMessage> = {}): PendingMessage {
  return {
    messageId: 'M1',
    dossierId: asId('D1'),
    messageName: 'supplement',
    correlationValue: null,
    targetId: null,
    variables: { paper: 'x' },
    sentAt: NOON,
    expiresAt: NOON + 1000,
    ...differs,
  };
}

/** A signal on its way to other dossiers. */
export function aSignal(differs: Partial<ThrownSignal> = {}): ThrownSignal {
  return {
    signalId: 'I1.1.4',
    dossierId: asId('D1'),
    signalName: 'storm',
    thrownAt: NOON,
    ...differs,
  };
}

/** A call that leaves by a connector. */
export function aCall(differs: Partial<OutboxRecord> = {}): OutboxRecord {
  return {
    outboxId: 'I1.1.3',
    instanceId: asId('I1'),
    dossierId: asId('D1'),
    elementId: 'tax',
    scopeId: '0',
    connector: 'tax-registration',
    variables: { name: 'x' },
    status: 'pending',
    attempts: 0,
    createdAt: NOON,
    nextAttemptAt: NOON,
    lastError: null,
    ...differs,
  };
}

/** A notice that waits to be sent. */
export function aNotice(differs: Partial<Notice> = {}): Notice {
  return {
    noticeId: 'D1.received.1',
    dossierId: asId('D1'),
    submissionId: null,
    revision: 1,
    kind: 'received',
    channel: 'mail',
    address: 'dao@vidu.example',
    facts: {
      code: 'H99.21.01-261123-0001',
      procedureName: 'Đăng ký hộ kinh doanh',
      status: 2,
      promisedAt: NOON + 1000,
      reason: null,
    },
    status: 'pending',
    attempts: 0,
    createdAt: NOON,
    nextAttemptAt: NOON,
    lastError: null,
    ...differs,
  };
}

/** A notice to a post. */
export function anOfficerNotice(differs: Partial<OfficerNotice> = {}): OfficerNotice {
  return {
    noticeId: 'D1.1.0',
    cause: 'handed-over',
    personId: null,
    agencyId: asId('one-stop'),
    post: 'receiver',
    dossierId: asId('D1'),
    taskId: null,
    facts: {
      code: 'H99.21.01-261123-0001',
      procedureName: 'Đăng ký hộ kinh doanh',
      status: 2,
      stepName: 'Thẩm định',
      reason: null,
      promisedAt: NOON + 1000,
    },
    byPersonId: null,
    at: NOON,
    ...differs,
  };
}

/** A payment that was asked for online. */
export function aPayment(differs: Partial<Payment> = {}): Payment {
  return {
    paymentId: 'PAY1',
    dossierId: asId('D1'),
    channel: 'online',
    status: 'waiting',
    lines: [{ feeKey: 'registration', name: 'Lệ phí đăng ký', amountDong: 100_000 }],
    amountDong: 100_000,
    askedAt: NOON,
    askedBy: null,
    paidAt: null,
    receiptNumber: null,
    transactionId: null,
    reason: '',
    ...differs,
  };
}

/** One line of history. */
export function anEvent(differs: Partial<HistoryEvent> = {}): HistoryEvent {
  return {
    instanceId: asId('I1'),
    seq: 1,
    dossierId: asId('D1'),
    at: NOON,
    type: 'instance-started',
    elementId: null,
    causeId: null,
    personId: asId('mai'),
    agencyId: asId('one-stop'),
    input: { type: 'start', startId: null, variables: {} },
    trace: [{ type: 'entered', elementId: 'check', item: null }],
    facts: {},
    previousHash: '0',
    hash: 'h1',
    ...differs,
  };
}

/** A published version without a drawing. */
export function aVersion(differs: Partial<ProcedureVersion> = {}): ProcedureVersion {
  return {
    versionId: asId('V1'),
    procedureId: 'P1',
    number: 1,
    bpmn: '<x/>',
    decisions: [],
    forms: [],
    papers: [],
    fees: [],
    effectiveOn: '2026-01-01',
    legalBasis: null,
    note: '',
    publishedAt: NOON,
    publishedBy: null,
    hash: 'v1',
    ...differs,
  };
}

/** A step of the life of a version. */
export function aLifeStep(differs: Partial<LifeStep> = {}): LifeStep {
  return {
    procedureId: 'P1',
    seq: 1,
    act: 'suspend',
    at: NOON,
    personId: asId('mai'),
    revision: null,
    versionId: asId('V1'),
    reason: 'Chờ văn bản mới',
    decision: null,
    legalBasis: null,
    on: null,
    ...differs,
  };
}

/** A receipt of a command. */
export function aReceipt(differs: Partial<CommandReceipt> = {}): CommandReceipt {
  return {
    commandId: asId('C1'),
    command: 'receiveDossier',
    personId: asId('mai'),
    answer: { dossierId: 'D1' },
    at: NOON,
    ...differs,
  };
}

/** The change that receives a dossier with one open task. */
export function anIntake(differs: Partial<Change> = {}): Change {
  return {
    ...emptyChange(aReceipt()),
    dossiers: [{ record: aDossier(), expectedRevision: null }],
    instances: [{ record: anInstance(), expectedRevision: null }],
    history: [anEvent()],
    tasks: [aTask()],
    timers: [aTimer()],
    waits: [aWait()],
    outbox: [aCall()],
    ...differs,
  };
}
