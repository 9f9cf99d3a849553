import type { ElementId } from '../../model/ids.ts';
import type { Definitions } from '../../model/process.ts';

/** Name of the innermost lane that holds an element; "" where none does. */
export function laneOf({ processes }: Definitions, elementId: ElementId): string {
  const around = processes
    .flatMap(({ lanes }) => lanes)
    .filter(({ elementIds }) => elementIds.includes(elementId));
  // Lanes that hold others hold their elements too: the smallest one is the innermost.
  const [innermost] = around.toSorted((one, other) => {
    return one.elementIds.length - other.elementIds.length;
  });
  return innermost?.name ?? '';
}
