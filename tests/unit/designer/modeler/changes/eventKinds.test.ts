import { describe, expect, it } from 'vitest';

import {
  definitionType,
  eventKindOf,
} from '../../../../../designer/modeler/changes/eventKindOf.ts';
import {
  canBeBeside,
  eventChoices,
  type EventKind,
} from '../../../../../designer/modeler/changes/eventKinds.ts';
import { checkDefinitions } from '../../../../../engine/check/checkDefinitions.ts';
import { openFile } from './openFile.ts';

const KINDS: readonly EventKind[] = [
  'none',
  'message',
  'timer',
  'signal',
  'conditional',
  'error',
  'escalation',
  'compensation',
  'link',
  'cancel',
  'terminate',
];
/** Rules about a kind of event in its place. */
const RULES = new Set(['event-executed', 'cancel-in-transaction']);

type Place = readonly [name: string, type: string, around: (event: string) => string];

const border = (host: string) => (event: string) => `${host}${event}`;
const PLACES: readonly Place[] = [
  ['process start', 'startEvent', (event) => event],
  ['sub-process start', 'startEvent', (event) => `<subProcess id="s">${event}</subProcess>`],
  [
    'event sub-process start',
    'startEvent',
    (event) => `<subProcess id="s" triggeredByEvent="true">${event}</subProcess>`,
  ],
  ['catch', 'intermediateCatchEvent', (event) => event],
  ['throw', 'intermediateThrowEvent', (event) => event],
  ['border of a task', 'boundaryEvent', border('<userTask id="h" />')],
  ['border of a transaction', 'boundaryEvent', border('<transaction id="h" />')],
  ['end', 'endEvent', (event) => event],
  ['end in a transaction', 'endEvent', (event) => `<transaction id="h">${event}</transaction>`],
];

const eventOf = (type: string, kind: EventKind, attributes = '') => {
  const local = definitionType(kind)?.slice('bpmn:'.length) ?? '';
  const name = local.charAt(0).toLowerCase() + local.slice(1);
  const host = type === 'boundaryEvent' ? 'attachedToRef="h"' : '';
  return `<${type} id="e" ${host} ${attributes}>${name ? `<${name} id="d" />` : ''}</${type}>`;
};

const refusals = async (inner: string) => {
  const file = await openFile(inner);
  const problems = checkDefinitions(await file.read());
  return problems.filter(({ rule, elementId }) => RULES.has(rule) && elementId === 'e');
};

describe('eventChoices', () => {
  it.each(PLACES)('offers at the %s what the engine executes there', async (name, type, around) => {
    const opened = await openFile(around(eventOf(type, 'none')));
    const offered = eventChoices(opened.object('e'))
      .filter((choice) => choice.type === `bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}`)
      .map(({ kind }) => kind);

    const executed: EventKind[] = [];
    for (const kind of KINDS) {
      const waitsForNothing = kind === 'none' && /catch|border|event sub-process/.test(name);
      const found = await refusals(around(eventOf(type, kind)));
      if (found.length === 0 && !waitsForNothing) executed.push(kind);
    }

    expect(offered.toSorted()).toEqual(executed.toSorted());
  });

  it('changes waiting events into throwing ones and back', async () => {
    const { object } = await openFile(eventOf('intermediateCatchEvent', 'message'));
    const types = new Set(eventChoices(object('e')).map(({ type }) => type));

    expect([...types]).toEqual(['bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent']);
  });
});

describe('canBeBeside', () => {
  it.each(KINDS.filter((kind) => !['none', 'link', 'terminate', 'cancel'].includes(kind)))(
    'says of %s what the engine says',
    async (kind) => {
      const event = eventOf('boundaryEvent', kind, 'cancelActivity="false"');

      const file = await openFile(`<userTask id="h" />${event}`);
      const found = await refusals(`<userTask id="h" />${event}`);
      const node = await file.node('e');
      const isRead = 'isInterrupting' in node && !node.isInterrupting;

      expect(found.length === 0 && isRead).toBe(canBeBeside(kind));
      expect(eventKindOf(file.object('e'))).toBe(kind);
    },
  );
});
