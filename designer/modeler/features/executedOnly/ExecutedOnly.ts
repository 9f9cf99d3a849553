import type { ModdleElement } from 'bpmn-moddle';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';

import { isExecuted } from './isExecuted.ts';

type Entries = { readonly [id: string]: unknown };
/** One element, or several at once. */
type Target = { readonly businessObject?: ModdleElement };

/** Runs after the tool's own providers (priority 1000), so that it sees their entries. */
const AFTER_OTHERS = 100;

/**
 * Offers only what can run.
 *
 * A drawing that holds such an element anyway (from a file) stays as it is and is reported by the
 * check; nothing is removed from a drawing here.
 */
export class ExecutedOnly {
  static $inject = ['popupMenu', 'contextPad'];

  constructor(popupMenu: PopupMenu, contextPad: ContextPad) {
    const provider = {
      getPopupMenuEntries: keepExecuted,
      getPopupMenuHeaderEntries: keepExecuted,
      getEntries: keepExecuted,
      getContextPadEntries: keepExecuted,
      getMultiElementContextPadEntries: keepExecuted,
    };
    popupMenu.registerProvider('bpmn-replace', AFTER_OTHERS, provider as never);
    contextPad.registerProvider(AFTER_OTHERS, provider as never);
  }
}

function keepExecuted(target: Target): (entries: Entries) => Entries {
  const isInside = target.businessObject?.$parent?.get('triggeredByEvent') === true;
  return (entries) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => isExecuted(id, isInside)));
}
