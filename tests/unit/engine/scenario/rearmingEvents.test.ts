import { expect, it } from 'vitest';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { runScenario, type ScenarioEngine } from '../../../../engine/scenario/runScenario.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';
import { drawing, flow } from '../../../conformance/foreign/drawnShapes.ts';
import { cpuMs } from '../../../support/cpuMs.ts';

const EVENT = `<boundaryEvent id="b" attachedToRef="u" cancelActivity="false">
<conditionalEventDefinition><condition>1 = 1</condition></conditionalEventDefinition>
</boundaryEvent>`;
const FLOWS = flow('s', 'u') + flow('u', 'e') + flow('b', 't') + flow('t', 'u');
const NODES = '<startEvent id="s"/><userTask id="u"/><task id="t"/><endEvent id="e"/>';
const SCENARIO = {
  startAt: Date.parse('2026-03-02T08:00:00+07:00'),
  calendar: 'vietnam',
  variables: {},
  start: 'p',
  startFirst: [],
  steps: [],
  auto: false,
};
/** A second alone; looking at every condition for each of them takes half a minute. */
const LIMIT_MS = 5_000;

it.each<ScenarioEngine>(['machine', 'tokens'])(
  'an event that arms itself again for ever comes to the limit at once, by %s',
  async (engine) => {
    const parsed = await parseDefinitions(drawing(`${NODES}${EVENT}${FLOWS}`));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
    const startedAt = cpuMs();

    const options = { calendar: VIETNAM, restartEachStep: false, engine };
    const played = runScenario(parsed.value, SCENARIO, options);

    expect(cpuMs(startedAt)).toBeLessThan(LIMIT_MS);
    expect(played.ok && played.value.status).toBe('incident');
    expect(played.ok && played.value.openTasks.length).toBe(1_001);
  },
);
