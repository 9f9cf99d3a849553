import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { ConnectionLost } from '../api/apiProblem.ts';

type Lost<Input, Answer> = {
  /** Nothing can be done with the task any more. */
  readonly isOver: boolean;
  readonly command: UseMutationResult<Answer, Error, Input>;
  readonly onAnswer: (answer: Answer) => void;
};

/**
 * Asks again for the answer of a command that was lost on the way, when the task turns out to be
 * over: the same command is carried out once, and answered with what became of it.
 */
export function useLostAnswer<Input, Answer>({ isOver, command, onAnswer }: Lost<Input, Answer>) {
  const { error, variables } = command;
  const ask = useEffectEvent(() => {
    if (variables !== undefined) command.mutate(variables, { onSuccess: onAnswer });
  });
  const isAsked = isOver && error instanceof ConnectionLost;
  useEffect(() => {
    if (isAsked) ask();
  }, [isAsked]);
}
