import type { Payload } from '../model/payload.ts';
import { armedOf, eventOf, holderId, type Holder } from './arm.ts';
import { nodeOf } from './drawing.ts';
import type { Game, Work } from './game.ts';
import type { Armed } from './tokenState.ts';

/** Everything that is armed in the instance, with its holder. */
export type Listener = { readonly holder: Holder; readonly armed: Armed };

/** Whoever waits for the signal at this moment, in the order in which they began to wait. */
export function signalReaches(game: Game, signalName: string, payload: Payload): readonly Work[] {
  return listenersOf(game)
    .filter(({ armed }) => {
      const event = eventOf(nodeOf(game.drawing, armed.elementId));
      return event?.kind === 'signal' && event.signalName === signalName;
    })
    .toSorted((one, other) => one.armed.since - other.armed.since)
    .map(({ holder, armed }) => ({
      kind: 'trigger',
      holderId: holderId(holder),
      elementId: armed.elementId,
      payload,
    }));
}

/** Scopes in order of creation, in each what is armed in the order of arming. */
export function listenersOf(game: Game): readonly Listener[] {
  return game.scopes.flatMap((scope) => {
    const holders: readonly Holder[] = [
      { scope, activation: null },
      ...scope.activations.map((activation) => ({ scope, activation })),
    ];
    return holders
      .flatMap((holder) => armedOf(holder).map((armed) => ({ holder, armed })))
      .toSorted((one, other) => one.armed.since - other.armed.since);
  });
}
