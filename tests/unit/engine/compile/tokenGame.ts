import type { FlowNode, ProcessModel, SequenceFlow } from '../../../../engine/model/process.ts';

// A second opinion on what tokens do, written from the standard and sharing no code with the
// compiler: tokens lie on flows, activities are open, and one rule after the other is applied until
// nothing moves.
type Scope = {
  readonly id: string;
  readonly parent: { readonly scope: Scope; readonly activityId: string } | null;
  /** Tokens waiting on flows. */
  tokens: string[];
  open: Open[];
  isOver: boolean;
};
type Open = { readonly nodeId: string; inner: Scope | null };

/** The state of the game, as far as the machine shows the same. */
export type GameState = { readonly open: readonly string[]; readonly status: string };

/** Plays one instance; every answer is what is open and what was passed since the call before. */
export class TokenGame {
  readonly #process: ProcessModel;
  #passed: string[] = [];
  #values: { readonly [name: string]: unknown } = {};
  #root: Scope;
  #status = 'active';
  /**
   * A terminate or error end has cut off others: what they did just before is a matter of order.
   */
  wasCut = false;

  constructor(process: ProcessModel) {
    this.#process = process;
    this.#root = newScope(process.id, null);
  }

  start(values: { readonly [name: string]: unknown }): GameState {
    this.#values = values;
    this.#begin(this.#root);
    return this.#settle();
  }

  complete(nodeId: string, values: { readonly [name: string]: unknown }): GameState {
    this.#values = { ...this.#values, ...values };
    const [scope, open] = this.#find(this.#root, nodeId) ?? [];
    if (scope === undefined || open === undefined) throw new Error(`${nodeId} is not open`);
    this.#close(scope, open);
    return this.#settle();
  }

  fire(boundary: Extract<FlowNode, { type: 'boundaryEvent' }>): GameState {
    const [scope, open] = this.#find(this.#root, boundary.attachedToId) ?? [];
    if (scope === undefined || open === undefined) throw new Error(`${boundary.id} is not armed`);
    if (boundary.isInterrupting) this.#interrupt(scope, open);
    this.#pass(scope, boundary.id);
    return this.#settle();
  }

  passed(): readonly string[] {
    const passed = this.#passed.toSorted();
    this.#passed = [];
    return passed;
  }

  #begin(scope: Scope): void {
    const own = this.#nodes(scope);
    const starts = own.filter((node) => node.type === 'startEvent');
    const first = starts.length > 0 ? starts : own.filter((node) => this.#isFirst(node));
    for (const node of first) this.#arrive(scope, node.id, null);
  }

