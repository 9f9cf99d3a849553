import type { CliAnswer } from './due.ts';

// The command line's entry; each command is loaded only when it is asked for.
type Command = (argv: readonly string[]) => CliAnswer | number | Promise<CliAnswer | number>;

const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  check: async () => (await import('./check.ts')).runCheck,
  compile: async () => (await import('./compile.ts')).runCompile,
  run: async () => (await import('./run.ts')).runRun,
  test: async () => (await import('./test.ts')).runTest,
  diff: async () => (await import('./diff.ts')).runDiff,
  paths: async () => (await import('./paths.ts')).runPaths,
  due: async () => (await import('./due.ts')).runDue,
  serve: async () => (await import('./serve.ts')).runServe,
  seed: async () => (await import('./seed.ts')).runSeed,
  backup: async () => (await import('./backup.ts')).runBackup,
  restore: async () => (await import('./restore.ts')).runRestore,
  migrate: async () => (await import('./migrate.ts')).runMigrate,
  verify: async () => (await import('./verify.ts')).runVerify,
};

const EXIT_NOT_USABLE = 2;

// Who reads has closed the pipe (`| head`) and wants no more.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [name = '', ...argv] = process.argv.slice(2);
process.exitCode = await runCommand(name, argv);

async function runCommand(command: string, rest: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (load === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    process.stderr.write(`Expected a command (${known}), but got "${command}".\n`);
    return EXIT_NOT_USABLE;
  }
  const answer = await (await load())(rest);
  if (typeof answer === 'number') return answer;
  process.stdout.write(answer.stdout);
  process.stderr.write(answer.stderr);
  return answer.exitCode;
}
