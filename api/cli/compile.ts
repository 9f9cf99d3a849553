import { compileProcess } from '../../engine/compile/compileProcess.ts';
import type { MachineConfigJson } from '../../engine/compile/machineConfig.ts';
import { machinesOf } from '../../engine/compile/machinesOf.ts';
import type { ProcessModel } from '../../engine/model/process.ts';
import { readDefinitions, readFileCommand } from './cliFile.ts';
import type { CliAnswer } from './due.ts';
import { printProblems, problemLines } from './problemLines.ts';

const USAGE = 'lienthong compile FILE.bpmn [--process ID]';

/**
 * `lienthong compile`: the XState machine configuration as JSON, or an array of them where there
 * are several; each loads with createMachine as it is.
 *
 * `meta` of each root names process, part and hash. The first part of a process is the process
 * itself, the others are what can run inside it as a scope of its own, procedures of other files
 * that it calls among them.
 * Exit 0 done, 1 not compilable, 2 not readable.
 */
export async function runCompile(argv: readonly string[]): Promise<CliAnswer> {
  const command = readFileCommand(argv, { process: 'string' });
  if (!command.ok) return failed(2, `${command.refusal}\n${USAGE}`);
  const { file, flags } = command.value;
  const read = await readDefinitions(file);
  if (!read.ok) {
    if (read.refusal.kind === 'file') return failed(2, read.refusal.sentence);
    return failed(2, problemLines(printProblems(read.refusal.problems, null, 'vi')).trimEnd());
  }
  const chosen = chooseProcesses(read.value.processes, flags['process']);
  if (chosen.length === 0) {
    const wanted = flags['process'] === undefined ? '' : ` "${String(flags['process'])}"`;
    return failed(2, `Expected a process${wanted} in ${file}, but there is none.`);
  }
  const machines: MachineConfigJson[] = [];
  for (const process of chosen) {
    const compiled = compileProcess(process, read.value);
    if (!compiled.ok) {
      return failed(1, problemLines(printProblems(compiled.refusal, read.value, 'vi')).trimEnd());
    }
    machines.push(...machinesOf(compiled.value));
  }
  const output = machines.length === 1 ? machines[0] : machines;
  return { exitCode: 0, stdout: `${JSON.stringify(output, null, 2)}\n`, stderr: '' };
}

function chooseProcesses(
  processes: readonly ProcessModel[],
  wanted: string | boolean | undefined,
): readonly ProcessModel[] {
  const own = processes.filter(({ procedureId }) => procedureId === null);
  if (wanted !== undefined) return own.filter((process) => process.id === wanted);
  const executable = own.filter((process) => process.isExecutable);
  return executable.length > 0 ? executable : own;
}

function failed(exitCode: 1 | 2, sentence: string): CliAnswer {
  return { exitCode, stdout: '', stderr: `${sentence}\n` };
}
