import type { ModdleElement } from 'bpmn-moddle';

import type { Create } from './objectChange.ts';

/** Makes an object that stands inside `owner`; the owner must still be given it as a property. */
export function makeInside(
  create: Create,
  owner: ModdleElement,
  type: string,
  properties: { readonly [name: string]: unknown } = {},
): ModdleElement {
  const made = create(type, properties);
  (made as { $parent?: ModdleElement }).$parent = owner;
  return made;
}

/** A FEEL or ISO 8601 text as BPMN holds it; undefined for an empty text. */
export function makeExpression(
  create: Create,
  owner: ModdleElement,
  text: string | null,
): ModdleElement | undefined {
  const body = text?.trim() ?? '';
  return body === '' ? undefined : makeInside(create, owner, 'bpmn:FormalExpression', { body });
}
