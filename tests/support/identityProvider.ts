import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type JWKS } from 'oidc-provider';

/** The secret that the client "lienthong" shares with the provider. */
export const CLIENT_SECRET = 'secret-of-the-tests-alone';

/** A real OpenID provider on this machine; whoever types a name is that person there. */
export type IdentityProvider = {
  /** "http://localhost:40123": another site than a program at 127.0.0.1, as in the world. */
  readonly issuer: string;
  /** Knows the clients of a program at this origin from now on; before that it answers 503. */
  readonly know: (origin: string) => void;
  /** Gives out other keys than those it signs with, under their names. */
  readonly confuseKeys: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Starts `oidc-provider` with the clients "lienthong" (with a secret) and "lienthong-public"
 * (without), its own pages for signing in, and everything in memory. User names are told at its
 * userinfo address, not in the ID token.
 */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  const know = (origin: string) => {
    const whole = createProvider(issuer, origin).callback();
    answer = (request, response) => void whole(request, response);
  };
  const confuseKeys = () => {
    const honest = answer;
    answer = (request, response) => {
      if (request.url !== '/jwks') return honest(request, response);
      response.writeHead(200, { 'content-type': 'application/json' });
      const { keys } = newKeys();
      const shown = keys.map(({ kty, n, e, kid, use }) => ({ kty, n, e, kid, use }));
      return response.end(JSON.stringify({ keys: shown }));
    };
  };
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { issuer, know, confuseKeys, close };
}

function createProvider(issuer: string, origin: string): Provider {
  const addresses = {
    redirect_uris: [`${origin}/api/sign-on/callback`],
    post_logout_redirect_uris: [`${origin}/login`],
  };
  return new Provider(issuer, {
    clients: [
      { client_id: 'lienthong', client_secret: CLIENT_SECRET, ...addresses },
      {
        client_id: 'lienthong-public',
        token_endpoint_auth_method: 'none',
        ...addresses,
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, name: id }),
    }),
    cookies: { keys: ['cookies-of-the-tests'] },
    jwks: newKeys(),
  });
}

function newKeys(): JWKS {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'jwk' });
  return { keys: [{ ...key, kty: 'RSA', kid: 'tests', use: 'sig', alg: 'RS256' }] } as JWKS;
}
