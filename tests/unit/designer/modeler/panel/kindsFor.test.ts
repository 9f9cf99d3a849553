import { describe, expect, it } from 'vitest';

import { modelerBpmnVi } from '../../../../../designer/i18n/modelerBpmnVi.ts';
import {
  appendedTo,
  canHaveBorderEvent,
} from '../../../../../designer/modeler/changes/appendedTo.ts';
import { kindKeyOf, kindsFor } from '../../../../../designer/modeler/panel/kindsFor.ts';
import { openFile } from '../changes/openFile.ts';

const DRAWING =
  '<startEvent id="start" /><userTask id="task" /><exclusiveGateway id="gateway" />' +
  '<boundaryEvent id="border" attachedToRef="transaction" cancelActivity="false">' +
  '<timerEventDefinition id="d1" /></boundaryEvent>' +
  '<boundaryEvent id="undo" attachedToRef="task"><compensateEventDefinition id="d2" />' +
  '</boundaryEvent>' +
  '<intermediateThrowEvent id="throw" /><intermediateThrowEvent id="link">' +
  '<linkEventDefinition id="d3" name="x" /></intermediateThrowEvent>' +
  '<endEvent id="end" /><transaction id="transaction"><endEvent id="inner" /></transaction>' +
  '<subProcess id="event" triggeredByEvent="true"><startEvent id="begin" /></subProcess>' +
  '<eventBasedGateway id="wait" /><userTask id="handler" isForCompensation="true" />';
const IDS = [
  'start',
  'task',
  'gateway',
  'border',
  'throw',
  'end',
  'transaction',
  'inner',
  'event',
  'begin',
];

const file = await openFile(DRAWING);
const kinds = (id: string) => kindsFor(file.object(id), false);

describe('kindsFor', () => {
  it.each(IDS)('names every kind for %s in Vietnamese, each once, itself included', (id) => {
    const words = kinds(id).map((kind) => kind.words);

    expect(words.filter((each) => !(each in modelerBpmnVi))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    // A start in an event sub-process waits for something: "none" is not among its kinds.
    expect(kinds(id).some(({ key }) => key === kindKeyOf(file.object(id)))).toBe(id !== 'begin');
  });

  it('offers every element that the engine executes', () => {
    const offered = new Set(IDS.flatMap(kinds).map(({ target }) => target.type));

    const executed =
      'BoundaryEvent EndEvent StartEvent IntermediateCatchEvent IntermediateThrowEvent ' +
      'BusinessRuleTask ManualTask ReceiveTask ScriptTask SendTask ServiceTask Task UserTask ' +
      'CallActivity SubProcess Transaction EventBasedGateway ExclusiveGateway InclusiveGateway ' +
      'ParallelGateway';
    const types = executed.split(' ').map((type) => `bpmn:${type}`);
    expect([...offered].toSorted()).toEqual(types.toSorted());
  });

  it('keeps an event beside its step where its new kind may be', () => {
    const target = (kind: string) =>
      kinds('border').find(({ key }) => key === `bpmn:BoundaryEvent:${kind}`)?.target;

    expect(target('signal')).toMatchObject({ cancelActivity: false });
    expect(target('error')).toMatchObject({ cancelActivity: true });
  });

  it('leaves a folded sub-process and what is no node as it is', () => {
    expect(kindsFor(file.object('transaction'), true)).toEqual([]);
    expect(kindsFor(file.object('p'), false)).toEqual([]);
  });
});

describe('appendedTo', () => {
  it.each([
    ['task', ['step', 'gateway', 'event', 'end']],
    ['wait', ['event']],
    ['undo', ['step']],
    ['link', []],
    ['end', []],
    ['event', []],
    ['handler', []],
  ])('offers behind %s only what may follow: %j', (id, names) => {
    expect(appendedTo(file.object(id)).map(({ name }) => name)).toEqual(names);
  });

  it('offers events on the border of work that is done in the flow', () => {
    const withBorder = ['task', 'transaction', 'event', 'handler', 'gateway', 'end'].filter((id) =>
      canHaveBorderEvent(file.object(id)),
    );

    expect(withBorder).toEqual(['task', 'transaction']);
  });
});
