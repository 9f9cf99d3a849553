import Modeler from 'bpmn-js/lib/Modeler';

import { procedureModdle } from '../../engine/parse/procedureModdle.ts';
import type { Language } from '../i18n/language.ts';
import type { ModuleDeclaration } from './features/ModuleDeclaration.ts';
import { drawingFont } from './drawingFont.ts';
import { procedureDecisionsModule } from './features/decisions/index.ts';
import { procedurePapersModule } from './features/papers/index.ts';
import { executedOnlyModule } from './features/executedOnly/index.ts';
import { lockedModule } from './features/locked/index.ts';
import { oneStepModule } from './features/oneStep/index.ts';
import { pathTokenModule } from './features/pathToken/index.ts';
import { problemMarksModule } from './features/problemMarks/index.ts';
import { procedureFormsModule } from './features/forms/index.ts';
import { referencesModule } from './features/references/index.ts';
import { stepBudgetsModule } from './features/stepBudgets/index.ts';
import { translationModule } from './features/translation/index.ts';
import { userTaskFirstModule } from './features/userTaskFirst/index.ts';

const MODULES: readonly ModuleDeclaration[] = [
  translationModule,
  executedOnlyModule,
  oneStepModule,
  procedureDecisionsModule,
  procedurePapersModule,
  procedureFormsModule,
  pathTokenModule,
  problemMarksModule,
  referencesModule,
  stepBudgetsModule,
];

/**
 * The drawing tool with our features, in the given language; the caller must `destroy()` it.
 * Locked, it shows the drawing and changes nothing.
 */
export function createModeler(
  container: HTMLElement,
  language: Language,
  isLocked = false,
): Modeler {
  return new Modeler({
    container,
    additionalModules: isLocked ? [...MODULES, lockedModule] : [...MODULES, userTaskFirstModule],
    moddleExtensions: { lt: procedureModdle },
    textRenderer: drawingFont,
    translation: { language },
  });
}
