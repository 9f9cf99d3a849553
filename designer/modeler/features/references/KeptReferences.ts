import type { ModdleElement } from 'bpmn-moddle';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { readChildren } from '../../../../engine/parse/moddleElement.ts';
import { findReferences } from '../../changes/findReferences.ts';

type Injector = { get<Service>(name: string): Service };
type Copying = { readonly propertyName: string; readonly property: unknown };
type Created = { readonly businessObject: ModdleElement; readonly labelTarget?: unknown };

/**
 * References that a copy must keep, and that the drawing tool leaves out: to the variables of a
 * multi-instance activity. (It keeps those to messages, signals, errors and escalations itself.)
 */
const KEPT = ['loopDataInputRef', 'loopDataOutputRef', 'activityRef'];
/** Before the tool's own answer, which is no. */
const BEFORE_OTHERS = 2000;

/**
 * Copies of an element, also those made to change its kind, refer to what it refers to; a variable
 * that was taken out of the drawing since comes back with them.
 */
export class KeptReferences extends CommandInterceptor {
  static override $inject = ['eventBus', 'injector'];

  private readonly injector: Injector;

  constructor(eventBus: EventBus, injector: Injector) {
    super(eventBus);
    this.injector = injector;
    eventBus.on('moddleCopy.canCopyProperty', BEFORE_OTHERS, (copying: Copying) =>
      KEPT.includes(copying.propertyName) ? copying.property : undefined,
    );
    this.postExecuted('shape.create', (event: unknown) => {
      const { shape } = (event as { readonly context: { readonly shape: Created } }).context;
      if (shape.labelTarget === undefined) this.bringBack(shape);
    });
  }

  private bringBack(shape: Created): void {
    for (const object of findReferences(shape.businessObject).keys()) {
      const owner = object.$parent;
      if (object.$type !== 'bpmn:DataObject' || !owner) continue;
      const elements = readChildren(owner, 'flowElements');
      if (elements.includes(object)) continue;
      const flowElements = [...elements, object];
      const modeling = this.injector.get<Modeling>('modeling');
      modeling.updateModdleProperties(shape as never, owner, { flowElements });
    }
  }
}
