import type { ModdleElement } from 'bpmn-moddle';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { readChildren } from '../../../../engine/parse/moddleElement.ts';

type Copying = { readonly propertyName: string; readonly property: unknown };
type ModdleCopy = { copyElement(source: unknown, target: unknown): ModdleElement };

const LISTS = ['dataInputAssociations', 'dataOutputAssociations'];
/** Before the tool's own answer, which is no: it draws them as lines, and copies those. */
const BEFORE_OTHERS = 2000;

/** A copy of an activity, also one made to change its kind, has the values in and out of it. */
export class CopiedValues {
  static $inject = ['eventBus', 'bpmnFactory', 'moddleCopy'];

  constructor(eventBus: EventBus, bpmnFactory: BpmnFactory, moddleCopy: ModdleCopy) {
    const copied = (association: ModdleElement) => {
      const copy = moddleCopy.copyElement(association, bpmnFactory.create(association.$type));
      copy.set('targetRef', association.get('targetRef'));
      return copy;
    };
    eventBus.on('moddleCopy.canCopyProperty', BEFORE_OTHERS, (copying: Copying) => {
      const { propertyName, property } = copying;
      if (!LISTS.includes(propertyName) || !Array.isArray(property)) return undefined;
      const associations = property as readonly ModdleElement[];
      return associations.filter((it) => readChildren(it, 'assignment').length > 0).map(copied);
    });
  }
}
