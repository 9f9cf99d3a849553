import type { SeededChoices } from '../support/seededChoices.ts';
import type { Container, Drawing } from './drawing.ts';

/** A drawing under way. */
export type Draw = {
  readonly random: SeededChoices;
  readonly drawing: Drawing;
  /** Elements still to be drawn, about. */
  budget: number;
  /** Whether flows of events beside an activity lead into joins. */
  readonly meets?: boolean;
  /** Called processes, drawn once each. */
  readonly called: string[];
  /** Draws elements one after the other; given, because blocks hold sequences of blocks. */
  readonly sequence: (draw: Draw, container: Container, depth: number) => Part;
};

/** Where a part of a drawing begins and ends: a flow leads to `first`, another leaves `last`. */
export type Part = { readonly first: string; readonly last: string };
