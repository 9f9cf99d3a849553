import type { ModdleElement } from 'bpmn-moddle';

/** Text of an attribute or of a property; blank counts as not given. */
export function readText(element: ModdleElement, name: string): string | null {
  const value = element.get(name);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  return text === '' ? null : text;
}

/** A property that holds one element (contained or referenced). */
export function readChild(element: ModdleElement, name: string): ModdleElement | null {
  const value = element.get(name);
  return isElement(value) ? value : null;
}

/** A property that holds many elements, in document order. */
export function readChildren(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Id of the element, or "" where the file gives none. */
export function readId(element: ModdleElement): string {
  return readText(element, 'id') ?? '';
}

/** Elements without an id (references, event definitions) are found by the next one around them. */
export function nearestId(element: ModdleElement): string {
  let at: ModdleElement | undefined = element;
  while (at !== undefined && readId(at) === '') at = at.$parent;
  return at === undefined ? '' : readId(at);
}

/** Whether BPMN says the element is of this type or of one derived from it ("bpmn:Activity"). */
export function isType(element: ModdleElement, type: string): boolean {
  return (element as ModdleElement & { $instanceOf(type: string): boolean }).$instanceOf(type);
}

/** Id of a referenced element, or "" where there is none. */
export function readReferenceId(element: ModdleElement, name: string): string {
  const target = readChild(element, name);
  return target === null ? '' : readId(target);
}

/** Text of the first extension element with this qualified name, as `zeebe:script`. */
export function readExtensionText(
  element: ModdleElement,
  type: string,
  name: string,
): string | null {
  const [extension] = readExtensions(element, type);
  return extension === undefined ? null : readText(extension, name);
}

/** "bpmn:UserTask" gives "userTask", as written in the file. */
export function bpmnNameOf(element: ModdleElement): string {
  const local = element.$type.slice(element.$type.indexOf(':') + 1);
  return local.charAt(0).toLowerCase() + local.slice(1);
}

/** Elements under `extensionElements` with this qualified name, as `zeebe:subscription`. */
export function readExtensions(element: ModdleElement, type: string): readonly ModdleElement[] {
  const holder = readChild(element, 'extensionElements');
  return holder === null ? [] : readChildren(holder, 'values').filter((it) => it.$type === type);
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
