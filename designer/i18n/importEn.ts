import type { importVi } from './importVi.ts';

/** English texts of taking over a file of another tool. */
export const importEn: typeof importVi = {
  title: 'Import {{name}}',
  refused: 'This file cannot be imported',
  place: 'Line {{line}}, column {{column}}',
  replaces:
    'The drawing in the file takes the place of the open one. The draft on the server' +
    ' changes only when you save; this cannot be undone.',
  open: 'Open the drawing in the file',
  laidOut:
    'The file has no diagram. Its steps are laid out by lane, from left to right;' +
    ' you can move them.',
  ready: 'The whole file can be read; nothing had to be converted.',
  left: 'Without an equal here ({{count}})',
  leftHint: 'Still in the file but without effect here; look at each step and set it anew.',
  mapped: 'Converted ({{count}})',
  mappedHint: 'Says the same here; look at it and change it in the properties of each step.',
  element: 'Element',
  from: 'In the file',
  became: 'Becomes',
  language: 'the language {{language}} is not run here',
  to: {
    performer: 'Performer: {{value}}',
    form: 'Form: {{value}}',
    budget: 'Budget of the step: {{value}}',
    decision: 'Decision table: {{value}}',
    result: 'Variable for the result: {{value}}',
    script: 'Formula: {{value}}',
    correlation: 'Key that finds the dossier: {{value}}',
    called: 'Calls: {{value}}',
    feel: 'Condition: {{value}}',
    kept: 'Understood as it is written, stays',
  },
};
