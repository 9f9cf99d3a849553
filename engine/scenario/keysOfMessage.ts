import { evaluateExpression } from '../expression/evaluateExpression.ts';
import type { Json, Variables } from '../model/json.ts';
import type { MessageKey } from '../model/process.ts';
import type { Instant } from '../model/time.ts';
import { keyText } from '../step/arming.ts';

/** A message from outside; `keys` is what its sender says of whom it is for, by name. */
export type OutsideMessage = {
  readonly name: string;
  readonly keys: Variables;
  readonly variables: Variables;
  readonly at: Instant;
};

/**
 * The key texts by which a message from outside is correlated, one of which must be that of the
 * instance; none: by its name alone.
 *
 * Where the drawing declares a key for the message, what is given under the name or id of the key
 * or of a property counts, and what is not given is read from what the message brings. Names that
 * the drawing does not declare say nothing: their values count.
 */
export function keysOfMessage(
  declared: readonly MessageKey[],
  message: OutsideMessage,
): readonly string[] {
  const key = declared.find(({ messageName }) => messageName === message.name);
  const value = key === undefined ? undefined : readValue(key, message);
  const values = value === undefined ? Object.values(message.keys) : [value];
  return values.map(keyText).filter((text) => text !== null);
}

/** Undefined where only the values of the given keys can be gone by. */
function readValue(key: MessageKey, message: OutsideMessage): Json | undefined {
  const { keys } = message;
  const known = [key, ...key.properties].flatMap(({ names }) => names);
  const given = Object.keys(keys);
  if (given.length > 0 && !given.some((name) => known.includes(name))) return undefined;
  const whole = valueUnder(key.names, keys);
  if (whole !== undefined) return whole;
  const parts = key.properties.map(({ names, path }) => {
    return valueUnder(names, keys) ?? valueAt(path, message);
  });
  if (parts.includes(undefined)) return undefined;
  const values = parts.map((part) => part ?? null);
  return values.length === 1 ? values[0] : values;
}

function valueUnder(names: readonly string[], keys: Variables): Json | undefined {
  const name = names.find((one) => Object.hasOwn(keys, one));
  return name === undefined ? undefined : keys[name];
}

/** What the message does not bring is no fault: it was sent without a key. */
function valueAt(path: string, { variables, at }: OutsideMessage): Json | undefined {
  const answer = evaluateExpression(path, { variables, at });
  return answer.ok ? answer.value : undefined;
}
