/** Thrown inside of readConfig only, to leave the reading at the first wrong value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
