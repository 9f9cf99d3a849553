import { formatInstant } from '../../calendar/formatInstant.ts';
import { assert } from '../../model/assert.ts';
import type { Json } from '../../model/json.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { writeStep } from '../../scenario/writeStep.ts';
import type { FlowUnderTest } from '../flowUnderTest.ts';
import { readScenarioFile } from '../scenarioFile.ts';
import { scenarioOutcome } from '../scenarioOutcome.ts';
import { withExpectations } from '../withExpectations.ts';

/**
 * The scenario of a played trial as a file of `lienthong test` holds it: its steps with who did
 * each and until when, and what came out as the expectation.
 */
export function trialScenario(
  flow: FlowUnderTest,
  scenario: Scenario,
  description: string,
): { readonly [member: string]: Json } {
  const { startAt, calendar, variables, steps } = scenario;
  const start = { startAt: formatInstant(startAt), calendar, variables };
  const json = { description, ...start, steps: steps.map(writeStep) };
  const file = readScenarioFile(json);
  const outcome = scenarioOutcome(flow, scenario);
  assert(file.ok && outcome.ok, 'Expected a trial that was played to be a scenario.');
  return withExpectations(json, file.value, outcome.value);
}
