import { describe, expect, it } from 'vitest';

import type { ProblemView } from '../../../../../api/contract/problemDetails.ts';
import { fieldOf } from '../../../../../designer/modeler/panel/fieldOf.ts';
import { checkDefinitions } from '../../../../../engine/check/checkDefinitions.ts';
import { openFile } from '../changes/openFile.ts';

const timer =
  '<intermediateCatchEvent id="x"><timerEventDefinition id="d" /></intermediateCatchEvent>';
const link =
  '<intermediateThrowEvent id="x"><linkEventDefinition id="d" name="n" /></intermediateThrowEvent>';
const undo =
  '<userTask id="h" /><intermediateThrowEvent id="x"><compensateEventDefinition id="d" ' +
  'activityRef="h" /></intermediateThrowEvent>';
const loop = (inside: string) => `<userTask id="x">${inside}</userTask>`;
const multi = (inside: string) =>
  loop(`<multiInstanceLoopCharacteristics id="l">${inside}</multiInstanceLoopCharacteristics>`);

describe('fieldOf', () => {
  it.each([
    ['timer', timer],
    ['link', link],
    ['undone', undo],
    ['called', '<callActivity id="x" />'],
    ['count', multi('')],
    ['results', multi('<loopCardinality>2</loopCardinality><outputDataItem id="o" name="r" />')],
    ['while', loop('<standardLoopCharacteristics id="l" />')],
    ['maximum', loop('<standardLoopCharacteristics id="l" loopMaximum="0" />')],
    ['start', '<eventBasedGateway id="x" eventGatewayType="Parallel" />'],
    ['handler', '<userTask id="x" isForCompensation="true" />'],
    ['kind', '<endEvent id="x"><cancelEventDefinition id="d" /></endEvent>'],
  ])('puts what the check says at the field %s', async (field, drawing) => {
    const file = await openFile(drawing);

    const problems = checkDefinitions(await file.read()).filter((it) => it.elementId === 'x');
    const fields = problems.map((problem) => fieldOf({ ...problem, message: { vi: '', en: '' } }));

    expect(fields).toContain(field);
  });

  it('leaves warnings and what no field mends to the list', () => {
    const problem: ProblemView = {
      rule: 'timer-valid',
      severity: 'warning',
      elementId: 'x',
      facts: {},
      path: [],
      message: { vi: '', en: '' },
    };

    expect(fieldOf(problem)).toBeNull();
    expect(fieldOf({ ...problem, severity: 'error', rule: 'no-way-to-end' })).toBeNull();
  });
});
