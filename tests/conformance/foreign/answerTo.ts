import { checkDefinitions } from '../../../engine/check/checkDefinitions.ts';
import { compileProcess } from '../../../engine/compile/compileProcess.ts';
import type { Problem } from '../../../engine/model/problem.ts';
import type { Definitions } from '../../../engine/model/process.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { runScenario } from '../../../engine/scenario/runScenario.ts';
import { ScenarioFault } from '../../../engine/scenario/world.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';

/** What a text that should be BPMN comes to. */
export type Answer = {
  /** Everything that the reader, the check and the compiler say, each once. */
  readonly problems: readonly Problem[];
  /** Processes of which there is a machine. */
  readonly compiled: readonly string[];
  /** How the run of each of them ended; "fault" where time or messages never come to rest. */
  readonly statuses: readonly string[];
};

const START = Date.parse('2026-03-02T08:00:00+07:00');

/** Reads, checks, compiles and runs a text as far as it goes. */
export async function answerTo(bpmn: string): Promise<Answer> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) return { problems: parsed.refusal, compiled: [], statuses: [] };
  const definitions = parsed.value;
  const problems = [...checkDefinitions(definitions)];
  const compiled: string[] = [];
  for (const process of definitions.processes) {
    const machine = compileProcess(process, definitions);
    if (machine.ok) compiled.push(process.id);
    else problems.push(...machine.refusal);
  }
  return { problems, compiled, statuses: compiled.flatMap((id) => runOf(definitions, id)) };
}

/** Nothing where another process of the file cannot be run. */
function runOf(definitions: Definitions, start: string): readonly string[] {
  const scenario = {
    startAt: START,
    calendar: 'vietnam',
    variables: {},
    start,
    startFirst: [],
    steps: [],
    auto: true,
  };
  try {
    const options = { calendar: VIETNAM, restartEachStep: false };
    const played = runScenario(definitions, scenario, options);
    return played.ok ? [played.value.status] : [];
  } catch (error) {
    if (error instanceof ScenarioFault) return ['fault'];
    throw error;
  }
}
