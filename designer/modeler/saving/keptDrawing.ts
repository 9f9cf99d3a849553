import type { Drawing } from '../openDrawing.ts';

/**
 * A drawing that is not saved yet, the revision of the draft that it was drawn over, and when it
 * was kept, as moments are written on the wire.
 */
export type KeptDrawing = Drawing & { readonly revision: number; readonly keptAt: string };

/** Where it is kept: computers of an office are shared, so each person has a place of their own. */
export type KeptPlace = { readonly personId: string; readonly procedureId: string };

/**
 * Keeps the drawing in this browser until it is saved: a crash, a lost connection or an ended
 * session loses nothing. False when the browser has no room or keeps nothing.
 */
export function keepDrawing(place: KeptPlace, drawing: KeptDrawing): boolean {
  try {
    window.localStorage.setItem(keyOf(place), JSON.stringify(drawing));
    return true;
  } catch {
    return false;
  }
}

/** What was kept here, or null; `draft` stands for what an earlier release did not keep. */
export function keptDrawing(
  place: KeptPlace,
  { decisions, papers, fees }: Omit<Drawing, 'bpmn' | 'forms'>,
): KeptDrawing | null {
  const text = window.localStorage.getItem(keyOf(place));
  if (text === null) return null;
  return { decisions, papers, fees, ...(JSON.parse(text) as EarlierKept) };
}

type EarlierKept = Omit<KeptDrawing, 'decisions' | 'papers' | 'fees'>;

/** The drawing is saved, or not wanted any more. */
export function forgetDrawing(place: KeptPlace): void {
  window.localStorage.removeItem(keyOf(place));
}

function keyOf({ personId, procedureId }: KeptPlace): string {
  return `lienthong.drawing.${personId}.${procedureId}`;
}
