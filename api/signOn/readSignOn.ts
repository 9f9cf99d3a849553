import { ConfigError } from '../configError.ts';
import { isSafeAddress } from '../isSafeAddress.ts';
import type { SignOnSetting } from './signOnSetting.ts';

/**
 * The single sign-on of the LIENTHONG_OIDC_ variables; null: none of them is set.
 *
 * Issuers lead browsers back only to addresses that they know, so `hasAddress` says whether this
 * program has one. Throws ConfigError.
 */
export function readSignOn(
  environment: { readonly [name: string]: string | undefined },
  hasAddress: boolean,
): SignOnSetting | null {
  const read = (name: string) => environment[`LIENTHONG_OIDC_${name}`]?.trim() ?? '';
  const [issuer, clientId, clientSecret] = [
    read('ISSUER'),
    read('CLIENT'),
    read('SECRET'),
  ] as const;
  const [claim, name] = [read('CLAIM'), read('NAME')] as const;
  if (issuer + clientId + clientSecret + claim + name === '') return null;
  if (!isSafeAddress(issuer)) {
    throw new ConfigError('Expected LIENTHONG_OIDC_ISSUER to be "https://…" without a query.');
  }
  if (clientId === '') {
    throw new ConfigError('Expected LIENTHONG_OIDC_CLIENT to be the id that the issuer has given.');
  }
  if (name.length > 60) {
    throw new ConfigError('Expected LIENTHONG_OIDC_NAME to have 60 characters at most.');
  }
  if (!hasAddress) {
    throw new ConfigError('Expected LIENTHONG_PUBLIC_URL beside LIENTHONG_OIDC_ISSUER.');
  }
  return {
    issuer,
    clientId,
    clientSecret: clientSecret || null,
    claim: claim || 'preferred_username',
    name: name || null,
  };
}
