import type Modeler from 'bpmn-js/lib/Modeler';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type BpmnReplace from 'bpmn-js/lib/features/replace/BpmnReplace';
import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type Rules from 'diagram-js/lib/features/rules/Rules';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { OneStep } from './features/oneStep/OneStep.ts';
import type { PathToken } from './features/pathToken/PathToken.ts';
import type { ProblemMarks } from './features/problemMarks/ProblemMarks.ts';
import type { ProcedureDecisions } from './features/decisions/ProcedureDecisions.ts';
import type { ProcedureForms } from './features/forms/ProcedureForms.ts';
import type { ProcedurePapers } from './features/papers/ProcedurePapers.ts';
import type { StepBudgets } from './features/stepBudgets/StepBudgets.ts';
import type { Translation } from './features/translation/Translation.ts';

/** The services of one drawing tool that the page and its panel use, with their types. */
export type EditorServices = {
  readonly modeler: Modeler;
  readonly modeling: Modeling;
  readonly elementFactory: ElementFactory;
  readonly autoPlace: AutoPlace;
  readonly bpmnReplace: BpmnReplace;
  readonly rules: Rules;
  readonly bpmnFactory: BpmnFactory;
  readonly canvas: Canvas;
  readonly commandStack: CommandStack;
  readonly elementRegistry: ElementRegistry;
  readonly eventBus: EventBus;
  readonly selection: Selection;
  readonly oneStep: OneStep;
  readonly pathToken: PathToken;
  readonly problemMarks: ProblemMarks;
  readonly procedureDecisions: ProcedureDecisions;
  readonly procedureForms: ProcedureForms;
  readonly procedurePapers: ProcedurePapers;
  readonly stepBudgets: StepBudgets;
  readonly translation: Translation;
};

/** Looks the services up once; they live as long as the modeler. */
export function editorServices(modeler: Modeler): EditorServices {
  return {
    modeler,
    modeling: modeler.get<Modeling>('modeling'),
    elementFactory: modeler.get<ElementFactory>('elementFactory'),
    autoPlace: modeler.get<AutoPlace>('autoPlace'),
    bpmnReplace: modeler.get<BpmnReplace>('bpmnReplace'),
    rules: modeler.get<Rules>('rules'),
    bpmnFactory: modeler.get<BpmnFactory>('bpmnFactory'),
    canvas: modeler.get<Canvas>('canvas'),
    commandStack: modeler.get<CommandStack>('commandStack'),
    elementRegistry: modeler.get<ElementRegistry>('elementRegistry'),
    eventBus: modeler.get<EventBus>('eventBus'),
    selection: modeler.get<Selection>('selection'),
    oneStep: modeler.get<OneStep>('oneStep'),
    pathToken: modeler.get<PathToken>('pathToken'),
    problemMarks: modeler.get<ProblemMarks>('problemMarks'),
    procedureDecisions: modeler.get<ProcedureDecisions>('procedureDecisions'),
    procedureForms: modeler.get<ProcedureForms>('procedureForms'),
    procedurePapers: modeler.get<ProcedurePapers>('procedurePapers'),
    stepBudgets: modeler.get<StepBudgets>('stepBudgets'),
    translation: modeler.get<Translation>('translation'),
  };
}
