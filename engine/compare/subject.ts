import type { ElementId } from '../model/ids.ts';
import type { ComparedSubject, ElementRef, Fact } from './difference.ts';

/**
 * One thing of a version that can be new, gone or changed.
 *
 * `key` is the element's id, or "paper:…" and the like, which no id can be. Only subjects of one
 * `family` are taken for the same. `likeness` finds the same thing where keys were lost; null: it
 * has no name to be found by.
 */
export type Subject = ComparedSubject & {
  readonly key: string;
  readonly family: 'node' | Exclude<ComparedSubject['kind'], 'step' | 'gateway' | 'event'>;
  readonly likeness: string | null;
  readonly process: ElementRef | null;
  /** The element to look at; null where none is drawn. */
  readonly elementId: ElementId | null;
  /** When one of these is new or gone, it goes without saying that this is, too. */
  readonly impliedBy: readonly string[];
  readonly facts: readonly Fact[];
};
