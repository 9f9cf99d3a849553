import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';

import type { DrawnElement } from '../drawnElement.ts';

type Joined = DrawnElement & {
  readonly source?: DrawnElement;
  readonly target?: DrawnElement;
  readonly incoming?: readonly DrawnElement[];
  readonly outgoing?: readonly DrawnElement[];
  readonly attachers?: readonly DrawnElement[];
  readonly children?: readonly DrawnElement[];
  readonly host?: DrawnElement;
  readonly labels?: readonly DrawnElement[];
};

/** All that hangs together with these elements: by flows, borders and what stands inside. */
export function pieceAround(
  registry: ElementRegistry,
  ids: readonly string[],
): readonly DrawnElement[] {
  const piece = new Set<DrawnElement>(ids.map((id) => elementOf(registry, id)));
  // A set yields what is added while it is walked: it is the queue of the search.
  for (const element of piece) for (const near of nearTo(element as Joined)) piece.add(near);
  return [...piece];
}

function elementOf(registry: ElementRegistry, id: string): DrawnElement {
  const element = registry.get(id) as DrawnElement | undefined;
  if (!element) throw new Error(`Expected an element ${id} in the drawing, but there is none.`);
  return element;
}

function nearTo(element: Joined): readonly DrawnElement[] {
  const { source, target, host } = element;
  const lists = [element.incoming, element.outgoing, element.attachers, element.children];
  return [source, target, host, ...[...lists, element.labels].flatMap((list) => list ?? [])].filter(
    (near) => near !== undefined,
  );
}
