import { describe, expect, it } from 'vitest';

import { makeExpression } from '../../../../designer/modeler/changes/makeInside.ts';
import type { FlowNode } from '../../../../engine/model/process.ts';
import { openFile, type OpenFile } from './changes/openFile.ts';

type Row = readonly [
  field: string,
  drawing: string,
  change: (file: OpenFile) => void,
  read: object,
];

const set =
  (name: string, value: unknown) =>
  ({ object }: OpenFile) =>
    object('x').set(name, value);
const inside =
  (name: string, value: unknown) =>
  ({ definition }: OpenFile) =>
    definition('x').set(name, value);
const expression = (name: string, body: string) => (file: OpenFile) => {
  const definition = file.definition('x');
  definition.set(name, makeExpression(file.create, definition, body));
};
const border = (definition: string) =>
  `<userTask id="h" /><boundaryEvent id="x" attachedToRef="h"><${definition} id="d" />` +
  '</boundaryEvent>';
const thrown = (definition: string) =>
  `<intermediateThrowEvent id="x"><${definition} id="d" /></intermediateThrowEvent>`;

const ROWS: readonly Row[] = [
  [
    'border event leaves its step',
    border('timerEventDefinition'),
    set('cancelActivity', false),
    { isInterrupting: false },
  ],
  [
    'inner start leaves what runs',
    '<subProcess id="s" triggeredByEvent="true"><startEvent id="x" /></subProcess>',
    set('isInterrupting', false),
    { isInterrupting: false },
  ],
  [
    'duration',
    border('timerEventDefinition'),
    expression('timeDuration', 'P3WD'),
    { event: { timer: { kind: 'duration', text: 'P3WD' } } },
  ],
  [
    'moment',
    border('timerEventDefinition'),
    expression('timeDate', '=due'),
    { event: { timer: { kind: 'date', text: '=due' } } },
  ],
  [
    'cycle',
    border('timerEventDefinition'),
    expression('timeCycle', 'R3/P1D'),
    { event: { timer: { kind: 'cycle', text: 'R3/P1D' } } },
  ],
  [
    'condition',
    border('conditionalEventDefinition'),
    expression('condition', 'a > 1'),
    { event: { condition: 'a > 1' } },
  ],
  [
    'key of a message',
    border('messageEventDefinition'),
    inside('lt:correlationKey', '=dossier.code'),
    { event: { correlationKey: 'dossier.code' } },
  ],
  [
    'undone without waiting',
    thrown('compensateEventDefinition'),
    inside('waitForCompletion', false),
    { event: { waitsForCompletion: false } },
  ],
  [
    'undone step',
    `<userTask id="h" />${thrown('compensateEventDefinition')}`,
    (file) => inside('activityRef', file.object('h'))(file),
    { event: { activityId: 'h' } },
  ],
  [
    'receive task starts',
    '<receiveTask id="x" />',
    set('instantiate', true),
    { instantiate: true },
  ],
  [
    'key of a task',
    '<receiveTask id="x" />',
    set('lt:correlationKey', '=code'),
    { correlationKey: 'code' },
  ],
  [
    'gateway starts',
    '<eventBasedGateway id="x" />',
    set('instantiate', true),
    { instantiate: true },
  ],
  [
    'gateway waits for all',
    '<eventBasedGateway id="x" />',
    set('eventGatewayType', 'Parallel'),
    { isParallel: true },
  ],
  [
    'called process',
    '<callActivity id="x" />',
    set('calledElement', 'other'),
    { calledId: 'other' },
  ],
  [
    'called procedure',
    '<callActivity id="x" />',
    set('calledElement', '1.001612'),
    { calledId: '1.001612' },
  ],
  ['decision', '<businessRuleTask id="x" />', set('lt:decision', 'fee'), { decisionId: 'fee' }],
  [
    'result',
    '<businessRuleTask id="x" />',
    set('lt:resultVariable', 'fee'),
    { resultVariable: 'fee' },
  ],
  ['connector', '<sendTask id="x" />', set('lt:connector', 'tax'), { connector: 'tax' }],
  [
    'compensation step',
    '<userTask id="x" />',
    set('isForCompensation', true),
    { isForCompensation: true },
  ],
  [
    'several tokens',
    '<userTask id="x" />',
    set('lt:severalTokens', 'accepted'),
    { acceptsSeveralTokens: true },
  ],
];

describe('what a field of the panel writes', () => {
  it.each(ROWS)('is what the engine reads: %s', async (_, drawing, change, read) => {
    const before = (await (await openFile(drawing)).node('x')) as FlowNode;
    const file = await openFile(drawing);

    change(file);

    expect(before).not.toMatchObject(read);
    expect(await file.node('x')).toMatchObject(read);
  });

  it('is FEEL for a script, whatever language the file spoke', async () => {
    const file = await openFile(
      '<scriptTask id="x" scriptFormat="groovy"><script>y</script></scriptTask>',
    );

    file.object('x').set('script', 'fee + 1');
    file.object('x').set('scriptFormat', 'feel');

    expect(await file.node('x')).toMatchObject({ script: 'fee + 1' });
    expect((await file.read()).findings).toEqual([]);
  });
});
