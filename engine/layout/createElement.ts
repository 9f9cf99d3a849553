import type { ModdleElement } from 'bpmn-moddle';

/** Makes one element of a file. */
export type CreateElement = (
  type: string,
  properties: { readonly [name: string]: unknown },
) => ModdleElement;
