import type { ProblemDetails } from '../../api/contract/problemDetails.ts';

/** The API said no: `details.texts` may be shown to a person as they stand. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(`${details.code}: ${details.texts.en}`);
    this.details = details;
  }
}

/**
 * The API could not be reached: whether a command took effect is not known, so retry with its key.
 */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}
