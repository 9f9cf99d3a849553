import type { Definitions } from '../../../../engine/model/process.ts';
import type { ScenarioResult } from '../../../../engine/scenario/scenario.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { readScenario } from '../../../../engine/scenario/readScenario.ts';
import { runScenario, type ScenarioEngine } from '../../../../engine/scenario/runScenario.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

/** What is played: the inside of one process "P", and what people, clocks and others do to it. */
export type Play = {
  readonly drawing: string;
  /** Definitions beside the process: messages, signals, errors, further processes. */
  readonly beside?: string;
  readonly variables?: object;
  readonly steps?: readonly object[];
  readonly start?: string;
  readonly startFirst?: readonly string[];
};

/** What came of it; a trace line is "type element", with "#item" in an item and "@B" in others. */
export type Played = { readonly trace: readonly string[]; readonly result: ScenarioResult };

const START_AT = '2026-03-02T08:00:00+07:00';

const DEFINITIONS = `
  <message id="m" name="m"/><message id="n" name="n"/><signal id="sig" name="sig"/>
  <error id="err1" errorCode="E1"/><error id="err2" errorCode="E2"/>
  <escalation id="esc1" escalationCode="C1"/><escalation id="esc2" escalationCode="C2"/>`;

/** A file with the process "P" and what is beside it. */
export async function readFile(drawing: string, besides = ''): Promise<Definitions> {
  const parsed = await parseDefinitions(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lt="urn:lienthong:bpmn:1"
       id="d" targetNamespace="t">${DEFINITIONS}
       <process id="P" isExecutable="true">${drawing}</process>${besides}
     </definitions>`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

/** Plays a drawing, in one go and with a restart after every step: both must give the same. */
export async function playDrawing(play: Play, engine: ScenarioEngine = 'tokens'): Promise<Played> {
  const definitions = await readFile(play.drawing, play.beside);
  const { variables = {}, steps = [], start, startFirst } = play;
  const scenario = readScenario({ startAt: START_AT, variables, steps, start, startFirst });
  if (!scenario.ok) throw new Error(scenario.refusal);
  const run = (restartEachStep: boolean): ScenarioResult => {
    const options = { calendar: VIETNAM, restartEachStep, engine };
    const played = runScenario(definitions, scenario.value, options);
    if (!played.ok) throw new Error(JSON.stringify(played.refusal));
    return played.value;
  };
  const result = run(false);
  if (JSON.stringify(result) !== JSON.stringify(run(true))) {
    throw new Error('Expected a restart after every step to change nothing.');
  }
  return { trace: result.trace.map(toLine), result };
}

/** A flow; its id is "source_target". */
export function flow(source: string, target: string, condition?: string): string {
  const inside =
    condition === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
  const ends = `sourceRef="${source}" targetRef="${target}"`;
  return `<sequenceFlow id="${source}_${target}" ${ends}>${inside}</sequenceFlow>`;
}

/** Flows from each to the next. */
export function flows(...ids: readonly string[]): string {
  return ids
    .slice(1)
    .map((target, index) => flow(ids[index] ?? '', target))
    .join('');
}

function toLine({ type, elementId, item, instance }: ScenarioResult['trace'][number]): string {
  const where = `${item === null ? '' : ` #${item}`}${instance === 'A' ? '' : ` @${instance}`}`;
  return `${type} ${elementId}${where}`;
}

/** The trace lines of a text that has them one after the other, with commas between. */
export function told(text: string): readonly string[] {
  return text
    .split(',')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
