import type { incidentsVi } from './incidentsVi.ts';

/** Why a dossier stands still, in words for whoever has to act. */
export const incidentsEn = {
  NO_FLOW_TAKEN: 'No condition is true at “{element}”, so the dossier cannot go on.',
  EXPRESSION_FAILED: 'The expression at “{element}” could not be computed.',
  JOIN_NEVER_COMPLETES: 'The join “{element}” can never complete.',
  CONNECTOR_SILENT:
    'Another system has not acknowledged “{element}” within 2 working hours; it is still tried.',
  CONNECTOR_FAILED: 'The connection to another system at “{element}” failed.',
  STEP_LIMIT: 'The procedure repeats without end at “{element}”.',
  TURNS_EXHAUSTED:
    '“{element}” would lead the dossier back more than {maxTurns} times, ' +
    'as often as the procedure allows.',
  NO_VERSION_IN_FORCE:
    'The procedure {called}, called at “{element}”, has no version in force now. The dossier ' +
    'waits here as it is; try again once that procedure is in force.',
  PARTY_NOT_FOUND:
    'The procedure {called}, called at “{element}”, has a step for which no agency is found ' +
    'for this dossier. Enter the missing agency, then try again.',
  CALLS_ITSELF:
    'The procedure {called}, called at “{element}”, calls the procedure of this dossier again ' +
    'and so would never end.',
} satisfies Record<keyof typeof incidentsVi, string>;
