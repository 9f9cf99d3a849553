import { Button, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useErrorText } from '../answer/useErrorText.ts';
import { notifyDone } from '../ui/notify.ts';
import { useAnswerFeedback } from './useService.ts';
import { useServiceTexts } from './useServiceTexts.ts';

/** Answers what an applicant wrote. */
export function AnswerForm({ feedbackId }: { readonly feedbackId: string }) {
  const words = useServiceTexts();
  const errorText = useErrorText();
  const send = useAnswerFeedback();
  const [answer, setAnswer] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(answer.trim() === '');
    if (answer.trim() === '' || send.isPending) return;
    const done = (): void => notifyDone(words('feedback.sent'));
    send.mutate({ feedbackId, answer: answer.trim() }, { onSuccess: done });
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        mt="xs"
        autosize
        minRows={2}
        maxLength={2000}
        label={words('feedback.answer')}
        description={words('feedback.answerHint')}
        error={isMissing ? words('feedback.missing') : undefined}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {send.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(send.error)}
        </Text>
      ) : null}
      <Button type="submit" size="xs" mt="xs" loading={send.isPending}>
        {words('feedback.send')}
      </Button>
    </form>
  );
}
