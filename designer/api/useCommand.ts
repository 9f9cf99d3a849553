import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

import { ConnectionLost } from './apiProblem.ts';
import { newCommandId } from './newCommandId.ts';
import { forgetEndedSession } from './queryClient.ts';

type Command<Input, Answer> = {
  /** Sends the command; must pass `commandId` to `request`. */
  readonly send: (input: Input, commandId: string) => Promise<Answer>;
  readonly onDone?: (answer: Answer, input: Input) => void;
};

type Attempt = { readonly about: string; readonly commandId: string };

const ATTEMPTS_MAX = 3;
const RETRY_DELAY_MS = 700;

/**
 * One action of a person as one command, whatever the network does.
 *
 * The command id stays the same while the outcome is unknown (no answer, also when the person
 * presses again), and changes once the API has answered or the input differs. A press during a send
 * is ignored.
 */
export function useCommand<Input, Answer>(
  command: Command<Input, Answer>,
): UseMutationResult<Answer, Error, Input> {
  const attempt = useRef<Attempt | null>(null);
  const running = useRef<Promise<Answer> | null>(null);
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => {
      running.current ??= sendOnce(command, input, attempt).finally(() => {
        running.current = null;
      });
      return running.current;
    },
    retry: (count, error) => error instanceof ConnectionLost && count < ATTEMPTS_MAX - 1,
    retryDelay: RETRY_DELAY_MS,
    onError: forgetEndedSession,
    ...(command.onDone ? { onSuccess: command.onDone } : {}),
  });
}

async function sendOnce<Input, Answer>(
  command: Command<Input, Answer>,
  input: Input,
  attempt: { current: Attempt | null },
): Promise<Answer> {
  const about = describe(input);
  if (attempt.current?.about !== about) {
    attempt.current = { about, commandId: newCommandId() };
  }
  try {
    const answer = await command.send(input, attempt.current.commandId);
    attempt.current = null;
    return answer;
  } catch (error) {
    if (!(error instanceof ConnectionLost)) attempt.current = null;
    throw error;
  }
}

function describe(input: unknown): string {
  return JSON.stringify(input, (_key, value: unknown) =>
    value instanceof File ? `${value.name}:${value.size}:${value.lastModified}` : value,
  );
}
