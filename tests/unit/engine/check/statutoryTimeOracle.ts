import type { FlowNode, ProcessModel, SequenceFlow } from '../../../../engine/model/process.ts';

// The second opinion on the proof of the statutory time: it plays a dossier through the drawing
// with tokens that carry their elapsed time, tries every choice, and shares no code with the proof.

/** A token: where it stands, over which flow it came, and how much counted time has gone by. */
type Token = {
  readonly nodeId: string;
  readonly flowId: string | null;
  readonly elapsed: number;
  /** Nodes of a repetition within the budgets that it is in: they take no time. */
  readonly free: ReadonlySet<string> | null;
};

type Game = {
  readonly tokens: readonly Token[];
  readonly turns: ReadonlyMap<string, number>;
};

const GAMES_MAX = 1_000;

/**
 * The most counted working minutes that a token has behind it anywhere in a run that comes to an
 * end, found by playing every run; null when there are too many. Every loop must have a bound.
 */
export function playEveryRun(process: ProcessModel): number | null {
  const board = { process, nodes: new Map(process.nodes.map((node) => [node.id, node])) };
  const starts = process.nodes.filter(
    (node) => node.type === 'startEvent' && node.parentId === process.id,
  );
  const open: Game[] = starts.map(({ id }) => ({
    tokens: [{ nodeId: id, flowId: null, elapsed: 0, free: null }],
    turns: new Map(),
  }));
  const before = new Map<string, Set<string>>(open.map((game) => [keyOf(game), new Set()]));
  const reached = new Map<string, number>();
  const ended = new Set<string>();
  for (let game = open.pop(); game !== undefined; game = open.pop()) {
    if (before.size > GAMES_MAX) return null;
    const from = keyOf(game);
    if (game.tokens.length === 0) ended.add(from);
    for (const next of movesOf(board, game)) {
      const key = keyOf(next);
      reached.set(key, Math.max(reached.get(key) ?? 0, next.reached));
      if (!before.has(key)) open.push(next);
      before.set(key, (before.get(key) ?? new Set()).add(from));
    }
  }
  return mostOf(ended, before, reached);
}

/** The most in games from which a run comes to an end; `ended` grows by those before. */
function mostOf(
  ended: Set<string>,
  before: ReadonlyMap<string, ReadonlySet<string>>,
  reached: ReadonlyMap<string, number>,
): number {
  for (const key of ended) for (const from of before.get(key) ?? []) ended.add(from);
  return Math.max(0, ...[...ended].map((key) => reached.get(key) ?? 0));
}

type Board = { readonly process: ProcessModel; readonly nodes: ReadonlyMap<string, FlowNode> };
type Move = Game & { readonly reached: number };

function keyOf({ tokens, turns }: Game): string {
  const places = tokens.map((it) => {
    const free = it.free === null ? '' : [...it.free].toSorted().join(',');
    return `${it.nodeId}/${it.flowId}/${it.elapsed}/${free}`;
  });
  const taken = [...turns].map(([id, count]) => `${id}=${count}`).toSorted();
  return `${places.toSorted().join(' ')}|${taken.join(' ')}`;
}

/** Tokens do not hurry each other, so it is enough to move the first one that can be moved. */
function movesOf(board: Board, game: Game): readonly Move[] {
  for (const [index, token] of game.tokens.entries()) {
    const node = board.nodes.get(token.nodeId);
    if (node === undefined) continue;
    const others = game.tokens.filter((_, at) => at !== index);
    const joined = isJoin(board, node) ? join(board, token, others) : { token, others };
    if (joined !== null) return leave(board, node, { ...game, ...joined });
  }
  return [];
}

function isJoin({ process }: Board, node: FlowNode): boolean {
  const incoming = process.flows.filter((flow) => flow.targetId === node.id);
  return node.type === 'parallelGateway' && incoming.length > 1;
}

/** A parallel join goes on when every flow has brought a token, with the slowest of them. */
function join(
  { process }: Board,
  token: Token,
  others: readonly Token[],
): { readonly token: Token; readonly others: readonly Token[] } | null {
  const flows = process.flows.filter((flow) => flow.targetId === token.nodeId);
  const brought = [token];
  for (const { id } of flows) {
    if (id === token.flowId) continue;
    const other = others.find((it) => it.nodeId === token.nodeId && it.flowId === id);
    if (other === undefined) return null;
    brought.push(other);
  }
  const slowest = brought.toSorted((a, b) => b.elapsed - a.elapsed)[0] ?? token;
  return { token: slowest, others: others.filter((it) => !brought.includes(it)) };
}

type Turn = Game & { readonly token: Token; readonly others: readonly Token[] };

function leave(board: Board, node: FlowNode, turn: Turn): readonly Move[] {
  const { process } = board;
  const { token, others } = turn;
  const spent = token.free?.has(node.id) === true ? 0 : minutesOf(board, node);
  const done = token.elapsed + spent;
  const isRestart = 'clock' in node && node.clock === 'restart';
  const after = { ...token, elapsed: isRestart ? 0 : done };
  const moves = isOpen(node)
    ? enter(board, node, turn)
    : leaveOver(board, { ...turn, token: after }, node, done);
  const timers = process.nodes.flatMap((event): readonly Move[] => {
    if (event.type !== 'boundaryEvent' || event.attachedToId !== node.id) return [];
    const timer = durationOf(event);
    const wait = timer !== null && (token.free?.has(node.id) === true || !runs(node)) ? 0 : timer;
    const elapsed = timer === null ? done : token.elapsed + (wait ?? 0);
    const moved = { nodeId: event.id, flowId: null, elapsed, free: token.free };
    return [{ tokens: [...others, moved], turns: turn.turns, reached: elapsed }];
  });
  return [...moves, ...timers];
}

