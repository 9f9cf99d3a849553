import type { ModuleDeclaration } from '../ModuleDeclaration.ts';

import { Translation } from './Translation.ts';

/** Replaces diagram-js's own `translate`, so every text of the drawing tool passes through us. */
export const translationModule: ModuleDeclaration = {
  translation: ['type', Translation],
  translate: ['factory', translateOf],
};

function translateOf(translation: Translation): Translation['translate'] {
  return translation.translate;
}

translateOf.$inject = ['translation'];
