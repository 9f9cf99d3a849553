import { newId, type Game, type LiveScope } from './game.ts';

type Given = Pick<LiveScope, 'parentId' | 'kind' | 'elementId' | 'containerId'> &
  Partial<Pick<LiveScope, 'activationId' | 'item' | 'variables' | 'startId'>> &
  Partial<Pick<LiveScope, 'undoing' | 'compensationId'>>;

/** Makes a scope, whose begin comes up in the queue. */
export function newScope(game: Game, given: Given): LiveScope {
  const scope = addScope(game, given);
  game.queue.push({ kind: 'begin', scopeId: scope.id });
  return scope;
}

/** Makes a scope in which something is entered at once. */
export function addScope(game: Game, given: Given): LiveScope {
  const scope: LiveScope = {
    activationId: null,
    item: game.scopes.find((one) => one.id === given.parentId)?.item ?? null,
    variables: {},
    startId: null,
    undoing: null,
    compensationId: null,
    ...given,
    id: newId(game),
    isClosed: true,
    activations: [],
    tokens: [],
    armed: [],
    records: [],
    compensations: [],
    turns: {},
  };
  game.scopes = [...game.scopes, scope];
  return scope;
}