function enter({ process }: Board, node: FlowNode, { token, others, turns }: Turn): Move[] {
  const starts = process.nodes.filter(
    ({ type, parentId }) => type === 'startEvent' && parentId === node.id,
  );
  return starts.map(({ id }) => {
    const inside = { ...token, nodeId: id, flowId: null };
    return { tokens: [...others, inside], turns, reached: token.elapsed };
  });
}

/** Over one flow, or all of them behind a parallel gateway; up out of a sub-process at its end. */
function leaveOver(board: Board, turn: Turn, node: FlowNode, reached: number): readonly Move[] {
  const { process } = board;
  const { token, others, turns } = turn;
  const flows = process.flows.filter(({ sourceId }) => sourceId === node.id);
  if (flows.length === 0) {
    const around = board.nodes.get(node.parentId);
    return around === undefined
      ? [{ tokens: others, turns, reached }]
      : leaveOver(board, turn, around, reached);
  }
  const choices = node.type === 'parallelGateway' ? [flows] : flows.map((flow) => [flow]);
  return choices.flatMap((taken) => {
    const counted = taken.filter((flow) => flow.maxTurns !== null && flow.counted);
    const over = counted.some((flow) => (turns.get(flow.id) ?? 0) >= (flow.maxTurns ?? 0));
    if (over) return [];
    const next = new Map(turns);
    for (const { id } of counted) next.set(id, (next.get(id) ?? 0) + 1);
    const moved = taken.map((flow) => moveOver(board, token, flow));
    return [{ tokens: [...others, ...moved], turns: next, reached }];
  });
}

function moveOver(board: Board, token: Token, flow: SequenceFlow): Token {
  const { targetId, id } = flow;
  const isFree = flow.maxTurns !== null && !flow.counted;
  const region = isFree ? repeated(board.process, flow) : token.free;
  const isCounted = flow.maxTurns !== null && flow.counted;
  const free = isCounted || region?.has(targetId) !== true ? null : region;
  return { ...token, nodeId: targetId, flowId: id, free };
}

/** What can be done again: everything on a circle through the flow, without counted returns. */
function repeated({ flows, nodes }: ProcessModel, back: SequenceFlow): ReadonlySet<string> {
  const usual = flows.filter(({ maxTurns, counted }) => maxTurns === null || !counted);
  const hosts = nodes.flatMap((node) =>
    node.type === 'boundaryEvent' ? [{ sourceId: node.attachedToId, targetId: node.id }] : [],
  );
  const steps = [...usual, ...hosts];
  const behind = closure(back.targetId, (id) =>
    steps.filter(({ sourceId }) => sourceId === id).map(({ targetId }) => targetId),
  );
  const before = closure(back.sourceId, (id) =>
    steps.filter(({ targetId }) => targetId === id).map(({ sourceId }) => sourceId),
  );
  return new Set([...behind].filter((id) => before.has(id)));
}

function closure(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

function isOpen(node: FlowNode): boolean {
  return node.type === 'subProcess' && node.budgetMinutes === null && runs(node);
}

function runs(node: FlowNode): boolean {
  return !('clock' in node) || (node.clock === 'run' && node.counted);
}

/** What is longest possible at a node: nothing outlasts what ends it. */
function minutesOf({ process, nodes }: Board, node: FlowNode): number {
  const waits = 'budgetMinutes' in node || node.type === 'intermediateCatchEvent';
  if (!waits || !runs(node) || isOpen(node)) return 0;
  const ends = process.nodes.filter(
    (it) => it.type === 'boundaryEvent' && it.isInterrupting && it.attachedToId === node.id,
  );
  const gateways = process.flows
    .filter(({ targetId }) => targetId === node.id)
    .map(({ sourceId }) => sourceId)
    .filter((id) => nodes.get(id)?.type === 'eventBasedGateway');
  const beside = process.flows
    .filter(({ sourceId }) => gateways.includes(sourceId))
    .flatMap(({ targetId }) => nodes.get(targetId) ?? []);
  if (beside.some((it) => 'clock' in it && it.clock !== 'run')) return 0;
  const limits = [node, ...ends, ...beside].map(durationOf).filter((it) => it !== null);
  const own = 'budgetMinutes' in node && node.budgetMinutes !== null ? [node.budgetMinutes] : [];
  const all = [...limits, ...own];
  return all.length === 0 ? 0 : Math.min(...all);
}

function durationOf(node: FlowNode): number | null {
  if (!('event' in node) || node.event.kind !== 'timer') return null;
  const match = /^P(?:([\d.]+)WD)?(?:T(?:([\d.]+)WH)?(?:(\d+)WM)?)?$/.exec(node.event.timer.text);
  if (match === null) return null;
  const [days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return days * 480 + hours * 60 + minutes;
}
