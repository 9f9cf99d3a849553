import type { ElementId } from '../../model/ids.ts';
import type { LocalDate, WorkingMinutes } from '../../model/time.ts';

/** How long something takes each time, in working minutes; triangular is min, usual, max. */
export type ServiceTime =
  | { readonly kind: 'fixed'; readonly minutes: WorkingMinutes }
  | {
      readonly kind: 'triangular';
      readonly min: WorkingMinutes;
      readonly usual: WorkingMinutes;
      readonly max: WorkingMinutes;
    }
  | { readonly kind: 'exponential'; readonly mean: WorkingMinutes };

/**
 * What is known of an office before many dossiers are played through a drawing. Plain JSON: it is
 * kept with the draft and sent to a thread.
 *
 * Everything under the ids is what a person has said; what is missing is assumed from the drawing
 * (`planMany`) and marked as such.
 */
export type ManyInputs = {
  /** First day of arrivals. */
  readonly startOn: LocalDate;
  /** Dossiers received on a working day, on average; they come at random within working hours. */
  readonly perDay: number;
  /** Seven of them, Monday first, in place of `perDay`; null: every working day is alike. */
  readonly perWeekday: readonly number[] | null;
  /** Working days that are played and not measured, because an office does not start empty. */
  readonly warmUpDays: number;
  /** Working days behind them whose dossiers are measured. */
  readonly horizonDays: number;
  /** How often the same span is played with other chances; the intervals come from it. */
  readonly replications: number;
  readonly seed: number;
  /** People of a post, by "agencyRole:post". */
  readonly staff: { readonly [postKey: string]: number };
  /** By step, and by element that waits for somebody outside. */
  readonly service: { readonly [elementId: ElementId]: ServiceTime };
  /**
   * By flow: weight among the ways of its gateway (of an inclusive one: chance of the way). By
   * event or repeated activity: chance from 0 to 1.
   */
  readonly shares: { readonly [id: ElementId]: number };
  /** Items of an activity that is done once for each. */
  readonly items: { readonly [elementId: ElementId]: number };
};

/** Some weeks of a small office, with nothing said about anybody. */
export const MANY_DEFAULTS: Omit<ManyInputs, 'startOn'> = {
  perDay: 2,
  perWeekday: null,
  warmUpDays: 10,
  horizonDays: 60,
  replications: 8,
  seed: 1,
  staff: {},
  service: {},
  shares: {},
  items: {},
};
