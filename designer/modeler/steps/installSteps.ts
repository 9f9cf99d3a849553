import './steps.css';

import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';

import { appendedTo } from '../changes/appendedTo.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { addClipboard } from './addClipboard.ts';
import { canBeCopiedIn } from './copyIn.ts';
import { copyCalledIn } from './copyCalledIn.ts';
import { addElementSearch } from './elementSearch.ts';
import { StepMenu } from './StepMenu.ts';
import { addStepPalette } from './stepPalette.ts';
import { stepTexts } from './stepTexts.ts';

type KeyContext = { readonly keyEvent: KeyboardEvent };

const BEFORE_OTHERS = 2000;

/**
 * Gives the drawing tool what is read after the first load: the steps in administrative terms in
 * palette, pad, menu and by keys; the clipboard of several procedures; the search.
 */
export function installSteps(services: EditorServices): void {
  const menu = new StepMenu(services);
  addStepPalette(services, menu);
  addPadEntry(services, menu);
  addKeys(services, menu);
  addClipboard(services);
  addElementSearch(services);
}

function addPadEntry(services: EditorServices, menu: StepMenu): void {
  const entryOf = (element: DrawnElement) => ({
    'step.append': {
      group: 'step',
      html: '<div class="entry step-append">+</div>',
      title: stepTexts()('menu.append'),
      action: { click: () => menu.open(element, besideOf(services, element)) },
    },
  });
  const copyEntryOf = (element: DrawnElement) => ({
    'step.copy-in': {
      group: 'edit',
      className: 'bpmn-icon-subprocess-expanded',
      title: stepTexts()('menu.copyIn'),
      action: { click: () => copyCalledIn(services, element) },
    },
  });
  services.modeler.get<ContextPad>('contextPad').registerProvider(BEFORE_OTHERS, {
    getContextPadEntries: (element: DrawnElement) => ({
      ...(isDrawn(element) && appendedTo(objectOf(element)).length > 0 ? entryOf(element) : {}),
      ...(isDrawn(element) && canBeCopiedIn(element) ? copyEntryOf(element) : {}),
    }),
  } as never);
}

/** N opens the menu for a step that stands by itself, A for the next step of the selected one. */
function addKeys(services: EditorServices, menu: StepMenu): void {
  const keyboard = services.modeler.get<Keyboard>('keyboard');
  keyboard.addListener(BEFORE_OTHERS, ({ keyEvent }: KeyContext) => {
    if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(['n', 'N', 'a', 'A'], keyEvent)) {
      return undefined;
    }
    const after = keyboard.isKey(['a', 'A'], keyEvent) ? menu.selected() : null;
    // The letter would be the first one typed into the search of the menu.
    keyEvent.preventDefault();
    menu.open(after, after ? besideOf(services, after) : inMiddle(services));
    return true;
  });
}

function besideOf({ canvas }: EditorServices, element: DrawnElement) {
  const { x, y, width } = canvas.getAbsoluteBBox(element as never);
  const { left, top } = canvas.getContainer().getBoundingClientRect();
  return { x: left + x + width + 8, y: top + y };
}

function inMiddle({ canvas }: EditorServices) {
  const { left, top, width, height } = canvas.getContainer().getBoundingClientRect();
  return { x: left + width / 3, y: top + height / 8 };
}
