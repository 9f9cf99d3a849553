import type { Figure } from '../figure.ts';
import { permitRun, playStored, type Run } from './permitRun.ts';
import { beginTokens, moveTokens, type Tokens } from './permitTokens.ts';
import { cpuPerTurn, type Rounds } from './timing.ts';

const ROUNDS: Rounds = { rounds: 15, loops: 300 };

/** One move of the token game, with the state that it meets as text. */
type Move = { readonly text: string; readonly id: string; readonly variables: Tokens['variables'] };

/**
 * Processor time of one step with loading and saving (snapshot text in, snapshot text out) over all
 * steps of the scenario, beside a token game written by hand for this drawing.
 */
export async function stepCpu(): Promise<readonly Figure[]> {
  const run = await permitRun();
  const moves = recordMoves(run);
  const steps = run.recorded.length;
  const ours = cpuPerTurn(ROUNDS, () => playStored(run)) / steps;
  const tokens = cpuPerTurn(ROUNDS, () => playMoves(moves)) / steps;
  const note = `permit.bpmn, ${steps} steps, median of ${ROUNDS.rounds}`;
  return [
    { name: 'CPU per step, load and save', value: ours, unit: 'ms', goal: { atMost: 0.01 }, note },
    { name: 'the same of a bare token game', value: tokens, unit: 'ms', goal: null, note },
    { name: 'step to token game', value: ours / tokens, unit: 'x', goal: null, note: 'ratio' },
  ];
}

function recordMoves({ start, recorded }: Run): readonly Move[] {
  let tokens = beginTokens(start.variables);
  const moves = recorded.map(({ event }) => {
    const id = 'elementId' in event ? event.elementId : '';
    const variables = 'variables' in event ? event.variables : {};
    const move = { text: JSON.stringify(tokens), id, variables };
    tokens = moveTokens(tokens, id, variables);
    return move;
  });
  if (tokens.status !== 'completed') throw new Error('Expected the token game to end.');
  return moves;
}

function playMoves(moves: readonly Move[]): void {
  for (const { text, id, variables } of moves) {
    JSON.stringify(moveTokens(JSON.parse(text) as Tokens, id, variables));
  }
}
