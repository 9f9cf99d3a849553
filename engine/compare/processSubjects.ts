import type { Lane, Pool, ProcessModel, SequenceFlow } from '../model/process.ts';
import { basisFacts } from './basisFacts.ts';
import type { ComparedValue } from './difference.ts';
import { conditionFact } from './conditionFact.ts';
import { fact, flagFact, elementFact, numberFact, termFact, textFact, wordFact } from './facts.ts';
import { nodeSubject } from './nodeSubject.ts';
import type { ReadVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';

/** A process with everything drawn in it, in document order: itself, lanes, nodes, flows. */
export function processSubjects(process: ProcessModel, version: ReadVersion): readonly Subject[] {
  return [
    processSubject(process, version),
    ...process.lanes.map((lane) => laneSubject(lane, process, version)),
    ...process.nodes.map((node) => nodeSubject(node, process, version)),
    ...process.flows.map((flow) => flowSubject(flow, process, version)),
  ];
}

/** A pool, which may show an organisation that is not drawn further. */
export function poolSubject(pool: Pool, { refs }: ReadVersion): Subject {
  const { id, name, processId, promise } = pool;
  return {
    ...drawn(id, name),
    kind: 'pool',
    family: 'pool',
    process: refs.get(processId ?? '') ?? null,
    facts: [...textFact('name', name), ...termFact('promise', promise)],
  };
}

function processSubject(process: ProcessModel, { refs }: ReadVersion): Subject {
  const { id, name, settings } = process;
  return {
    ...drawn(id, settings.procedureCode ?? name),
    kind: 'process',
    family: 'process',
    name,
    process: refs.get(id) ?? null,
    elementId: process.poolId ?? id,
    facts: [
      ...textFact('name', name),
      ...textFact('procedureCode', settings.procedureCode),
      ...settings.levels.flatMap((level) =>
        fact('level', { kind: 'word', word: `level:${level}` }, level),
      ),
      ...textFact('receivingPlace', settings.receivingPlace),
      ...textFact('competentAgency', settings.competentAgency),
      ...textFact('result', settings.result),
      ...termFact('legalTerm', settings.legalTerm),
      ...termFact('promisedTerm', settings.promisedTerm),
      ...textFact('cutOff', settings.cutOff),
      ...textFact('dayStart', settings.dayStart),
      ...textFact('filingWindows', windowsOf(settings)),
      ...termFact('regionalSupplement', settings.regionalSupplement),
      ...textFact('supplementedUnits', settings.supplementedUnits.join(' ')),
      ...wordFact('countingMode', 'counting', settings.countingMode),
      ...numberFact('maxExtensions', settings.maxExtensions),
      ...fact('extensionNotice', noticeOf(settings)),
      ...termFact('supplementWithin', settings.supplementWithin),
      ...textFact('forwardCutOff', settings.forwardCutOff),
      ...termFact('paperTransfer', settings.paperTransfer),
      ...textFact('calendar', settings.calendar),
      ...basisFacts(settings.legalBasis),
      ...flagFact('executable', process.isExecutable),
    ],
  };
}

function windowsOf({ filingWindows }: ProcessModel['settings']): string {
  return filingWindows.map(({ from, to }) => `${from}/${to}`).join(' ');
}

function noticeOf({ extensionNoticeMinutes: minutes }: ProcessModel['settings']): ComparedValue {
  return { kind: 'minutes', minutes, unit: null };
}

function laneSubject(lane: Lane, process: ProcessModel, { refs }: ReadVersion): Subject {
  const { id, name, performer, promise } = lane;
  return {
    ...drawn(id, name),
    kind: 'lane',
    family: 'lane',
    process: refs.get(process.id) ?? null,
    facts: [
      ...textFact('name', name),
      ...wordFact('agency', 'role', performer?.agencyRole ?? null),
      ...wordFact('post', 'post', performer?.post ?? null),
      ...termFact('promise', promise),
    ],
  };
}

/** Without a condition it says no more than that its ends are there. */
function flowSubject(flow: SequenceFlow, process: ProcessModel, version: ReadVersion): Subject {
  const { refs, forms } = version;
  const { id, name, sourceId, targetId, condition } = flow;
  const [from, to] = [refs.get(sourceId), refs.get(targetId)];
  return {
    ...drawn(id, null),
    kind: 'flow',
    family: 'flow',
    name,
    ends: from && to ? [from, to] : null,
    process: refs.get(process.id) ?? null,
    impliedBy: condition === null ? [sourceId, targetId] : [],
    facts: [
      ...textFact('name', name),
      ...elementFact('source', from),
      ...elementFact('target', to),
      ...conditionFact('condition', condition, forms),
      ...flagFact('isDefault', flow.isDefault),
      ...numberFact('maxTurns', flow.maxTurns),
      ...flagFact('turnsCounted', flow.counted),
    ],
  };
}

/** What subjects of a drawing have in common; without a name they have no likeness. */
function drawn(id: string, likeness: string | null) {
  const name = likeness ?? '';
  const found = likeness === '' ? null : likeness;
  const none = { ends: null, holder: null, impliedBy: [] };
  return { ...none, key: id, name, likeness: found, elementId: id };
}
