import { compileProcess } from '../../../engine/compile/compileProcess.ts';
import type { CompiledProcess } from '../../../engine/compile/compiledProcess.ts';
import type { InstanceSnapshot } from '../../../engine/model/instance.ts';
import type { Variables } from '../../../engine/model/json.ts';
import type { Effect, EngineEvent } from '../../../engine/model/step.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { startStep } from '../../../engine/step/startStep.ts';
import { step } from '../../../engine/step/step.ts';
import { model } from '../models.ts';

// Everything that the benches of the engine ask of it in memory goes through this file.

type StartEvent = Extract<EngineEvent, { type: 'start' }>;

/** One step of a scenario: a completion, or the next timer where none is named. */
export type ScenarioStep = { readonly complete?: string; readonly variables?: Variables };

/** One event, and the snapshot that it meets as it is stored. */
export type Recorded = { readonly text: string; readonly event: EngineEvent };

/** A compiled drawing with the events that lead one instance through it. */
export type Run = {
  readonly compiled: CompiledProcess;
  readonly start: StartEvent;
  readonly recorded: readonly Recorded[];
};

const AT = Date.parse('2026-03-02T08:00:00+07:00');

/** The drawing and the scenario of models/, with the reminder that only time opens. */
export async function permitRun(): Promise<Run> {
  const scenario = JSON.parse(model('permit.scenario.json')) as {
    readonly variables: Variables;
    readonly steps: readonly ScenarioStep[];
  };
  return recordRun(model('permit.bpmn'), scenario.variables, scenario.steps);
}

/** Runs a scenario once and keeps each snapshot with the event that met it; it must end. */
export async function recordRun(
  bpmn: string,
  variables: Variables,
  steps: readonly ScenarioStep[],
): Promise<Run> {
  const compiled = await compile(bpmn);
  const start: StartEvent = { type: 'start', startId: null, variables };
  const started = startStep(compiled, start, AT);
  let { snapshot } = started;
  const waiting = { scopes: new Map<string, string>(), timers: new Map<string, string>() };
  note(started.effects, waiting);
  const recorded: Recorded[] = [];
  for (const scenarioStep of steps) {
    const event = toEvent(scenarioStep, waiting);
    recorded.push({ text: JSON.stringify(snapshot), event });
    const taken = step(compiled, snapshot, event, AT);
    if (!taken.ok) throw new Error(`Expected ${event.type} to go on: ${taken.refusal.code}.`);
    ({ snapshot } = taken.value);
    note(taken.value.effects, waiting);
  }
  if (snapshot.status !== 'completed') throw new Error(`Expected an end: ${snapshot.status}.`);
  return { compiled, start, recorded };
}

/** One instance from its start to its end, in memory only. */
export function playInstance({ compiled, start, recorded }: Run): void {
  let { snapshot } = startStep(compiled, start, AT);
  for (const { event } of recorded) {
    const taken = step(compiled, snapshot, event, AT);
    if (!taken.ok) throw new Error(`Expected a step, but got ${taken.refusal.code}.`);
    ({ snapshot } = taken.value);
  }
  if (snapshot.status !== 'completed') throw new Error(`Expected an end: ${snapshot.status}.`);
}

/** Every step of the run once, each with loading and saving: text in, text out. */
export function playStored({ compiled, recorded }: Run): void {
  for (const { text, event } of recorded) {
    const taken = step(compiled, JSON.parse(text) as InstanceSnapshot, event, AT);
    if (!taken.ok) throw new Error(`Expected a step, but got ${taken.refusal.code}.`);
    JSON.stringify(taken.value.snapshot);
  }
}

async function compile(bpmn: string): Promise<CompiledProcess> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) throw new Error(`Expected a readable drawing: ${parsed.refusal[0]?.rule}.`);
  const [process] = parsed.value.processes;
  const compiled = process === undefined ? null : compileProcess(process, parsed.value);
  if (compiled?.ok !== true) throw new Error('Expected the drawing to compile.');
  return compiled.value;
}

/** Element to scope: where its task is open, where its timer runs. */
type Waiting = {
  readonly scopes: Map<string, string>;
  readonly timers: Map<string, string>;
};

function toEvent({ complete, variables = {} }: ScenarioStep, waiting: Waiting): EngineEvent {
  const elementId = complete ?? [...waiting.timers.keys()][0] ?? '';
  const from = complete === undefined ? waiting.timers : waiting.scopes;
  const scopeId = from.get(elementId) ?? '0';
  if (complete === undefined) return { type: 'timer', elementId, scopeId };
  return { type: 'complete', elementId, scopeId, variables };
}

function note(effects: readonly Effect[], { scopes, timers }: Waiting): void {
  for (const effect of effects) {
    if (effect.type === 'openTask') scopes.set(effect.elementId, effect.scopeId);
    if (effect.type === 'setTimer') timers.set(effect.elementId, effect.scopeId);
    if (effect.type === 'cancelTimer') timers.delete(effect.elementId);
  }
}
