import type { ModdleElement } from 'bpmn-moddle';

import { readChildren } from '../../../engine/parse/moddleElement.ts';
import { readBeside } from '../../../engine/parse/readBeside.ts';
import type { ReadContext } from '../../../engine/parse/readContext.ts';

/** Lets the panel read parts of a drawing with the engine's own readers; findings are dropped. */
export function readingContext(definitions: ModdleElement): ReadContext {
  return {
    places: new Map(),
    prefixes: new Map(),
    assignsTexts: false,
    findings: [],
    messageNames: new Map(),
    sentKeys: new Map(),
    awaitedKeys: new Map(),
    performers: new Map(),
    ...readBeside(readChildren(definitions, 'rootElements')),
  };
}
