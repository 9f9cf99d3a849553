import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { accept, refuse } from '../../engine/model/result.ts';
import type { SignOnIssuer, SignOnRefusal, SignOnSecrets } from './signOnIssuer.ts';
import type { SignOnSetting } from './signOnSetting.ts';

const TIMEOUT_SECONDS = 10;
/**
 * What the issuer says of itself counts so long; asked again before a browser is sent there, so
 * that one that is away is told by our own page.
 */
const KNOWN_MS = 60_000;
const WHY_MAX = 300;
/** The issuer, or something before it, does not answer as one. */
const AWAY_CODES: ReadonlySet<string | undefined> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/**
 * Single sign-on by OpenID Connect: authorization code with PKCE (S256), state and nonce; the ID
 * token's signature is verified too.
 *
 * Asks the issuer for nothing before somebody signs on. Source: OpenID Connect Core 1.0, 3.1;
 * OpenID Connect RP-Initiated Logout 1.0.
 */
export function oidcIssuer(setting: SignOnSetting, now: () => number): SignOnIssuer {
  const known = keepShortly(() => discover(setting), now);
  return {
    name: setting.name,
    begin: async (redirectUrl) => {
      try {
        return accept(await leadThere(await known(), redirectUrl, setting.claim));
      } catch (error) {
        return refuse({ code: 'away', why: whyOf(error) });
      }
    },
    finish: async (cameBackTo, secrets) => {
      try {
        return await prove(await known(), setting.claim, { cameBackTo, secrets });
      } catch (error) {
        return refuse(toRefusal(error));
      }
    },
    leaveUrl: async (idToken, returnUrl) => {
      try {
        const issuer = await known();
        if (issuer.serverMetadata().end_session_endpoint === undefined) return null;
        const hint = { id_token_hint: idToken, post_logout_redirect_uri: returnUrl };
        return buildEndSessionUrl(issuer, hint).href;
      } catch {
        // Who signs out is signed out here whether or not the issuer is there.
        return null;
      }
    },
  };
}

async function leadThere(issuer: Configuration, redirectUrl: string, claim: string) {
  const verifier = randomPKCECodeVerifier();
  const secrets: SignOnSecrets = { state: randomState(), nonce: randomNonce(), verifier };
  const url = buildAuthorizationUrl(issuer, {
    redirect_uri: redirectUrl,
    scope: claim === 'email' ? 'openid email' : 'openid profile',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, secrets };
}

type CameBack = { readonly cameBackTo: URL; readonly secrets: SignOnSecrets };

async function prove(
  issuer: Configuration,
  claim: string,
  { cameBackTo, secrets: { state, nonce, verifier } }: CameBack,
): ReturnType<SignOnIssuer['finish']> {
  const tokens = await authorizationCodeGrant(issuer, cameBackTo, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const username = await findClaim(issuer, tokens, claim);
  if (username === null) {
    return refuse({ code: 'no-account', why: `The claim "${claim}" is no text.` });
  }
  return accept({ username, idToken: tokens.id_token ?? '' });
}

async function discover({ issuer, clientId, clientSecret }: SignOnSetting): Promise<Configuration> {
  const url = new URL(issuer);
  // The configuration lets an address that is not encrypted through on this machine only.
  const insecure = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(url, clientId, {}, clientSecret === null ? None() : secretAuth(clientSecret), {
    execute: [enableNonRepudiationChecks, ...insecure],
    timeout: TIMEOUT_SECONDS,
  });
}

/** In the header, which every issuer must take, unless this one says that it wants the body. */
function secretAuth(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (issuer, ...rest) => {
    const methods = issuer.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const auth = methods.includes('client_secret_basic') ? inHeader : inBody;
    auth(issuer, ...rest);
  };
}

/** One question at a time; a failed one is not kept. */
function keepShortly<Value>(ask: () => Promise<Value>, now: () => number): () => Promise<Value> {
  let kept: { readonly until: number; readonly value: Promise<Value> } | null = null;
  return async () => {
    if (kept !== null && now() < kept.until) return kept.value;
    const asked = { until: now() + KNOWN_MS, value: ask() };
    kept = asked;
    try {
      return await asked.value;
    } catch (error) {
      if (kept === asked) kept = null;
      throw error;
    }
  };
}

/** From the ID token, else from where the issuer tells more of the person. */
async function findClaim(
  issuer: Configuration,
  tokens: Awaited<ReturnType<typeof authorizationCodeGrant>>,
  claim: string,
): Promise<string | null> {
  const claims = tokens.claims();
  if (claims === undefined) return null;
  let value = claims[claim];
  if (value === undefined && issuer.serverMetadata().userinfo_endpoint !== undefined) {
    const more = await fetchUserInfo(issuer, tokens.access_token, claims.sub);
    value = more[claim];
  }
  if (typeof value !== 'string') return null;
  return value.trim().toLowerCase() || null;
}

/** What the library throws is about what came from outside; of no connection it is a TypeError. */
function toRefusal(error: unknown): SignOnRefusal {
  const isAway =
    error instanceof TypeError || (error instanceof ClientError && AWAY_CODES.has(error.code));
  return { code: isAway ? 'away' : 'failed', why: whyOf(error) };
}

/** The texts of the error and its causes alone: the rest of them may hold codes and tokens. */
function whyOf(error: unknown): string {
  const texts: string[] = [];
  for (let at: unknown = error; at instanceof Error && texts.length < 4; at = at.cause) {
    const { error: told, status } = at as { readonly error?: unknown; readonly status?: unknown };
    const [more] = [told, status].filter((it) => typeof it === 'string' || typeof it === 'number');
    texts.push(more === undefined ? at.message : `${at.message} (${more})`);
  }
  return texts.join(': ').slice(0, WHY_MAX);
}
