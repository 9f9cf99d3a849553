import { describe, expect, it } from 'vitest';

import { undoableActivities } from '../../../../../designer/modeler/changes/undoableActivities.ts';
import { checkDefinitions } from '../../../../../engine/check/checkDefinitions.ts';
import { readId } from '../../../../../engine/parse/moddleElement.ts';
import { openFile } from './openFile.ts';

const undo = (hostId: string) =>
  `<boundaryEvent id="${hostId}_b" attachedToRef="${hostId}">` +
  `<compensateEventDefinition id="${hostId}_d" /></boundaryEvent>`;
const throwing = (activityId = '') =>
  `<intermediateThrowEvent id="t"><compensateEventDefinition id="t_d" ${
    activityId ? `activityRef="${activityId}"` : ''
  } /></intermediateThrowEvent>`;
const ACTIVITIES = ['a', 'b', 'c', 'd', 'f', 'g', 'h', 'i'];
/** Tasks a (undone) and b (not), call c, sub-processes d (undone inside) and f (not). */
const drawing = (inside: string, beside: string) =>
  `<userTask id="a" />${undo('a')}<userTask id="b" /><callActivity id="c" calledElement="p" />` +
  `<subProcess id="d"><userTask id="g" />${undo('g')}</subProcess>` +
  `<subProcess id="f"><userTask id="h" /></subProcess>${beside}` +
  `<subProcess id="E" triggeredByEvent="true"><userTask id="i" />${undo('i')}${inside}` +
  '</subProcess>';

describe('undoableActivities', () => {
  it.each([
    ['in the process', (event: string) => drawing('', event)],
    ['in an event sub-process', (event: string) => drawing(event, '')],
  ])('offers to an event %s exactly what the check accepts', async (_, around) => {
    const accepted: string[] = [];
    for (const id of ACTIVITIES) {
      const problems = checkDefinitions(await (await openFile(around(throwing(id)))).read());
      const isRefused = problems.some(({ rule }) => rule === 'compensation-throw-valid');
      if (!isRefused) accepted.push(id);
    }

    const { object } = await openFile(around(throwing()));
    const offered = undoableActivities(object('t')).map(readId);

    expect(accepted).toContain('a');
    expect(offered.filter((id) => id !== 'E').toSorted()).toEqual(accepted);
  });

  it('offers no step that itself only undoes', async () => {
    const handler = '<userTask id="u" isForCompensation="true" />';
    const { object } = await openFile(drawing('', `${handler}${undo('u')}${throwing()}`));

    expect(undoableActivities(object('t')).map(readId)).not.toContain('u');
  });
});
