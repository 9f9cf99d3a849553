import { createHash } from 'node:crypto';

const KEPT_LINES = 60;

/** What happened in one simulation, as text; its hash tells two runs apart. */
export type LogBook = {
  readonly write: (line: string) => void;
  readonly hash: () => string;
  /** The end of it, for who has to find out what went wrong. */
  readonly lastLines: () => readonly string[];
};

/** An empty one. */
export function createLogBook(): LogBook {
  const hash = createHash('sha256');
  const kept: string[] = [];
  return {
    write: (line) => {
      hash.update(`${line}\n`);
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
    },
    hash: () => hash.copy().digest('hex'),
    lastLines: () => kept,
  };
}
