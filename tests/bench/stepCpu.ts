import { readFileSync } from 'node:fs';
import { compileProcess } from '../../engine/compile/compileProcess.ts';
import type { CompiledProcess } from '../../engine/compile/compiledProcess.ts';
import type { InstanceSnapshot } from '../../engine/model/instance.ts';
import type { Variables } from '../../engine/model/json.ts';
import type { EngineEvent, Effect } from '../../engine/model/step.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { startStep } from '../../engine/step/startStep.ts';
import { step } from '../../engine/step/step.ts';
import { type Figure, median } from './figure.ts';

type ScenarioStep = {
  readonly complete?: string;
  readonly advance?: string;
  readonly variables?: Variables;
};

type Scenario = { readonly variables: Variables; readonly steps: readonly ScenarioStep[] };

/** One recorded step: the snapshot as it is stored, and what happens to it. */
type Recorded = { readonly text: string; readonly event: EngineEvent };

const AT = Date.parse('2026-03-02T08:00:00+07:00');
const ROUNDS = 31;
const LOOPS_PER_ROUND = 100;
const WARM_UP_LOOPS = 500;

const model = (name: string): string =>
  readFileSync(new URL(`./models/${name}`, import.meta.url), 'utf8');

/**
 * Processor time of one step with loading and saving: snapshot text in, snapshot text out, over all
 * steps of the scenario.
 */
export async function stepCpu(): Promise<readonly Figure[]> {
  const compiled = await compilePermit();
  const scenario = JSON.parse(model('permit.scenario.json')) as Scenario;
  const recorded = record(compiled, scenario);
  for (let loop = 0; loop < WARM_UP_LOOPS; loop += 1) runAll(compiled, recorded);
  const perStep = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let loop = 0; loop < LOOPS_PER_ROUND; loop += 1) runAll(compiled, recorded);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / (LOOPS_PER_ROUND * recorded.length);
  });
  const note = `permit.bpmn, ${recorded.length} steps, median of ${ROUNDS}`;
  const goal = { atMost: 0.1 };
  return [{ name: 'CPU per step, load and save', value: median(perStep), unit: 'ms', goal, note }];
}

async function compilePermit(): Promise<CompiledProcess> {
  const parsed = await parseDefinitions(model('permit.bpmn'));
  if (!parsed.ok) throw new Error('Expected permit.bpmn to be readable.');
  const [permit] = parsed.value.processes;
  const compiled = permit === undefined ? null : compileProcess(permit, parsed.value);
  if (compiled?.ok !== true) throw new Error('Expected permit.bpmn to compile.');
  return compiled.value;
}

function runAll(compiled: CompiledProcess, recorded: readonly Recorded[]): void {
  for (const { text, event } of recorded) {
    const taken = step(compiled, JSON.parse(text) as InstanceSnapshot, event, AT);
    if (!taken.ok) throw new Error(`Expected a step, but got ${taken.refusal.code}.`);
    JSON.stringify(taken.value.snapshot);
  }
}

/** Runs the scenario once and keeps each snapshot with the event that met it; time fires timers. */
function record(compiled: CompiledProcess, scenario: Scenario): readonly Recorded[] {
  const start = { type: 'start', startId: null, variables: scenario.variables } as const;
  const started = startStep(compiled, start, AT);
  let { snapshot } = started;
  const scopes = new Map<string, string>();
  const timers = new Map<string, string>();
  note(started.effects, scopes, timers);
  const recorded: Recorded[] = [];
  for (const { complete, variables = {} } of scenario.steps) {
    const elementId = complete ?? [...timers.keys()][0] ?? '';
    const scopeId = (complete === undefined ? timers : scopes).get(elementId) ?? '0';
    const event: EngineEvent =
      complete === undefined
        ? { type: 'timer', elementId, scopeId }
        : { type: 'complete', elementId, scopeId, variables };
    recorded.push({ text: JSON.stringify(snapshot), event });
    const taken = step(compiled, snapshot, event, AT);
    if (!taken.ok) throw new Error(`Expected ${elementId} to go on: ${taken.refusal.code}.`);
    ({ snapshot } = taken.value);
    note(taken.value.effects, scopes, timers);
  }
  if (snapshot.status !== 'completed') throw new Error(`Expected an end: ${snapshot.status}.`);
  return recorded;
}

function note(
  effects: readonly Effect[],
  scopes: Map<string, string>,
  timers: Map<string, string>,
): void {
  for (const effect of effects) {
    if (effect.type === 'openTask') scopes.set(effect.elementId, effect.scopeId);
    if (effect.type === 'setTimer') timers.set(effect.elementId, effect.scopeId);
    if (effect.type === 'cancelTimer') timers.delete(effect.elementId);
  }
}
