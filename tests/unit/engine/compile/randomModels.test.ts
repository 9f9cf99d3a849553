import { describe, expect, it } from 'vitest';
import { buildScopeGraph } from '../../../../engine/check/soundness/buildScopeGraph.ts';
import { findSilentCycle } from '../../../../engine/check/soundness/findSilentCycle.ts';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import type { StateConfigJson } from '../../../../engine/compile/machineConfig.ts';
import type { CompiledProcess } from '../../../../engine/compile/compiledProcess.ts';
import { canonicalJson } from '../../../../engine/model/canonicalJson.ts';
import type { InstanceSnapshot } from '../../../../engine/model/instance.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import type { EngineEvent, Step } from '../../../../engine/model/step.ts';
import { startStep } from '../../../../engine/step/startStep.ts';
import { step } from '../../../../engine/step/step.ts';
import { processOf } from './processOf.ts';
import { randomBlocks, randomGraph, randomOf, type Drawing } from './randomProcess.ts';
import { TokenGame, type GameState } from './tokenGame.ts';

const STEPS = 30;

type Boundary = Extract<ProcessModel['nodes'][number], { type: 'boundaryEvent' }>;

/** The machine as seen from outside: open tasks with their scopes, armed timers. */
class MachineSide {
  readonly #compiled: CompiledProcess;
  snapshot: InstanceSnapshot;
  passed: readonly string[] = [];
  #open: { elementId: string; scopeId: string }[] = [];

  constructor(compiled: CompiledProcess, values: Variables) {
    this.#compiled = compiled;
    const first = startStep(compiled, { type: 'start', startId: null, variables: values }, 0);
    this.snapshot = first.snapshot;
    this.#take(first);
  }

  #take(taken: Step): void {
    this.snapshot = JSON.parse(JSON.stringify(taken.snapshot)) as InstanceSnapshot;
    for (const effect of taken.effects) {
      if (effect.type === 'openTask') this.#open.push(effect);
      if (effect.type !== 'closeTask') continue;
      const at = this.#open.findIndex(
        (one) => one.elementId === effect.elementId && one.scopeId === effect.scopeId,
      );
      this.#open.splice(at, 1);
    }
    this.passed = taken.trace
      .filter(({ type }) => ['entered', 'completed', 'interrupted', 'flow'].includes(type))
      .map(({ type, elementId }) => `${type} ${elementId}`)
      .toSorted();
  }

  open(): readonly string[] {
    return this.#open.map(({ elementId }) => elementId).toSorted();
  }

  send(event: EngineEvent): void {
    const before = canonicalJson(this.snapshot);
    const result = step(this.#compiled, this.snapshot, event, 0);
    if (!result.ok) throw new Error(`${event.type} was refused: ${result.refusal.code}`);
    expect(canonicalJson(this.snapshot)).toBe(before);
    const again = step(this.#compiled, this.snapshot, event, 0);
    expect(canonicalJson(again)).toBe(canonicalJson(result));
    this.#take(result.value);
  }

  complete(elementId: string, variables: Variables): void {
    const task = this.#open.find((one) => one.elementId === elementId);
    this.send({ type: 'complete', elementId, scopeId: task?.scopeId ?? '', variables });
  }

  armed(boundaries: readonly Boundary[]): readonly { boundary: Boundary; scopeId: string }[] {
    return boundaries.flatMap((boundary) =>
      this.snapshot.scopes
        .filter((scope) => Object.hasOwn(scope.timers, boundary.id))
        .map((scope) => ({ boundary, scopeId: scope.id })),
    );
  }
}

type Match = {
  readonly seed: number;
  readonly game: TokenGame;
  readonly machine: MachineSide;
  readonly boundaries: readonly Boundary[];
  readonly random: () => number;
  readonly values: () => Variables;
};

/** Plays one drawing on both sides; the answer is the number of steps compared. */
function play(drawing: Drawing, seed: number): number {
  const process = processOf(drawing.nodes, drawing.flows);
  const compiled = compileProcess(process);
  // A circle without a wait runs for ever in both; the check refuses it.
  if (!compiled.ok || hasSilentCycle(process)) return 0;
  for (const part of compiled.value.parts.values()) {
    const ids = idsOf(part.config);
    expect(ids.length, `ids of seed ${seed}`).toBe(new Set(ids).size);
  }
  const random = randomOf(seed * 31 + 7);
  const names = drawing.flows.map((flow) => flow.condition).filter((name) => name !== undefined);
  const values = (): Variables => Object.fromEntries(names.map((name) => [name, random() < 0.4]));
  const boundaries = process.nodes.filter((node) => node.type === 'boundaryEvent');
  const first = values();
  const game = new TokenGame(process);
  let expected = game.start(first);
  const machine = new MachineSide(compiled.value, first);
  const match: Match = { seed, game, machine, boundaries, random, values };
  for (let steps = 0; ; steps += 1) {
    compare(match, expected, steps);
    if (expected.open.length === 0 || steps >= STEPS) return steps;
    expected = playStep(match, expected);
  }
}

/** Ids of all states; XState takes the last of two with one id, and says nothing. */
function idsOf({ id, states = {} }: StateConfigJson): readonly string[] {
  const inner = Object.values(states).flatMap(idsOf);
  return id === undefined ? inner : [id, ...inner];
}

function compare({ seed, game, machine }: Match, expected: GameState, steps: number): void {
  const place = `seed ${seed}, step ${steps}`;
  const passed = game.passed();
  expect(game.wasCut ? passed : machine.passed, place).toEqual(passed);
  expect(machine.open(), place).toEqual(expected.open);
  const { status } = machine.snapshot;
  const isFoundEarly = status === 'incident' && expected.status === 'active';
  expect(isFoundEarly ? expected.status : status, place).toBe(expected.status);
}

function playStep(match: Match, { open }: GameState): GameState {
  const { game, machine, boundaries, random, values } = match;
  game.wasCut = false;
  const armed = machine.armed(boundaries).filter(({ scopeId }) => scopeId === '0');
  const timer = random() < 0.3 ? armed[Math.floor(random() * armed.length)] : undefined;
  if (timer !== undefined && isOnlyOpen(open, timer.boundary)) {
    machine.send({ type: 'timer', elementId: timer.boundary.id, scopeId: timer.scopeId });
    return game.fire(timer.boundary);
  }
  const task = open[Math.floor(random() * open.length)] ?? '';
  const variables = values();
  machine.complete(task, variables);
  return game.complete(task, variables);
}

function hasSilentCycle(process: ProcessModel): boolean {
  const scopeIds = process.nodes
    .filter((node) => node.type === 'boundaryEvent')
    .map((node) => node.id);
  return [process.id, ...scopeIds].some(
    (id) => findSilentCycle(buildScopeGraph(process, id), 'without-wait') !== null,
  );
}

function isOnlyOpen(open: readonly string[], { attachedToId }: Boundary): boolean {
  return open.filter((id) => id === attachedToId).length <= 1;
}

describe('compiled machines and an independent token game', () => {
  it('agree on every step of 150 nested drawings', { timeout: 120_000 }, () => {
    let steps = 0;
    for (let seed = 1; seed <= 150; seed += 1) steps += play(randomBlocks(seed), seed);
    expect(steps).toBeGreaterThan(900);
  });

  it(
    'agree on every step of the 1-safe ones among 600 drawings connected at random',
    { timeout: 120_000 },
    () => {
      let steps = 0;
      for (let seed = 1; seed <= 600; seed += 1) steps += play(randomGraph(seed), seed);
      expect(steps).toBeGreaterThan(900);
    },
  );
});
