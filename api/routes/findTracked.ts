import type { Context } from 'hono';
import type { Dossier } from '../../engine/model/dossier.ts';
import { secretFits, normaliseSecret } from '../access/trackingSecrets.ts';
import type { AppEnv } from '../appEnv.ts';
import type { Track } from '../contract/tracking.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import type { Services } from '../services.ts';
import { refuseGuesser } from './refuseGuesser.ts';

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
  await refuseGuesser(limits, address);
  const dossier = await runtime.store.findDossierByCode(code.trim().toUpperCase());
  const hash = dossier?.trackingSecretHash ?? null;
  const fits = secretFits(dossier?.code ?? code, normaliseSecret(secret), hash);
  if (dossier && fits) return dossier;
  const accepted = await findAccepted(services, code, secret);
  if (accepted) return accepted;
  await limits.trackMiss.count(address);
  throw new RefusalError({ code: 'NOT_FOUND' });
}

/** What a submission became, by its own number and secret. */
async function findAccepted(
  { runtime: { store } }: Services,
  code: string,
  secret: string,
): Promise<Dossier | null> {
  const found = await store.findSubmissionByNumber(code.trim().toUpperCase());
  if (!found?.dossierId) return null;
  const fits = secretFits(found.number, normaliseSecret(secret), found.secretHash);
  return fits ? store.findDossier(found.dossierId) : null;
}
