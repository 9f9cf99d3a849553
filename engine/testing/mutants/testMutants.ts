import { checkDefinitions } from '../../check/checkDefinitions.ts';
import type { Definitions, ProcessModel } from '../../model/process.ts';
import { checkScenario } from '../checkScenario.ts';
import { flowUnderTest, type FlowUnderTest } from '../flowUnderTest.ts';
import { executableProcesses } from '../paths/flowGoals.ts';
import type { ScenarioFile } from '../scenarioFile.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutantsOf.ts';

/**
 * What scenarios notice. Mutants that the check refuses could not be published and do not count.
 */
export type MutationScore = {
  readonly killed: number;
  readonly refused: number;
  readonly survivors: readonly Mutant[];
};

/** Makes every mistake in turn and plays the scenarios until one of them differs. */
export function testMutants(flow: FlowUnderTest, files: readonly ScenarioFile[]): MutationScore {
  let killed = 0;
  let refused = 0;
  const survivors: Mutant[] = [];
  for (const mutant of executableProcesses(flow.definitions).flatMap(mutantsOf)) {
    const definitions = withProcess(flow.definitions, mutant.process);
    if (checkDefinitions(definitions).some(({ severity }) => severity === 'error')) {
      refused += 1;
      continue;
    }
    const { calendar } = flow;
    const mutated = flowUnderTest(definitions, { calendar });
    if (files.some((file) => checkScenario(mutated, file).length > 0)) killed += 1;
    else survivors.push(mutant);
  }
  return { killed, refused, survivors };
}

function withProcess(definitions: Definitions, process: ProcessModel): Definitions {
  const processes = definitions.processes.map((one) => (one.id === process.id ? process : one));
  return { ...definitions, processes };
}
