const STEPS_MAX = 20;

/**
 * Goes through the pages of the provider as a browser would, signing in by this name, or giving up
 * when it is null; the address of the program to which it is led back.
 */
export async function passIdentityProvider(begin: string, name: string | null): Promise<URL> {
  const provider = new URL(begin).origin;
  const cookies = new Map<string, string>();
  const ask = async (url: URL, form: URLSearchParams | null): Promise<Response> => {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const post = form === null ? {} : { method: 'POST', body: form };
    const response = await fetch(url, { ...post, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      cookies.set(key, value);
    }
    return response;
  };
  let at = new URL(begin);
  let form: URLSearchParams | null = null;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const response = await ask(at, form);
    const location = response.headers.get('location');
    form = null;
    if (location !== null) {
      at = new URL(location, at);
      if (at.origin !== provider) return at;
      continue;
    }
    const page = await response.text();
    const action = linkOf(page, name === null ? /href="([^"]+\/abort)"/u : /action="([^"]+)"/u);
    at = new URL(action, at);
    if (name !== null) form = fill(page, name);
  }
  throw new Error(`Expected to be led back from ${begin}, but was not.`);
}

function linkOf(page: string, pattern: RegExp): string {
  const link = pattern.exec(page)?.[1];
  if (link === undefined) throw new Error(`Expected a page to go on from, but got: ${page}`);
  return link;
}

function fill(page: string, name: string): URLSearchParams {
  const prompt = linkOf(page, /name="prompt" value="(\w+)"/u);
  return new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name } : {}) });
}
