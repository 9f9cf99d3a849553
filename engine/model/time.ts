/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A day without a time zone, "YYYY-MM-DD". */
export type LocalDate = string;
/** A wall-clock time of the calendar's zone, "HH:MM". */
export type LocalTime = string;
/** Whole working minutes; 1 working day = 480 of them (Decision texts: "01 ngày = 08 giờ"). */
export type WorkingMinutes = number;
/** How a working time is written: in days of 8 hours, in hours, in minutes. */
export type WorkingUnit = 'WD' | 'WH' | 'WM';

/** Unit of a legal term. */
export type TermUnit = 'WORKING_DAY' | 'WORKING_HOUR' | 'CALENDAR_DAY' | 'SAME_DAY';
/** A legal or promised term. `amount` is 0 for SAME_DAY. */
export type Term = { readonly amount: number; readonly unit: TermUnit };
/** How the due moment follows from the start. */
export type CountingMode = 'same-clock' | 'end-of-day';
