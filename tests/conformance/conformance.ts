import { findPairs, type Pair } from './findPairs.ts';
import { judgePair, type Judgement } from './judgePair.ts';
import { WAYS, type Way } from './playPair.ts';

type Judged = { readonly pair: Pair; readonly judgements: readonly Judgement[] };

/**
 * Executes every pair in every way and prints, for each group, how many of its pairs are as
 * expected in all of them; skipped pairs are counted and named with their reasons.
 */
async function conformance(ways: readonly Way[]): Promise<boolean> {
  const pairs = findPairs();
  const judged: Judged[] = [];
  for (const pair of pairs.filter(({ skipReason }) => skipReason === null)) {
    judged.push({ pair, judgements: await judgePair(pair, ways) });
  }
  const skipped = pairs.filter(({ skipReason }) => skipReason !== null);
  printGroups(judged, skipped);
  printWays(judged);
  const failed = judged.filter((it) => !isPassed(it));
  for (const { group, name, skipReason } of skipped) {
    console.log(`skipped ${group}/${name}: ${skipReason}`);
  }
  for (const { pair, judgements } of failed) printFailed(pair, judgements);
  const counted = `${judged.length - failed.length}/${judged.length} pairs passed`;
  console.log(`\n${counted}, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length === 0 && judged.length > 0;
}

function isPassed({ judgements }: Judged): boolean {
  return judgements.every(({ difference }) => difference === null);
}

function printGroups(judged: readonly Judged[], skipped: readonly Pair[]): void {
  const names = [...judged.map(({ pair }) => pair), ...skipped].map(({ group }) => group);
  for (const group of [...new Set(names)].toSorted()) {
    const own = judged.filter(({ pair }) => pair.group === group);
    const left = skipped.filter((pair) => pair.group === group).length;
    const counts = `${own.filter(isPassed).length}/${own.length}`;
    console.log(
      `${group.padEnd(36)} ${counts.padStart(7)}${left === 0 ? '' : `  ${left} skipped`}`,
    );
  }
}

function printWays(judged: readonly Judged[]): void {
  const all = judged.flatMap(({ judgements }) => judgements);
  console.log('');
  for (const way of new Set(all.map((it) => it.way))) {
    const own = all.filter((it) => it.way === way);
    const passed = own.filter(({ difference }) => difference === null).length;
    console.log(`${way.padEnd(36)} ${`${passed}/${own.length}`.padStart(7)}`);
  }
}

function printFailed({ group, name }: Pair, judgements: readonly Judgement[]): void {
  for (const { way, difference } of judgements) {
    if (difference !== null) console.log(`FAILED ${group}/${name} (${way})\n  ${difference}`);
  }
}

/** `--engine machine` or `--engine tokens` leaves out the ways of the other. */
function chosenWays(argv: readonly string[]): readonly Way[] {
  const place = argv.indexOf('--engine');
  const engine = place < 0 ? null : argv[place + 1];
  const ways = WAYS.filter((way) => engine === null || way.engine === engine);
  if (ways.length > 0) return ways;
  const known = [...new Set(WAYS.map((way) => way.engine))].join(' or ');
  throw new Error(`Expected --engine ${known}, but got ${engine ?? 'nothing'}.`);
}

try {
  process.exitCode = (await conformance(chosenWays(process.argv.slice(2)))) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
