import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { DATA_FILE } from '../dataFolder.ts';
import { languageOf } from './check.ts';
import type { CliLanguage } from './problemLines.ts';
import { readArguments, type FlagKinds, type Flags } from './readArguments.ts';

/** A subcommand on one data folder; paths are absolute. */
export type DataCommand = {
  readonly folder: string;
  readonly dataFile: string;
  readonly positionals: readonly string[];
  readonly flags: Flags;
  readonly language: CliLanguage;
};

/**
 * Reads `--data DIR`, `--lang` and what a subcommand has beside them; refuses with one sentence.
 */
export function readDataCommand(
  argv: readonly string[],
  kinds: FlagKinds = {},
): Result<DataCommand, string> {
  const read = readArguments(argv, { data: 'string', lang: 'string', ...kinds });
  if (!read.ok) return read;
  const { positionals, flags } = read.value;
  const { data } = flags;
  if (typeof data !== 'string' || data === '') return refuse('Expected --data with a folder.');
  const language = languageOf(flags['lang']);
  if (language === null) return refuse('Expected --lang vi or --lang en.');
  const folder = resolve(data);
  const dataFile = join(folder, DATA_FILE);
  return accept({ folder, dataFile, positionals, flags, language });
}

/** Refuses a folder without a data file, with one sentence. */
export function expectDataFile({ folder, dataFile }: DataCommand): Result<null, string> {
  if (existsSync(dataFile)) return accept(null);
  return refuse(`Expected data in ${folder}, but ${DATA_FILE} is not there.`);
}
