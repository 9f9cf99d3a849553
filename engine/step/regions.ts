import type { StateConfigJson } from '../compile/machineConfig.ts';
import type { Json } from '../model/json.ts';
import { isFinal } from './stateOf.ts';

/**
 * What takes events by itself: a whole machine, or a branch of a nested block, which goes its way
 * whatever the other branches do until the last of them ends.
 */
export type Region = {
  readonly config: StateConfigJson;
  /** The region around; null for the whole machine. */
  readonly parent: Region | null;
  /** The state whose branches it is one of; null for the whole machine. */
  readonly block: StateConfigJson | null;
  /** The keys that lead to its value from that of the whole machine. */
  readonly path: readonly string[];
};

/** The whole machine, and for each of its events the innermost region that alone takes it. */
export type Regions = { readonly whole: Region; readonly byEvent: ReadonlyMap<string, Region> };

/** Finds the regions of a machine. */
export function regionsOf(config: StateConfigJson): Regions {
  const whole: Region = { config, parent: null, block: null, path: [] };
  const byEvent = new Map<string, Region>();
  addEvents(byEvent, whole, config, []);
  return { whole, byEvent };
}

function addEvents(
  byEvent: Map<string, Region>,
  region: Region,
  config: StateConfigJson,
  path: readonly string[],
): void {
  for (const event of Object.keys(config.on ?? {})) {
    byEvent.set(event, commonRegion(byEvent.get(event) ?? region, region));
  }
  // The regions of a rigid block take steps together; only a nested block is over with its last.
  const isBlock = config.type === 'parallel' && config.onDone !== undefined;
  for (const [key, state] of Object.entries(config.states ?? {})) {
    const inner = [...path, key];
    const own = isBlock ? { config: state, parent: region, block: config, path: inner } : region;
    addEvents(byEvent, own, state, inner);
  }
}

function commonRegion(one: Region, other: Region): Region {
  const around = new Set<Region>();
  for (let at: Region | null = one; at !== null; at = at.parent) around.add(at);
  let common = other;
  while (common.parent !== null && !around.has(common)) common = common.parent;
  return common;
}

type Fields = { readonly [key: string]: Json };

/** Whether all other branches of the block have ended. */
export function isLast({ block, path }: Region, value: Json): boolean {
  const branches = valueAt(value, path.slice(0, -1)) as Fields;
  const own = path.at(-1);
  for (const key in branches) {
    if (key !== own && !isFinal(block?.states?.[key] ?? {}, branches[key])) return false;
  }
  return true;
}

/** The value at the end of these keys; undefined where the machine is not there now. */
export function valueAt(value: Json, path: readonly string[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Fields)[key];
  }
  return at;
}

/** Whether the value is that of a block with very many branches. */
export function isWide(fields: object): boolean {
  if (WIDE.has(fields)) return true;
  let count = 0;
  for (const _name in fields) {
    count += 1;
    if (count < BRANCHES_MANY) continue;
    WIDE.add(fields);
    return true;
  }
  return false;
}

/** Values are never changed, and counting the names of a table lists all of them first. */
const WIDE = new WeakSet<object>();

/** From here on a copy is kept as a table; measured: 1,000 keys take 70 µs instead of 240 µs. */
const BRANCHES_MANY = 100;

/** An empty object that has lost a member is a table for V8, in which members cost no new shape. */
function manyFields(): { [key: string]: Json } {
  const fields: { [key: string]: Json } = { gone: null };
  delete fields['gone'];
  return fields;
}

/** The value with another one at the end of these keys. */
export function withValueAt(value: Json, [key, ...rest]: readonly string[], inner: Json): Json {
  if (key === undefined) return inner;
  const fields = value as Fields;
  const changed = withValueAt(fields[key] ?? null, rest, inner);
  if (!isWide(fields)) return { ...fields, [key]: changed };
  const copy = manyFields();
  for (const name in fields) copy[name] = fields[name] ?? null;
  copy[key] = changed;
  WIDE.add(copy);
  return copy;
}
