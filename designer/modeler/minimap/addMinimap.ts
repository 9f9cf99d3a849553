import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './minimap.css';

import minimapModule, { type Minimap } from 'diagram-js-minimap';

import type { EditorServices } from '../editorServices.ts';

type Injector = { readonly instantiate: (type: unknown) => Minimap };

/** Adds a closed minimap to an open drawing; called once for each, as the tool has no second. */
export function addMinimap({ modeler, eventBus }: EditorServices): Minimap {
  const [, type] = minimapModule.minimap;
  const minimap = modeler.get<Injector>('injector').instantiate(type);
  // It has seen nothing drawn so far; a change while it is closed makes it read all when opened.
  eventBus.fire('elements.changed', { elements: [] });
  return minimap;
}
