import type { ModdleElement } from 'bpmn-moddle';

/** New values of one BPMN object; undefined takes a value out. Several make one step of undo. */
export type ObjectChange = {
  readonly object: ModdleElement;
  readonly properties: { readonly [name: string]: unknown };
};

/** Makes a BPMN object, with an id where BPMN wants one; it stands nowhere yet. */
export type Create = (
  type: string,
  properties?: { readonly [name: string]: unknown },
) => ModdleElement;
