import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import { isType, readText } from '../../../../engine/parse/moddleElement.ts';
import { isDrawn, objectOf } from '../../drawnElement.ts';
import { KeptOverlays, type WantedOverlay } from '../KeptOverlays.ts';

const OVERLAY_TYPE = 'step-budget';

/** Says a budget as `lt:budget` writes it in words of the page, in short: "8 giờ". */
export type BudgetWords = (text: string) => string;

/** Shows what is set, not what is right: a text that is no budget is shown as it stands. */
export class StepBudgets {
  static $inject = ['eventBus', 'elementRegistry', 'overlays'];

  private readonly elementRegistry: ElementRegistry;
  private readonly shown: KeptOverlays;
  private words: BudgetWords = (text) => text;

  constructor(eventBus: EventBus, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.elementRegistry = elementRegistry;
    this.shown = new KeptOverlays(overlays, OVERLAY_TYPE);
    eventBus.on(['import.done', 'commandStack.changed'], () => this.draw());
  }

  /** Takes the words of another language and draws anew. */
  setWords(words: BudgetWords): void {
    this.words = words;
    this.draw();
  }

  private draw(): void {
    const steps = this.elementRegistry
      .filter((element) => isDrawn(element) && isType(objectOf(element), 'bpmn:Activity'))
      .filter(isDrawn);
    const wanted = steps.flatMap((step) => {
      const budget = readText(objectOf(step), 'lt:budget');
      return budget === null ? [] : [[step.id, overlayFor(this.words(budget))] as const];
    });
    this.shown.show(new Map(wanted));
  }
}

function overlayFor(text: string): WantedOverlay {
  const make = () => {
    const html = document.createElement('div');
    html.className = 'step-budget';
    html.textContent = text;
    return { position: { bottom: 17, right: 4 }, html };
  };
  return { key: text, make };
}
