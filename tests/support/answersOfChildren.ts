import { fork } from 'node:child_process';

/** Seeds from, and how many. */
export type SeedRange = { readonly from: number; readonly count: number };

/** Far above what any seed takes, also where other programs have the processor. */
const SILENCE_MS = 300_000;

const CHILDREN = 2;

/**
 * Gives a range of seeds to a module that runs in processes of its own, one for each core, and
 * sends one message for each seed in order, see `answerParent`. A computation without end cannot be
 * interrupted from inside: a child that says nothing for five minutes is killed, and the rejection
 * names the seed.
 */
export async function answersOfChildren<Answer>(
  file: string,
  { from, count }: SeedRange,
): Promise<readonly Answer[]> {
  const share = Math.ceil(count / CHILDREN);
  const ranges = [...Array(CHILDREN).keys()].map((index) => ({
    from: from + index * share,
    count: Math.min(share, count - index * share),
  }));
  return (await Promise.all(ranges.map((range) => answersOfChild<Answer>(file, range)))).flat();
}

function answersOfChild<Answer>(file: string, range: SeedRange): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    const answers: Answer[] = [];
    const child = fork(file, { execArgv: ['--max-semi-space-size=64', '--import', 'tsx'] });
    const watch = setTimeout(() => {
      child.kill('SIGKILL');
      const seed = range.from + answers.length;
      reject(new Error(`Expected an answer for seed ${seed}, but none came for five minutes.`));
    }, SILENCE_MS);
    child.on('message', (answer) => {
      watch.refresh();
      answers.push(answer as Answer);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(watch);
      if (code === 0) resolve(answers);
      else reject(new Error(`Expected a child for seeds to end with 0, but got ${code}.`));
    });
    child.send(range);
  });
}

/** The side of the child: answers each seed of the range that the parent sends. */
export function answerParent(answerFor: (seed: number) => Promise<object>): void {
  process.on('message', (range: SeedRange) => void answerAll(range, answerFor));
}

async function answerAll(
  { from, count }: SeedRange,
  answerFor: (seed: number) => Promise<object>,
): Promise<void> {
  for (let seed = from; seed < from + count; seed += 1) process.send?.(await answerFor(seed));
  process.disconnect();
}
