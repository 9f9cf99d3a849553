import type { ModdleElement } from 'bpmn-moddle';
import type Modeler from 'bpmn-js/lib/Modeler';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { isType } from '../../../../engine/parse/moddleElement.ts';
import { findReferences } from '../../changes/findReferences.ts';

type Injector = { get<Service>(name: string): Service };
type Held = { readonly businessObject: ModdleElement; readonly labelTarget?: unknown };
type Deletion = { readonly context: { readonly shape: Held } };
type Replacement = { readonly context: { readonly oldShape: Held; readonly newShape: Held } };

/**
 * A compensation event names an activity only as long as it is drawn: it follows one that changes
 * its kind and forgets one that is deleted, else the file would name what it does not hold.
 */
export class NamedActivities extends CommandInterceptor {
  static override $inject = ['eventBus', 'injector'];

  private readonly injector: Injector;

  constructor(eventBus: EventBus, injector: Injector) {
    super(eventBus);
    this.injector = injector;
    // Before the tool deletes the shape that was replaced.
    this.postExecute('shape.replace', (event: unknown) => {
      const { oldShape, newShape } = (event as Replacement).context;
      this.name(oldShape.businessObject, newShape.businessObject);
    });
    this.postExecuted('shape.delete', (event: unknown) => {
      const { shape } = (event as Deletion).context;
      if (shape.labelTarget === undefined) this.name(shape.businessObject, undefined);
    });
  }

  private name(before: ModdleElement, activityRef: ModdleElement | undefined): void {
    if (!isType(before, 'bpmn:Activity')) return;
    const definitions = this.injector.get<Modeler>('bpmnjs').getDefinitions() as ModdleElement;
    const root = this.injector.get<Canvas>('canvas').getRootElement();
    const modeling = this.injector.get<Modeling>('modeling');
    for (const holder of findReferences(definitions).get(before) ?? []) {
      if (holder.$type !== 'bpmn:CompensateEventDefinition') continue;
      modeling.updateModdleProperties(root as never, holder, { activityRef });
    }
  }
}
