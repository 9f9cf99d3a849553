import { Engine } from 'bpmn-engine';
import { model } from '../models.ts';

type Values = { readonly [name: string]: unknown };

/** What a person or the clock does to the peer, in the order of models/permit.scenario.json. */
const MOVES: readonly (readonly [task: string | null, values: Values])[] = [
  [null, {}],
  ['T_intake', { complete: false }],
  ['S_remind', {}],
  ['T_supp', {}],
  ['T_intake', { complete: true }],
  ['T_fee', {}],
  ['T_tech', {}],
  ['T_env', {}],
  ['T_herit', {}],
  ['T_decide', { approve: true }],
];

/** Steps of one instance: its start and every move. */
export const PEER_STEPS = MOVES.length + 1;

type Options = NonNullable<ConstructorParameters<typeof Engine>[0]>;

type Timer = ReturnType<NonNullable<Options['timers']>['setTimeout']>;

const START = new Date('2026-03-02T08:00:00+07:00');

type Source = NonNullable<Options['sourceContext']>;

type Waiting = { readonly id: string; signal(): void };

/**
 * Gives a function that leads one instance of bpmn-engine through the permit, in memory.
 *
 * Its inclusive join does not wait for all branches (`T_decide` would open twice), so it is given
 * the drawing with a parallel split and join in their place, on which both engines open the same
 * tasks. The file is read once; conditions are looked up in a table, timers are fired by hand, no
 * clock runs.
 */
export async function startPeer(): Promise<() => Promise<void>> {
  const source = model('permit.bpmn')
    .replaceAll('inclusiveGateway', 'parallelGateway')
    .replace(' default="f17"', '')
    .replaceAll(/<conditionExpression[^>]*>(env|herit)<\/conditionExpression>/g, '');
  const [definition] = await new Engine({ source }).getDefinitions();
  const sourceContext = definition?.environment.options['source'] as Source | undefined;
  if (sourceContext === undefined) throw new Error('Expected the peer to read the drawing.');
  return () => playInstance(sourceContext);
}

async function playInstance(sourceContext: Source): Promise<void> {
  let values: Values = {};
  const timers = new Set<Timer>();
  const engine = new Engine({
    sourceContext,
    expressions: { resolveExpression: (text: string) => values[text] ?? text },
    timers: byHand(timers),
  });
  let isOver = false;
  engine.once('end', () => {
    isOver = true;
  });
  const execution = await engine.execute();
  for (const [task, more] of MOVES) {
    values = { ...values, ...more };
    if (task === null) fireFirst(timers);
    else signal(execution.getPostponed() as readonly Waiting[], task);
  }
  if (!isOver) throw new Error('Expected the peer to come to the end, but it waits.');
}

function fireFirst(timers: Set<Timer>): void {
  const [first] = timers;
  if (first === undefined) throw new Error('Expected a timer of the peer, but none is set.');
  timers.delete(first);
  Reflect.apply(first.callback, null, first.args ?? []);
}

function signal(waiting: readonly Waiting[], id: string): void {
  const task = waiting.find((it) => it.id === id);
  if (task === undefined) throw new Error(`Expected ${id} to wait at the peer, but it does not.`);
  task.signal();
}

/** The timers that the peer asks for, kept instead of started. */
function byHand(timers: Set<Timer>): NonNullable<Options['timers']> {
  const api = {
    executing: [],
    setTimeout: (callback: CallableFunction, delay: number, ...args: unknown[]): Timer => {
      const timer = { callback, delay, args, timerId: '', expireAt: START, timerRef: null };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: Timer): void => {
      timers.delete(timer);
    },
  };
  return { ...api, register: () => api };
}
