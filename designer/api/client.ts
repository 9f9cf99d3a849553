import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import { unreadableAnswer } from '../i18n/unreadableAnswer.ts';
import { ApiProblem, ConnectionLost } from './apiProblem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type RequestOptions = {
  /** JSON value, or FormData for an upload. */
  readonly body?: unknown;
  /** Sent as Idempotency-Key; the same action retried must carry the same one. */
  readonly commandId?: string;
  readonly signal?: AbortSignal;
};

/**
 * Calls the API and gives the answer's JSON as the type that the contract states for the route.
 *
 * `path` is relative to /api. Throws ApiProblem when the API says no, ConnectionLost when there is
 * no answer.
 */
export async function request<Answer>(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<Answer> {
  const response = await send(method, path, options);
  if (!response.ok) throw new ApiProblem(await readProblem(response));
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** The bytes of a file that the API gives. Throws like `request`. */
export async function requestFile(path: string): Promise<Blob> {
  const response = await send('GET', path, {});
  if (!response.ok) throw new ApiProblem(await readProblem(response));
  return response.blob();
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.commandId) headers['idempotency-key'] = options.commandId;
  const isUpload = options.body instanceof FormData;
  if (options.body !== undefined && !isUpload) headers['content-type'] = 'application/json';
  const body = isUpload ? (options.body as FormData) : JSON.stringify(options.body);
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ConnectionLost('The API did not answer.', { cause });
  }
}

async function readProblem(response: Response): Promise<ProblemDetails> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('application/problem+json')) return (await response.json()) as ProblemDetails;
  return {
    type: 'about:blank',
    title: response.statusText,
    detail: '',
    status: response.status,
    code: 'UNREADABLE_ANSWER',
    texts: unreadableAnswer,
  };
}
