import type { ModdleElement } from 'bpmn-moddle';
import type Modeler from 'bpmn-js/lib/Modeler';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { dropUnused } from '../../changes/dropUnused.ts';
import { findReferences } from '../../changes/findReferences.ts';

type Injector = { get<Service>(name: string): Service };
type Deleted = { readonly businessObject: ModdleElement; readonly labelTarget?: unknown };
type Deletion = { readonly context: { readonly shape?: Deleted; readonly connection?: Deleted } };

/**
 * With an element goes what only it referred to: its message, signal, error, escalation or
 * variable; undo brings both back.
 */
export class UnusedObjects extends CommandInterceptor {
  static override $inject = ['eventBus', 'injector'];

  private readonly injector: Injector;

  constructor(eventBus: EventBus, injector: Injector) {
    super(eventBus);
    this.injector = injector;
    this.postExecuted(['shape.delete', 'connection.delete'], (event: unknown) => {
      const { shape, connection } = (event as Deletion).context;
      const deleted = shape ?? connection;
      if (deleted && deleted.labelTarget === undefined) this.drop(deleted.businessObject);
    });
  }

  private drop(deleted: ModdleElement): void {
    const referred = [...findReferences(deleted).keys()];
    if (referred.length === 0) return;
    const modeling = this.injector.get<Modeling>('modeling');
    const root = this.injector.get<Canvas>('canvas').getRootElement();
    const definitions = this.injector.get<Modeler>('bpmnjs').getDefinitions() as ModdleElement;
    for (const { object, properties } of dropUnused(definitions, referred)) {
      modeling.updateModdleProperties(root as never, object, properties);
    }
  }
}
