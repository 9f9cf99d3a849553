import type { Context } from 'hono';
import type { Dossier } from '../../engine/model/dossier.ts';
import { secretFits, normaliseSecret } from '../access/trackingSecrets.ts';
import type { AppEnv } from '../appEnv.ts';
import type { Track } from '../contract/tracking.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import type { Services } from '../services.ts';

/**
 * The dossier of whoever holds code and secret of its receipt; a wrong code and a wrong secret are
 * answered alike, and only so often a minute.
 */
export async function findTracked(
  services: Services,
  c: Context<AppEnv>,
  { code, secret }: Pick<Track, 'code' | 'secret'>,
): Promise<Dossier> {
  const { runtime, limits } = services;
  const address = clientAddress(c);
  await refuseTooMany(services, address);
  const dossier = await runtime.store.findDossierByCode(code.trim().toUpperCase());
  const hash = dossier?.trackingSecretHash ?? null;
  const fits = secretFits(dossier?.code ?? code, normaliseSecret(secret), hash);
  if (!dossier || !fits) {
    await limits.trackMiss.count(address);
    throw new RefusalError({ code: 'NOT_FOUND' });
  }
  return dossier;
}

async function refuseTooMany({ limits }: Services, address: string): Promise<void> {
  const waits = [
    await limits.track.waitSeconds(address),
    await limits.trackMiss.waitSeconds(address),
  ];
  const retryAfterSeconds = Math.max(...waits);
  if (retryAfterSeconds > 0) throw new RefusalError({ code: 'TOO_MANY_TRIES', retryAfterSeconds });
  await limits.track.count(address);
}
