import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Form } from '../../engine/model/form.ts';
import type { Json } from '../../engine/model/json.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { checkScenario, type ScenarioDifference } from '../../engine/testing/checkScenario.ts';
import { flowUnderTest, type FlowUnderTest } from '../../engine/testing/flowUnderTest.ts';
import { readScenarioFile, type ScenarioFile } from '../../engine/testing/scenarioFile.ts';
import { scenarioOutcome } from '../../engine/testing/scenarioOutcome.ts';
import { withExpectations } from '../../engine/testing/withExpectations.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { readForms } from '../demonstration/readForms.ts';
import { readDefinitions } from './cliFile.ts';
import type { ScenarioPlace } from './findScenarioFiles.ts';
import { readTextFile } from './readTextFile.ts';

/** Drawings that were read, by path. A promise, because several files ask at once. */
export type ReadFlows = Map<string, Promise<Result<FlowUnderTest, string>>>;

/** What came of one file, with the time that playing it took. */
export type ScenarioVerdict = {
  readonly place: ScenarioPlace;
  readonly differences: readonly ScenarioDifference[];
  readonly ms: number;
};

type Members = { readonly [member: string]: Json };

/**
 * Plays one scenario file. `isWriting`: what comes out is written into the file as its expectation,
 * and the answer is what it differed from before.
 */
export async function testScenarioFile(
  place: ScenarioPlace,
  flows: ReadFlows,
  isWriting: boolean,
): Promise<ScenarioVerdict> {
  const flow = await flowOf(place.drawing, flows);
  if (!flow.ok) return notPlayed(place, flow.refusal);
  const json = readJson(place.file);
  if (!json.ok) return notPlayed(place, json.refusal);
  const file = readScenarioFile(json.value);
  if (!file.ok) return notPlayed(place, file.refusal);
  const startedAt = performance.now();
  const differences = checkScenario(flow.value, file.value);
  const ms = performance.now() - startedAt;
  if (isWriting) write(place, flow.value, { json: json.value, file: file.value });
  return { place, differences, ms };
}

function notPlayed(place: ScenarioPlace, reason: string): ScenarioVerdict {
  return { place, differences: [{ code: 'NOT_PLAYED', reason }], ms: 0 };
}

function flowOf(drawing: string, flows: ReadFlows): Promise<Result<FlowUnderTest, string>> {
  const known = flows.get(drawing) ?? readFlow(drawing);
  flows.set(drawing, known);
  return known;
}

async function readFlow(drawing: string): Promise<Result<FlowUnderTest, string>> {
  const forms = formsBeside(drawing);
  if (!forms.ok) return forms;
  const read = await readDefinitions(drawing);
  if (read.ok) {
    return accept(flowUnderTest(read.value, { calendar: VIETNAM, forms: forms.value }));
  }
  const { refusal } = read;
  if (refusal.kind === 'file') return refuse(refusal.sentence);
  const [first] = refusal.problems;
  return refuse(`${drawing}: ${first?.rule ?? ''} ${JSON.stringify(first?.facts ?? {})}`);
}

/** What the forms compute counts when a step is done; a folder need not have any. */
function formsBeside(drawing: string): Result<readonly Form[], string> {
  try {
    return accept(readForms(dirname(drawing)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`Expected the forms beside ${drawing} to be readable, but ${reason}.`);
  }
}

function readJson(file: string): Result<Members, string> {
  const text = readTextFile(file);
  if (!text.ok) return text;
  try {
    return accept(JSON.parse(text.value) as Members);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`Expected ${file} to be JSON, but ${reason}.`);
  }
}

/** A scenario that cannot be played at all has nothing to write. */
function write(
  { file: path }: ScenarioPlace,
  flow: FlowUnderTest,
  { json, file }: { readonly json: Members; readonly file: ScenarioFile },
): void {
  const outcome = scenarioOutcome(flow, file.scenario);
  if (!outcome.ok) return;
  const written = withExpectations(json, file, outcome.value);
  writeFileSync(path, `${JSON.stringify(written, null, 2)}\n`);
}
