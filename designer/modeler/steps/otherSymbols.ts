import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import {
  END_EVENT,
  GATEWAY,
  INTERMEDIATE_EVENT,
  SUBPROCESS_EXPANDED,
  TASK,
} from 'bpmn-js/lib/features/replace/ReplaceOptions';

import { foldText } from '../../../engine/model/foldText.ts';
import type { DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { isExecuted } from '../features/executedOnly/isExecuted.ts';
import { placeShape } from './placeShape.ts';
import { stepTexts } from './stepTexts.ts';

/** Entries of the menu for those who know BPMN: every symbol that can run, by its BPMN name. */
export function otherSymbols(
  services: EditorServices,
  after: DrawnElement | null,
): PopupMenuEntries {
  const { translate } = services.translation;
  const group = { id: 'symbol', name: stepTexts()('group.symbol') };
  const options = [
    ...TASK,
    ...GATEWAY,
    ...INTERMEDIATE_EVENT,
    ...END_EVENT,
    ...SUBPROCESS_EXPANDED,
  ];
  const entries = options.flatMap(({ actionName, className, label, target }) => {
    if (target === undefined || !isExecuted(actionName, false)) return [];
    const name = translate(typeof label === 'function' ? label() : label);
    const action = () => placeShape(services, target, after);
    return [
      [`symbol.${actionName}`, { label: name, className, group, search: foldText(name), action }],
    ];
  });
  return Object.fromEntries(entries) as PopupMenuEntries;
}
