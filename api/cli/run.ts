import type { Definitions } from '../../engine/model/process.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { readScenario } from '../../engine/scenario/readScenario.ts';
import { runScenario, type ScenarioOptions } from '../../engine/scenario/runScenario.ts';
import type { Scenario, ScenarioRefusal } from '../../engine/scenario/scenario.ts';
import { ScenarioFault } from '../../engine/scenario/world.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { languageOf } from './check.ts';
import { readDefinitions, readFileCommand, type FileCommand, type FileRefusal } from './cliFile.ts';
import type { CliAnswer } from './due.ts';
import { readTextFile } from './readTextFile.ts';
import { printProblems, problemLines, type CliLanguage } from './problemLines.ts';

const USAGE =
  'lienthong run FILE.bpmn --scenario FILE.json [--process ID] [--restart-each-step] ' +
  '[--engine machine|tokens] [--lang vi|en]';

const FLAGS = {
  scenario: 'string',
  process: 'string',
  'restart-each-step': 'boolean',
  engine: 'string',
  lang: 'string',
} as const;

/**
 * `lienthong run`: plays a scenario in memory on a virtual clock and prints what came of it as one
 * JSON object.
 *
 * Exit 0 played (also when steps were refused), 1 the drawing cannot be run, 2 not readable or not
 * usable.
 */
export async function runRun(argv: readonly string[]): Promise<CliAnswer> {
  const command = readFileCommand(argv, FLAGS);
  if (!command.ok) return failed(2, `${command.refusal}\n${USAGE}`);
  const { file, flags } = command.value;
  const language = languageOf(flags['lang']);
  if (language === null) return failed(2, 'Expected --lang vi or --lang en.');
  const engine = flags['engine'] ?? 'machine';
  if (engine !== 'machine' && engine !== 'tokens') {
    return failed(2, `Expected --engine machine or tokens, but got "${String(engine)}".`);
  }
  const scenario = loadScenario(flags);
  if (!scenario.ok) return failed(2, scenario.refusal);
  const read = await readDefinitions(file);
  if (!read.ok) return notRead(read.refusal, language);
  const restartEachStep = flags['restart-each-step'] === true;
  const options = { calendar: VIETNAM, restartEachStep, engine } as const;
  return play(read.value, scenario.value, options, language);
}

function notRead(refusal: FileRefusal, language: CliLanguage): CliAnswer {
  if (refusal.kind === 'file') return failed(2, refusal.sentence);
  return failed(2, problemLines(printProblems(refusal.problems, null, language)).trimEnd());
}

function loadScenario(flags: FileCommand['flags']): Result<Scenario, string> {
  const file = flags['scenario'];
  if (typeof file !== 'string') return refuse(`Expected --scenario FILE.json.\n${USAGE}`);
  const text = readTextFile(file);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return refuse(`Expected ${file} to be JSON, but ${json.refusal}.`);
  const scenario = readScenario(json.value);
  if (!scenario.ok) return scenario;
  const { calendar } = scenario.value;
  if (calendar !== VIETNAM.name) {
    return refuse(`Expected the calendar "${VIETNAM.name}", but got "${calendar}".`);
  }
  const process = flags['process'];
  return accept(
    typeof process === 'string' ? { ...scenario.value, start: process } : scenario.value,
  );
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return accept(JSON.parse(text));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function play(
  definitions: Definitions,
  scenario: Scenario,
  options: ScenarioOptions,
  language: CliLanguage,
): CliAnswer {
  try {
    const played = runScenario(definitions, scenario, options);
    if (!played.ok) return notPlayed(definitions, played.refusal, language);
    return { exitCode: 0, stdout: `${JSON.stringify(played.value, null, 2)}\n`, stderr: '' };
  } catch (error) {
    if (error instanceof ScenarioFault) return failed(2, error.message);
    throw error;
  }
}

function notPlayed(
  definitions: Definitions,
  refusal: ScenarioRefusal,
  language: CliLanguage,
): CliAnswer {
  if (refusal.code === 'HAS_PROBLEMS') {
    const problems = printProblems(refusal.problems, definitions, language);
    return failed(1, problemLines(problems).trimEnd());
  }
  const { processId } = refusal;
  const wanted =
    processId === null ? 'a process that starts by itself' : `an executable process "${processId}"`;
  return failed(2, `Expected ${wanted}, but the file has none.`);
}

function failed(exitCode: 1 | 2, sentence: string): CliAnswer {
  return { exitCode, stdout: '', stderr: `${sentence}\n` };
}
