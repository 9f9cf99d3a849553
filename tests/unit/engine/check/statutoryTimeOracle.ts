import type {
  FlowNode,
  ProcessModel,
  SequenceFlow,
  StartEvent,
} from '../../../../engine/model/process.ts';

// The second opinion on the proof of the statutory time: it plays a dossier through the drawing
// with tokens that carry their elapsed time, tries every choice, and shares no code with the proof.

/** A token: where it stands, over which flow it came, and how much counted time has gone by. */
type Token = {
  readonly nodeId: string;
  readonly flowId: string | null;
  readonly elapsed: number;
  /** Nodes of a repetition within the budgets that it is in: they take no time. */
  readonly free: ReadonlySet<string> | null;
  /** Turns begun of the looping sub-processes that it is in. */
  readonly rounds: Readonly<Record<string, number>>;
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
export function playEveryRun(
  process: ProcessModel,
  processes: readonly ProcessModel[] = [],
): number | null {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const board = { process, processes, nodes };
  const starts = process.nodes.filter(
    (node) => node.type === 'startEvent' && node.parentId === process.id,
  );
  const fresh = { nodeId: '', flowId: null, elapsed: 0, free: null, rounds: {} };
  const begun = starts.map(({ id }) => ({ ...fresh, nodeId: id }));
  const open: Game[] = [...begun, ...timedBeside(board, process.id, fresh)].map((token) => ({
    tokens: [token],
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

type Board = {
  readonly process: ProcessModel;
  readonly processes: readonly ProcessModel[];
  readonly nodes: ReadonlyMap<string, FlowNode>;
};
type Move = Game & { readonly reached: number };

function keyOf({ tokens, turns }: Game): string {
  const places = tokens.map((it) => {
    const free = it.free === null ? '' : [...it.free].toSorted().join(',');
    return `${it.nodeId}/${it.flowId}/${it.elapsed}/${free}/${JSON.stringify(it.rounds)}`;
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
    const moved = { ...token, nodeId: event.id, flowId: null, elapsed };
    return [{ tokens: [...others, moved], turns: turn.turns, reached: elapsed }];
  });
  const beside = besideOf(board, node).map(({ id }): Move => {
    const moved = { ...token, nodeId: id, flowId: null, elapsed: done };
    return { tokens: [...others, moved], turns: turn.turns, reached: done };
  });
  return [...moves, ...timers, ...beside];
}

function enter(board: Board, node: FlowNode, turn: Turn, round = 1): readonly Move[] {
  const { others, turns } = turn;
  const token = { ...turn.token, rounds: { ...turn.token.rounds, [node.id]: round } };
  const starts = startsOf(board, node.id).map(({ id }) => ({ ...token, nodeId: id, flowId: null }));
  return [...starts, ...timedBeside(board, node.id, token)].map((inside) => {
    return { tokens: [...others, inside], turns, reached: token.elapsed };
  });
}

function startsOf({ process }: Board, scopeId: string): readonly StartEvent[] {
  return process.nodes
    .filter((it) => it.type === 'startEvent')
    .filter((it) => it.parentId === scopeId);
}

/** Event sub-processes of a scope whose timer begins with it: a token that waited for the timer. */
function timedBeside(board: Board, scopeId: string, token: Token): readonly Token[] {
  return eventSubProcesses(board, scopeId).flatMap(({ id }) => {
    const timer = startsOf(board, id)
      .map(durationOf)
      .find((it) => it !== null);
    if (timer === undefined) return [];
    const wait = token.free?.has(scopeId) === true ? 0 : timer;
    return [{ ...token, nodeId: id, flowId: null, elapsed: token.elapsed + wait }];
  });
}

/** Those whose event may come while a token leaves the node. */
function besideOf(board: Board, node: FlowNode): readonly FlowNode[] {
  const around = board.nodes.get(node.parentId);
  const mine = eventSubProcesses(board, node.parentId).filter(({ id }) => {
    const start = startsOf(board, id)[0];
    const isAlone = isEvent(node) && (!start?.isInterrupting || interrupts(board, node));
    return start !== undefined && durationOf(start) === null && !isAlone && id !== node.id;
  });
  return around === undefined ? mine : [...mine, ...besideOf(board, around)];
}

function eventSubProcesses({ process }: Board, scopeId: string): readonly FlowNode[] {
  return process.nodes.filter((it) => it.parentId === scopeId && isEvent(it));
}

function isEvent(node: FlowNode): boolean {
  return node.type === 'subProcess' && node.kind === 'event';
}

function interrupts(board: Board, { id }: FlowNode): boolean {
  return startsOf(board, id).some((start) => start.isInterrupting);
}

/** Over one flow, or all of them behind a parallel gateway; up out of a sub-process at its end. */
function leaveOver(board: Board, turn: Turn, node: FlowNode, reached: number): readonly Move[] {
  const { process } = board;
  const { token, others, turns } = turn;
  const flows = process.flows.filter(({ sourceId }) => sourceId === node.id);
  const caught = linkCatch(board, node);
  if (caught !== undefined) {
    const moved = { ...token, nodeId: caught.id, flowId: null };
    return [{ tokens: [...others, moved], turns, reached }];
  }
  if (flows.length === 0) {
    return leaveScope(board, turn, board.nodes.get(node.parentId), reached);
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

/** Behind what is around, or in its next turn. */
function leaveScope(
  board: Board,
  turn: Turn,
  around: FlowNode | undefined,
  reached: number,
): readonly Move[] {
  const { token, others, turns } = turn;
  if (around === undefined) return [{ tokens: others, turns, reached }];
  const round = token.rounds[around.id] ?? 1;
  const again = round < timesOf(around) ? enter(board, around, turn, round + 1) : [];
  const up = leaveOver(board, turn, around, reached);
  return [...again.map((move) => ({ ...move, reached })), ...up];
}

function linkCatch({ process }: Board, node: FlowNode): FlowNode | undefined {
  if (node.type !== 'intermediateThrowEvent' || node.event.kind !== 'link') return undefined;
  const { linkName } = node.event;
  return process.nodes.find(
    (it) =>
      it.type === 'intermediateCatchEvent' &&
      it.event.kind === 'link' &&
      it.event.linkName === linkName &&
      it.parentId === node.parentId,
  );
}

function moveOver(board: Board, token: Token, flow: SequenceFlow): Token {
  const { targetId, id } = flow;
  const isFree = flow.maxTurns !== null && !flow.counted;
  const region = isFree ? repeated(board, flow) : token.free;
  const isCounted = flow.maxTurns !== null && flow.counted;
  const free = isCounted || region?.has(targetId) !== true ? null : region;
  return { ...token, nodeId: targetId, flowId: id, free };
}

/** What can be done again: everything on a circle through the flow, without counted returns. */
function repeated(board: Board, back: SequenceFlow): ReadonlySet<string> {
  const { flows, nodes } = board.process;
  const usual = flows.filter(({ maxTurns, counted }) => maxTurns === null || !counted);
  const hosts = nodes.flatMap((node) =>
    node.type === 'boundaryEvent' ? [{ sourceId: node.attachedToId, targetId: node.id }] : [],
  );
  const links = nodes.flatMap((node) => {
    const caught = linkCatch(board, node);
    return caught === undefined ? [] : [{ sourceId: node.id, targetId: caught.id }];
  });
  const steps = [...usual, ...hosts, ...links];
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
function minutesOf(board: Board, node: FlowNode): number {
  const { process, nodes } = board;
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
  const budget = 'budgetMinutes' in node ? (node.budgetMinutes ?? calledOf(board, node)) : null;
  const own = budget === null ? [] : [budget * timesOf(node)];
  const all = [...limits, ...own];
  return all.length === 0 ? 0 : Math.min(...all);
}

function calledOf({ processes }: Board, node: FlowNode): number | null {
  if (node.type !== 'callActivity') return null;
  const called = processes.find(({ id }) => id === node.calledId);
  return called === undefined ? null : playEveryRun(called, processes);
}

function timesOf(node: FlowNode): number {
  const loop = 'loop' in node ? node.loop : null;
  if (loop === null) return 1;
  if (loop.kind === 'standard') return loop.maximum ?? 1;
  return loop.isSequential ? Number(loop.cardinality) : 1;
}

function durationOf(node: FlowNode): number | null {
  if (!('event' in node) || node.event.kind !== 'timer') return null;
  const match = /^P(?:([\d.]+)WD)?(?:T(?:([\d.]+)WH)?(?:(\d+)WM)?)?$/.exec(node.event.timer.text);
  if (match === null) return null;
  const [days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return days * 480 + hours * 60 + minutes;
}
