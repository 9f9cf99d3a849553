import { objectOf } from '../drawnElement.ts';
import type { Editor } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';

/** The name of an element as it is drawn; its id where it has none or is not drawn. */
export function nameOfElement({ services }: Editor, elementId: string): string {
  const element = findElement(services, elementId);
  const name: unknown = element === null ? '' : objectOf(element).get('name');
  return typeof name === 'string' && name !== '' ? name : elementId;
}
