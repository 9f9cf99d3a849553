import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { Player } from '../model/player.ts';
import type { Definitions, StartEvent } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { EngineEvent, Step, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { nodeOf, readDrawing, type Drawing } from './drawing.ts';
import { openGame, raiseIncident, type Game, type LiveScope } from './game.ts';
import { newScope } from './newScope.ts';
import { play } from './play.ts';
import { standStill } from './standStill.ts';
import { takeEvent } from './takeEvent.ts';
import { leavePayload, takePayload } from './takePayload.ts';
import { tellEvent } from './trigger.ts';
import type { TokenState } from './tokenState.ts';

/**
 * Executes the processes of one file by moving tokens over the drawing itself, after
 * docs/execution.md: a second opinion on what the compiled machines do.
 *
 * Pure: the same arguments give the same step; the state given is not changed. Refuses:
 * INSTANCE_ENDED, TASK_NOT_OPEN for a completion, EVENT_NOT_EXPECTED for every other event that
 * nothing waits for, TURNS_EXHAUSTED for what a person does.
 */
export function tokenPlayer(definitions: Definitions): Player<TokenState> {
  const drawing = readDrawing(definitions);
  return {
    start: (processId, event, at) => {
      const isDrawn = definitions.processes.some((process) => process.id === processId);
      assert(isDrawn, `Expected a process ${processId}, but the file has none.`);
      return start(drawing, newState(processId, event), at, event.startId);
    },
    step: (_processId, state, event, at) => step(drawing, state, event, at),
  };
}

function start(
  drawing: Drawing,
  state: TokenState,
  at: Instant,
  startId: ElementId | null,
): Step<TokenState> {
  const game = openGame(drawing, state, at);
  const { processId } = game;
  const first = { parentId: null, elementId: null, containerId: processId, startId };
  const scope = newScope(game, { ...first, kind: 'process' });
  const trigger = startId === null ? null : nodeOf(drawing, startId);
  if (trigger?.type === 'startEvent') beginBy(game, scope, trigger, state.variables);
  play(game);
  return closeGame(game);
}

/** The values that start an instance are there under their names, and where its event says. */
function beginBy(game: Game, scope: LiveScope, trigger: StartEvent, values: Variables): void {
  tellEvent(game, scope, trigger);
  if (trigger.data === null) return;
  const holder = { scope, activation: null };
  const taken = takePayload(game, holder, trigger, { values, isDeclared: true });
  leavePayload(game, scope, taken);
  if (taken.ok) return;
  const where = { elementId: trigger.id, scopeId: scope.id };
  raiseIncident(game, scope, { code: 'EXPRESSION_FAILED', ...where, facts: taken.facts });
}

function step(
  drawing: Drawing,
  state: TokenState,
  event: EngineEvent,
  at: Instant,
): Result<Step<TokenState>, StepRefusal> {
  if (state.status !== 'active' && state.status !== 'incident') {
    return refuse({ code: 'INSTANCE_ENDED' });
  }
  const game = openGame(drawing, state, at);
  const refusal = takeEvent(game, event);
  if (refusal !== null) return refuse(refusal);
  play(game);
  if (game.overrun === null) return accept(closeGame(game));
  const stopped = openGame(drawing, state, at);
  const stands = standStill(stopped, event, game.overrun);
  return stands ? accept(closeGame(stopped)) : refuse(game.overrun);
}

function newState(
  processId: ElementId,
  { variables }: Extract<EngineEvent, { readonly type: 'start' }>,
): TokenState {
  return {
    status: 'active',
    variables,
    outcome: null,
    nationalStatus: null,
    errorCode: null,
    incidents: [],
    processId,
    nextId: 0,
    scopes: [],
  };
}

function closeGame(game: Game): Step<TokenState> {
  const { at, facts, processId, nextId, scopes, effects, trace } = game;
  const isActive = facts.status === 'active' || facts.status === 'incident';
  const status = isActive ? (facts.incidents.length > 0 ? 'incident' : 'active') : facts.status;
  const snapshot: TokenState = { ...facts, status, processId, nextId, scopes };
  return { at, snapshot, effects, trace };
}
