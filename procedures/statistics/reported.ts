import type { ReportedLine } from '../../engine/statistics/reportedLine.ts';
import reported from './reported.json' with { type: 'json' };

/** Figures that offices have published, each with the text it was read from. */
export const REPORTED: readonly ReportedLine[] = reported;
