import { RefusalError } from '../middleware/refusalError.ts';
import type { Services } from '../services.ts';
import { ScannerFault, type Scan } from './virusScan.ts';

/**
 * A file on its way through the scanner that is set up. Ends the request when it finds a virus, and
 * when it does not answer: nothing is taken unscanned then. Where none is set up every file goes
 * through.
 */
export function scanFile({ virusScan, log }: Pick<Services, 'virusScan' | 'log'>): Pick<
  Scan,
  'write' | 'close'
> & {
  readonly end: () => Promise<void>;
} {
  const scan = virusScan?.() ?? null;
  const orRefuse = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ScannerFault)) throw error;
      log.error({ err: error }, 'The virus scanner does not answer; uploads are refused.');
      throw new RefusalError({ code: 'SCANNER_AWAY' });
    }
  };
  return {
    write: async (chunk) => {
      if (scan !== null) await orRefuse(() => scan.write(chunk));
    },
    end: async () => {
      const answer = scan === null ? null : await orRefuse(scan.end);
      if (answer?.kind !== 'found') return;
      throw new RefusalError({ code: 'FILE_INFECTED', virus: answer.virus });
    },
    close: () => scan?.close(),
  };
}
