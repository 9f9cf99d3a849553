import type { ModdleElement } from 'bpmn-moddle';

/** An element as the drawing tool keeps it between copying and pasting. */
export type CopiedElement = {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
  readonly labelTarget?: string;
  /** Copy of the BPMN object, which belongs to nobody else; labels have none. */
  readonly businessObject?: ModdleElement;
  /** The message, signal, error or escalation that the element refers to. */
  referencedRootElement?: ModdleElement;
  name?: string;
};

/** Copied elements by depth: those of depth 1 stand in one of depth 0. */
export type CopiedTree = { readonly [depth: string]: readonly CopiedElement[] };

/** All copied elements that have a BPMN object of their own. */
export function copiedElements(tree: CopiedTree) {
  return Object.values(tree)
    .flat()
    .filter((it): it is CopiedElement & { readonly businessObject: ModdleElement } =>
      Boolean(it.businessObject),
    );
}
