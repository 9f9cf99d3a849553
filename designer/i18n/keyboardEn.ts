import type { keyboardVi } from './keyboardVi.ts';

/** English texts of drawing by keyboard. */
export const keyboardEn: typeof keyboardVi = {
  hint:
    'Page Down, Page Up: next and previous element. Home, End: first and last. ' +
    'Enter: edit in the properties, Escape: back to the diagram. ' +
    'A: append a step, N: add a step. ' +
    'Arrow keys: move. Delete: remove. Ctrl+Z: undo. Ctrl+F: find. M: small map.',
  selected: '{{type}} “{{name}}”, {{at}} of {{count}}',
  unnamed: '{{type}} without a name, {{at}} of {{count}}',
  other: '{{type}} “{{name}}”',
  problems: '{{count}} to look at: {{first}}',
  none: 'No element is selected',
  undo: 'Undone',
  redo: 'Done again',
};
