import { readFormula } from '../expression/readFormula.ts';
import { askedBy } from './askedBy.ts';
import { effectOf } from './effectOf.ts';
import type { Decision, Effect, Guard, Guards } from './guards.ts';
import type { Explored } from './planning.ts';
import { overlap, unionOf, type Names } from './names.ts';
import { namesRead } from './namesRead.ts';
import type { NetTransition } from './net.ts';
import { SUBSET_LIMIT } from './numberedNet.ts';
import type { GraphFlow, GraphNode, ScopeGraph } from './scopeGraph.ts';
import type { Surroundings } from './surroundings.ts';

/** Blanks that FEEL's texts keep and the names of subjects do not. */
const BLANKS_IN_TEXT = /"[^"]*(\s\s|[\t\n\r])[^"]*"/;

/**
 * The conditions of a net that speak of the same variables; null where no two do, so that all are
 * free choices.
 */
export function readGuards(
  graph: ScopeGraph,
  { net, found }: Explored,
  surroundings: Surroundings,
): Guards | null {
  const deciding = [...graph.nodes.values()].filter(isDecision);
  const texts = new Map<string, Names>();
  for (const { condition } of deciding.flatMap(conditional))
    texts.set(condition, namesOfText(condition));
  if (!isAnyShared(deciding, texts)) return null;
  // The moment of a step stands in `dossier`; the next step has another one.
  const volatile = unionOf([surroundings.changes, new Set(['dossier'])]);
  const readers = deciding.flatMap((node): readonly Names[] => {
    const names = unionOf(conditional(node).map(({ condition }) => texts.get(condition) ?? 'all'));
    // Several tokens at one decision decide several times.
    return found.several.has(node.id) ? [names, names] : [names];
  });
  const all = [...texts].map(([text, names]): Guard => {
    const formula = readFormula(text);
    const isLasting = names !== 'all' && !overlap(names, volatile);
    const isHeld = isLasting && readers.filter((reader) => overlap(reader, names)).length > 1;
    return { formula, names, asks: askedBy(text, formula), isHeld };
  });
  const numbers = new Map([...texts.keys()].map((text, index) => [text, index]));
  const decisions = new Map(deciding.map((node) => [node.id, toDecision(node, numbers, all)]));
  const effects = new Map(
    net.transitions.map((transition) => {
      const decision = decisions.get(transition.nodeId);
      const effect: Effect =
        decision === undefined ? effectOf(graph, transition) : { kind: 'decides', decision };
      return [transition, effect] as const;
    }),
  );
  return { all, effects, automatic: automaticIn(effects), isAlone: surroundings.isAlone };
}

function automaticIn(effects: ReadonlyMap<NetTransition, Effect>): ReadonlyMap<string, Effect> {
  const own = [...effects].filter(([, { kind }]) => kind === 'decides' || kind === 'forgets');
  return new Map(own.map(([{ nodeId }, effect]) => [nodeId, effect]));
}

function isDecision({ kind }: GraphNode): boolean {
  return kind === 'choice' || kind === 'inclusive';
}

type Conditional = GraphFlow & { readonly condition: string };

/** The flows whose condition is evaluated: that of a default flow never is. */
function conditional({ outgoing }: GraphNode): readonly Conditional[] {
  return outgoing.filter((flow): flow is Conditional => flow.condition !== null && !flow.isDefault);
}

function namesOfText(text: string): Names {
  return BLANKS_IN_TEXT.test(text) ? 'all' : namesRead(text);
}

/** Whether a variable is read by two conditions, of two decisions or of one. */
function isAnyShared(deciding: readonly GraphNode[], texts: ReadonlyMap<string, Names>): boolean {
  const seen = new Set<string>();
  for (const { condition } of deciding.flatMap(conditional)) {
    const names = texts.get(condition) ?? 'all';
    if (names === 'all') continue;
    if ([...names].some((name) => seen.has(name))) return true;
    for (const name of names) seen.add(name);
  }
  return false;
}

function toDecision(
  node: GraphNode,
  numbers: ReadonlyMap<string, number>,
  all: readonly Guard[],
): Decision {
  const flows = conditional(node);
  const guardOf = new Map(flows.map((flow) => [flow.id, numbers.get(flow.condition) ?? -1]));
  const guards = [...guardOf.values()];
  const isReadable =
    guards.every((number) => all[number]?.names !== 'all') &&
    (node.kind === 'choice' || flows.length <= SUBSET_LIMIT);
  return { guards, isReadable, hasOtherwise: flows.length < node.outgoing.length, guardOf };
}
