/**
 * The permit of models/ as a token game written by hand: the least that an engine must do for this
 * one drawing. Nothing of the product is in it.
 */
export type Tokens = {
  readonly open: readonly string[];
  /** Tokens that have come to a join. */
  readonly joins: { readonly [join: string]: number };
  readonly expected: number;
  readonly variables: { readonly [name: string]: unknown };
  readonly status: 'active' | 'completed';
};

/** Where one token goes on to. */
type Move = (game: Game) => void;

type Game = {
  open: string[];
  joins: { [join: string]: number };
  expected: number;
  variables: { [name: string]: unknown };
};

/** An instance that has just begun. */
export function beginTokens(variables: Tokens['variables']): Tokens {
  return { open: ['T_intake'], joins: {}, expected: 0, variables, status: 'active' };
}

/** Completes an open task, or fires the reminder `bN`. */
export function moveTokens(
  tokens: Tokens,
  elementId: string,
  variables: Tokens['variables'],
): Tokens {
  const game: Game = {
    open: [...tokens.open],
    joins: { ...tokens.joins },
    expected: tokens.expected,
    variables: { ...tokens.variables, ...variables },
  };
  const move = MOVES[elementId];
  if (move === undefined) throw new Error(`Expected a move for ${elementId}, but there is none.`);
  if (elementId !== 'bN') take(game, elementId);
  move(game);
  return { ...game, status: game.open.length === 0 ? 'completed' : 'active' };
}

const MOVES: { readonly [elementId: string]: Move } = {
  bN: (game) => game.open.push('S_remind'),
  S_remind: () => undefined,
  T_intake: (game) => {
    if (game.variables['complete'] === true) game.open.push('T_tech', 'T_fee');
    else game.open.push('T_supp');
  },
  T_supp: (game) => game.open.push('T_intake'),
  T_tech: (game) => join(game, 'A_join', 2, splitInclusive),
  T_fee: (game) => join(game, 'A_join', 2, splitInclusive),
  T_env: (game) => join(game, 'O_join', game.expected, decide),
  T_herit: (game) => join(game, 'O_join', game.expected, decide),
  T_decide: (game) => {
    if (game.variables['approve'] !== true) game.open = [];
  },
};

function take(game: Game, elementId: string): void {
  const place = game.open.indexOf(elementId);
  if (place < 0) throw new Error(`Expected ${elementId} to be open, but it is not.`);
  game.open.splice(place, 1);
}

function join(game: Game, id: string, count: number, next: Move): void {
  const come = (game.joins[id] ?? 0) + 1;
  game.joins[id] = come < count ? come : 0;
  if (come === count) next(game);
}

function splitInclusive(game: Game): void {
  const { env, herit } = game.variables;
  const tasks = [...(env === true ? ['T_env'] : []), ...(herit === true ? ['T_herit'] : [])];
  game.expected = tasks.length;
  if (tasks.length === 0) decide(game);
  else game.open.push(...tasks);
}

function decide(game: Game): void {
  game.open.push('T_decide');
}
