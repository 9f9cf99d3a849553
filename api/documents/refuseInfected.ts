import { RefusalError } from '../middleware/refusalError.ts';
import type { Services } from '../services.ts';
import { ScannerFault } from './virusScan.ts';

/**
 * Ends the request when the scanner finds a virus in the file, or when one is set up and does not
 * answer: nothing is taken unscanned then. Where none is set up every file goes through.
 */
export async function refuseInfected(
  { virusScan, log }: Pick<Services, 'virusScan' | 'log'>,
  bytes: Uint8Array,
): Promise<void> {
  if (virusScan === null) return;
  try {
    const answer = await virusScan(bytes);
    if (answer.kind === 'clean') return;
    throw new RefusalError({ code: 'FILE_INFECTED', virus: answer.virus });
  } catch (error) {
    if (!(error instanceof ScannerFault)) throw error;
    log.error({ err: error }, 'The virus scanner does not answer; uploads are refused.');
    throw new RefusalError({ code: 'SCANNER_AWAY' });
  }
}
