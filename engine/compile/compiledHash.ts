import { canonicalJson } from '../model/canonicalJson.ts';
import { sha256Hex } from '../model/sha256.ts';
import type { CompiledProcess } from './compiledProcess.ts';

/** SHA-256 of the machines and elements: the same drawing gives the same hash on every machine. */
export function compiledHash({ parts, elements }: CompiledProcess): string {
  const machines = [...parts].map(([id, part]) => [id, part.config, [...part.joins]]);
  return sha256Hex(canonicalJson([machines, [...elements]]));
}