  #isFirst(node: FlowNode): boolean {
    if (node.type === 'boundaryEvent') return false;
    return !this.#process.flows.some((flow) => flow.targetId === node.id);
  }

  #nodes(scope: Scope): readonly FlowNode[] {
    return this.#process.nodes.filter((node) => node.parentId === scope.id);
  }

  #node(id: string): FlowNode {
    const node = this.#process.nodes.find((one) => one.id === id);
    if (node === undefined) throw new Error(id);
    return node;
  }

  #out(id: string): readonly SequenceFlow[] {
    return this.#process.flows.filter((flow) => flow.sourceId === id);
  }

  #in(id: string): readonly SequenceFlow[] {
    return this.#process.flows.filter((flow) => flow.targetId === id);
  }

  #find(scope: Scope, nodeId: string): readonly [Scope, Open] | null {
    for (const open of scope.open) {
      if (open.nodeId === nodeId) return [scope, open];
      const inner = open.inner === null ? null : this.#find(open.inner, nodeId);
      if (inner !== null) return inner;
    }
    return null;
  }

  /**
   * One rule after the other; ends that cut off others come last, joins by the path rule before
   * them.
   */
  #settle(): GameState {
    for (let count = 0; ; count += 1) {
      if (count > 2_000) throw new Error('The game does not come to rest.');
      if (this.#status !== 'active') break;
      if (this.#each(this.#root, (scope) => this.#moveToken(scope))) continue;
      if (this.#each(this.#root, (scope) => this.#fireOrJoin(scope))) continue;
      if (this.#each(this.#root, (scope) => this.#fireLeave(scope))) continue;
      if (this.#each(this.#root, (scope) => this.#endScope(scope))) continue;
      break;
    }
    const open = this.#openTasks(this.#root).toSorted();
    const isStuck = this.#status === 'active' && open.length === 0;
    return { open, status: isStuck ? 'incident' : this.#status };
  }

  #each(scope: Scope, rule: (scope: Scope) => boolean): boolean {
    for (const open of scope.open)
      if (open.inner !== null && this.#each(open.inner, rule)) return true;
    return rule(scope);
  }

  #openTasks(scope: Scope): string[] {
    return scope.open.flatMap((open) =>
      open.inner === null ? [open.nodeId] : this.#openTasks(open.inner),
    );
  }

  #moveToken(scope: Scope): boolean {
    for (const flowId of scope.tokens) {
      const flow = this.#process.flows.find((one) => one.id === flowId);
      if (flow === undefined) throw new Error(flowId);
      const node = this.#node(flow.targetId);
      if (this.#isLeave(node)) continue;
      const inputs = this.#in(node.id).map((one) => one.id);
      if (node.type === 'inclusiveGateway' && inputs.length > 1) continue;
      if (node.type === 'parallelGateway' && inputs.length > 1) {
        if (!inputs.every((input) => scope.tokens.includes(input))) continue;
        for (const input of inputs) remove(scope.tokens, input);
        this.#arrive(scope, node.id, null);
        return true;
      }
      this.#arrive(scope, node.id, flowId);
      return true;
    }
    return false;
  }

  #isLeave(node: FlowNode): boolean {
    return node.type === 'endEvent' && node.event.kind !== 'none';
  }

  #arrive(scope: Scope, nodeId: string, flowId: string | null): void {
    if (flowId !== null) remove(scope.tokens, flowId);
    const node = this.#node(nodeId);
    if (node.type === 'userTask') {
      scope.open.push({ nodeId, inner: null });
      this.#passed.push(`entered ${nodeId}`);
      return;
    }
    if (node.type === 'subProcess') {
      const inner = newScope(nodeId, { scope, activityId: nodeId });
      scope.open.push({ nodeId, inner });
      this.#passed.push(`entered ${nodeId}`);
      this.#begin(inner);
      return;
    }
    this.#pass(scope, nodeId);
  }

  #pass(scope: Scope, nodeId: string): void {
    this.#passed.push(`entered ${nodeId}`);
    this.#leave(scope, nodeId);
  }

  #leave(scope: Scope, nodeId: string): void {
    this.#passed.push(`completed ${nodeId}`);
    for (const flow of this.#chosen(nodeId)) {
      this.#passed.push(`flow ${flow.id}`);
      scope.tokens.push(flow.id);
    }
  }

  #chosen(nodeId: string): readonly SequenceFlow[] {
    const flows = this.#out(nodeId);
    const type = this.#node(nodeId).type;
    const isTrue = (flow: SequenceFlow): boolean =>
      flow.condition === null || this.#values[flow.condition] === true;
    if (type === 'parallelGateway') return flows;
    const [fallback] = flows.filter((flow) => flow.isDefault);
    const chosen = flows.filter((flow) => !flow.isDefault && isTrue(flow));
    if (type === 'exclusiveGateway')
      return chosen.slice(0, 1).concat(chosen.length > 0 ? [] : (fallback ?? []));
    const conditional = chosen.filter((flow) => flow.condition !== null);
    if (conditional.length > 0 || fallback === undefined) return chosen;
    return type === 'inclusiveGateway' && chosen.length > 0 ? chosen : [...chosen, fallback];
  }

  #fireOrJoin(scope: Scope): boolean {
    for (const node of this.#nodes(scope)) {
      if (node.type !== 'inclusiveGateway' || this.#in(node.id).length < 2) continue;
      const inputs = this.#in(node.id).map((flow) => flow.id);
      const full = inputs.filter((input) => scope.tokens.includes(input));
      if (full.length === 0 || this.#mustWait(scope, node.id, full)) continue;
      for (const input of full) remove(scope.tokens, input);
      this.#arrive(scope, node.id, null);
      return true;
    }
    return false;
  }

  #mustWait(scope: Scope, joinId: string, full: readonly string[]): boolean {
    const inputs = this.#in(joinId).map((flow) => flow.id);
    const tokens = scope.tokens.filter((token) => !inputs.includes(token));
    const from = tokens.map((token) => this.#reachFlow(token, joinId));
    for (const open of scope.open) from.push(this.#reachNode(open.nodeId, joinId));
    return from.some((reach) => {
      const reached = inputs.filter((input) => reach.has(input));
      return reached.length > 0 && !reached.some((input) => full.includes(input));
    });
  }

  #reachFlow(flowId: string, avoid: string): ReadonlySet<string> {
    const flow = this.#process.flows.find((one) => one.id === flowId);
    const reach = new Set([flowId]);
    if (flow === undefined || flow.targetId === avoid) return reach;
    return new Set([...reach, ...this.#reachNode(flow.targetId, avoid)]);
  }

  #reachNode(nodeId: string, avoid: string): ReadonlySet<string> {
    const flows = new Set<string>();
    const nodes = new Set([nodeId]);
    for (const id of nodes) {
      for (const flow of this.#out(id)) {
        flows.add(flow.id);
        if (flow.targetId !== avoid) nodes.add(flow.targetId);
      }
      for (const node of this.#process.nodes) {
        if (node.type === 'boundaryEvent' && node.isInterrupting && node.attachedToId === id)
          nodes.add(node.id);
      }
    }
    return flows;
  }

  #fireLeave(scope: Scope): boolean {
    const token = scope.tokens.find((flowId) => {
      const flow = this.#process.flows.find((one) => one.id === flowId);
      return flow !== undefined && this.#isLeave(this.#node(flow.targetId));
    });
    const flow = this.#process.flows.find((one) => one.id === token);
    if (token === undefined || flow === undefined) return false;
    remove(scope.tokens, token);
    const node = this.#node(flow.targetId);
    this.wasCut = true;
    this.#passed.push(`entered ${node.id}`, `completed ${node.id}`);
    if (node.type === 'endEvent' && node.event.kind === 'error')
      this.#throw(scope, node.event.errorCode);
    else this.#empty(scope);
    return true;
  }

  #throw(scope: Scope, code: string | null): void {
    const { parent } = scope;
    if (parent === null) {
      this.#empty(scope);
      this.#status = 'failed';
      return;
    }
    const events = this.#process.nodes.filter((node) => node.type === 'boundaryEvent');
    const mine = events.filter(
      (node) => node.attachedToId === parent.activityId && node.event.kind === 'error',
    );
    const codeOf = (node: (typeof events)[number]) =>
      node.event.kind === 'error' ? node.event.errorCode : '';
    const handler =
      mine.find((node) => codeOf(node) === code) ?? mine.find((node) => codeOf(node) === null);
    const open = parent.scope.open.find((one) => one.inner === scope);
    if (open === undefined) throw new Error('no such scope');
    if (handler === undefined) {
      this.#interrupt(parent.scope, open);
      this.#throw(parent.scope, code);
      return;
    }
    this.#interrupt(parent.scope, open);
    this.#pass(parent.scope, handler.id);
  }

  #empty(scope: Scope): void {
    for (const open of scope.open.slice()) this.#interrupt(scope, open);
    scope.tokens = [];
    if (scope.parent === null) this.#status = 'terminated';
  }

  #interrupt(scope: Scope, open: Open): void {
    if (open.inner !== null) {
      for (const inner of open.inner.open.slice()) this.#interrupt(open.inner, inner);
      open.inner.tokens = [];
    }
    scope.open.splice(scope.open.indexOf(open), 1);
    this.#passed.push(`interrupted ${open.nodeId}`);
  }

  #close(scope: Scope, open: Open): void {
    scope.open.splice(scope.open.indexOf(open), 1);
    this.#leave(scope, open.nodeId);
  }

  #endScope(scope: Scope): boolean {
    if (scope.tokens.length > 0 || scope.open.length > 0 || scope.isOver) return false;
    scope.isOver = true;
    if (scope.parent === null) {
      this.#status = 'completed';
      return true;
    }
    const open = scope.parent.scope.open.find((one) => one.inner === scope);
    if (open !== undefined) this.#close(scope.parent.scope, open);
    return true;
  }
}

function newScope(id: string, parent: Scope['parent']): Scope {
  return { id, parent, tokens: [], open: [], isOver: false };
}

function remove(list: string[], item: string): void {
  list.splice(list.indexOf(item), 1);
}
