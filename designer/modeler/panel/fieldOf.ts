import type { ProblemView } from '../../../api/contract/problemDetails.ts';

/** A field of the panel that errors are shown at. */
export type PanelField =
  | 'timer'
  | 'called'
  | 'count'
  | 'results'
  | 'maximum'
  | 'while'
  | 'link'
  | 'undone'
  | 'start'
  | 'kind'
  | 'handler';

const FIELDS: Readonly<Record<string, PanelField>> = {
  'timer-valid': 'timer',
  'called-process-exists': 'called',
  'procedure-calls-itself': 'called',
  'call-endless': 'called',
  'loop-endless': 'while',
  'link-pairs': 'link',
  'compensation-throw-valid': 'undone',
  'compensation-handler-valid': 'handler',
  'compensation-activity-valid': 'handler',
  'instantiate-valid': 'start',
  'event-executed': 'kind',
  'cancel-in-transaction': 'kind',
};
const LOOP_FIELDS: Readonly<Record<string, PanelField>> = {
  'no-count': 'count',
  'two-counts': 'count',
  'half-output': 'results',
  'loop-name': 'results',
  maximum: 'maximum',
};

/**
 * The field that an error is shown at, in place of the list above all fields; null where the list
 * shows it. Only rules whose field stands on every element that they speak of.
 */
export function fieldOf({ rule, severity, facts }: ProblemView): PanelField | null {
  if (severity !== 'error') return null;
  if (rule === 'loop-valid') return LOOP_FIELDS[String(facts['reason'])] ?? null;
  return FIELDS[rule] ?? null;
}
