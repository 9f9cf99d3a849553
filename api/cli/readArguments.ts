import { parseArgs } from 'node:util';
import { accept, refuse, type Result } from '../../engine/model/result.ts';

/** Flags that a subcommand takes; every one may be left out. */
export type FlagKinds = { readonly [name: string]: 'string' | 'boolean' };

/** The flags that were given. */
export type Flags = { readonly [name: string]: string | boolean | undefined };

/** The arguments of a subcommand: what stands by itself, in order, and its flags. */
export type Arguments = { readonly positionals: readonly string[]; readonly flags: Flags };

/** Reads the arguments of a subcommand; the refusal is one sentence. */
export function readArguments(
  argv: readonly string[],
  kinds: FlagKinds,
): Result<Arguments, string> {
  try {
    const options = Object.fromEntries(
      Object.entries(kinds).map(([name, type]) => [name, { type }]),
    );
    const args = { args: [...argv], options, allowPositionals: true };
    const { values, positionals } = parseArgs(args);
    return accept({ positionals, flags: values as Flags });
  } catch (error) {
    return refuse(error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error));
  }
}
