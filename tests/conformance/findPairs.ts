import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A drawing with what it must come to: a trace, or the rule of its folder. */
export type Pair = {
  /** The folder: an element, or "rules/" and a rule. */
  readonly group: string;
  readonly name: string;
  /** Without its ending. */
  readonly path: string;
  readonly kind: 'trace' | 'rule';
  /** First line of `<name>.skip.md`: why it does not count; null when it does. */
  readonly skipReason: string | null;
};

/** Every pair of tests/conformance/bpmn and every drawing of tests/conformance/rules, by group. */
export function findPairs(): readonly Pair[] {
  return [...pairsIn('bpmn', 'trace'), ...pairsIn('rules', 'rule')];
}

function pairsIn(folder: string, kind: Pair['kind']): readonly Pair[] {
  return readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bpmn'))
    .toSorted()
    .map((file) => {
      const [group = '', name = ''] = file.slice(0, -'.bpmn'.length).split('/');
      const path = join(import.meta.dirname, folder, group, name);
      const prefix = kind === 'rule' ? `${folder}/` : '';
      return { group: `${prefix}${group}`, name, path, kind, skipReason: skipReasonOf(path) };
    });
}

/** A reason that is empty would be none. */
function skipReasonOf(path: string): string | null {
  const file = `${path}.skip.md`;
  if (!existsSync(file)) return null;
  const [reason = ''] = readFileSync(file, 'utf8').trim().split('\n');
  if (reason === '') throw new Error(`Expected a reason in ${file}, but it is empty.`);
  return reason;
}
