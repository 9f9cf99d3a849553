import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { MessageKey } from '../model/process.ts';
import { readChild, readChildren, readId, readText } from './moddleElement.ts';
import { report, type ReadContext } from './readContext.ts';
import { readExpression } from './readExpression.ts';

/** A `correlationProperty`, with its FEEL text by the name of the message that carries it. */
type Property = { readonly id: ElementId; readonly paths: ReadonlyMap<string, string> };

/**
 * Reads the correlation that the standard declares into the one key that an element has: a message
 * is sent with what the `messagePath`s of its key read from the sender's variables, and awaited
 * with what the `dataPath`s of the process's subscription to that key read from its own. Fills
 * `sentKeys` and `awaitedKeys`, before the nodes are read; gives the keys for messages that come
 * from outside.
 *
 * A key that cannot be put together is reported (`correlation-valid`): it would be ignored.
 *
 * Source: BPMN 2.0.2 clause 8.4.2.
 */
export function readCorrelation(
  context: ReadContext,
  rootElements: readonly ModdleElement[],
): readonly MessageKey[] {
  const holders = rootElements.flatMap((it) => [it, ...readChildren(it, 'conversations')]);
  const keys = holders.flatMap((it) => readChildren(it, 'correlationKeys'));
  const messageKeys = keys.flatMap((key) => readKey(context, key));
  for (const process of rootElements.filter((it) => it.$type === 'bpmn:Process')) {
    readSubscriptions(context, process, messageKeys);
  }
  return messageKeys;
}

/** The key for each message that carries it. */
function readKey(context: ReadContext, key: ModdleElement): readonly MessageKey[] {
  const parts = readChildren(key, 'correlationPropertyRef');
  if (parts.length === 0) reportKey(context, readId(key), 'key-without-property');
  const properties = parts.map((part) => readProperty(context, part));
  const messageNames = new Set(properties.flatMap(({ paths }) => [...paths.keys()]));
  return [...messageNames].flatMap((messageName) => {
    const missing = properties.find(({ paths }) => !paths.has(messageName));
    if (missing !== undefined) {
      reportKey(context, missing.id, 'message-without-path', messageName);
      return [];
    }
    if (context.sentKeys.has(messageName)) {
      reportKey(context, readId(key), 'message-with-two-keys', messageName);
      return [];
    }
    const paths = properties.map((property) => property.paths.get(messageName) ?? '');
    context.sentKeys.set(messageName, toKey(paths));
    const named = parts.map((part, at) => ({ names: namesOf(part), path: paths[at] ?? '' }));
    return [{ keyId: readId(key), messageName, names: namesOf(key), properties: named }];
  });
}

function readProperty(context: ReadContext, property: ModdleElement): Property {
  const id = readId(property);
  const retrievals = readChildren(property, 'correlationPropertyRetrievalExpression');
  const paths = retrievals.flatMap((retrieval): readonly (readonly [string, string])[] => {
    const message = readChild(retrieval, 'messageRef');
    const path = readExpression(context, id, readChild(retrieval, 'messagePath'));
    if (message === null || path === null) {
      reportKey(context, id, 'path-not-complete');
      return [];
    }
    return [[readText(message, 'name') ?? readId(message), path]];
  });
  return { id, paths: new Map(paths) };
}

function readSubscriptions(
  context: ReadContext,
  process: ModdleElement,
  messageKeys: readonly MessageKey[],
): void {
  const awaited = new Map<string, string>();
  context.awaitedKeys.set(readId(process), awaited);
  for (const subscription of readChildren(process, 'correlationSubscriptions')) {
    const id = readId(subscription) || readId(process);
    const key = readChild(subscription, 'correlationKeyRef');
    const parts = key === null ? [] : readChildren(key, 'correlationPropertyRef');
    const paths = parts.map((part) => readBinding(context, id, { subscription, part }));
    if (key === null || paths.includes(null)) {
      reportKey(context, id, 'property-without-binding');
      continue;
    }
    for (const { keyId, messageName } of messageKeys) {
      if (keyId === readId(key)) awaited.set(messageName, toKey(paths.map((path) => path ?? '')));
    }
  }
}

function readBinding(
  context: ReadContext,
  id: ElementId,
  { subscription, part }: { readonly subscription: ModdleElement; readonly part: ModdleElement },
): string | null {
  const bindings = readChildren(subscription, 'correlationPropertyBinding');
  const own = bindings.find((it) => readChild(it, 'correlationPropertyRef') === part);
  return own === undefined ? null : readExpression(context, id, readChild(own, 'dataPath'));
}

/** Several properties are one key: the list of their values, in the order of the key. */
function toKey(paths: readonly string[]): string {
  const [only = '', second] = paths;
  return second === undefined ? only : `[${paths.join(', ')}]`;
}

function namesOf(element: ModdleElement): readonly string[] {
  return [readId(element), readText(element, 'name')].filter((name) => name !== null);
}

function reportKey(context: ReadContext, elementId: ElementId, reason: string, message = ''): void {
  const facts = { reason, detail: message };
  report(context, { rule: 'correlation-valid', severity: 'error', elementId, facts });
}
