import { Button, Text } from '@mantine/core';

import type { QueueView, TakenNumber } from '../../api/contract/queue.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { Section } from '../ui/Section.tsx';
import { OwnNumber } from './OwnNumber.tsx';
import { useOwnNumber } from './useOwnNumber.ts';
import { useTakeNumber } from './useQueue.ts';
import { useQueueTexts } from './useQueueTexts.ts';
import { waitAfter } from './waitAfter.ts';

/** Takes a number, and says before and after it how long the wait will be. */
export function TakeNumber({ queue }: { readonly queue: QueueView }) {
  const words = useQueueTexts();
  const { number, keep, isOwnScreen } = useOwnNumber(queue);
  return (
    <Section title={words('board.title')}>
      {number === null ? null : <OwnNumber queue={queue} number={number} />}
      {number !== null && isOwnScreen ? null : <Offer queue={queue} onTaken={keep} />}
    </Section>
  );
}

type OfferProps = {
  readonly queue: QueueView;
  readonly onTaken: (taken: TakenNumber) => void;
};

function Offer({ queue, onTaken }: OfferProps) {
  const words = useQueueTexts();
  const errorText = useErrorText();
  const { waiting, limitMinutes, isOpen, agencyId } = queue;
  const take = useTakeNumber(agencyId);
  if (!isOpen) return <p className="lt-queue-word">{words('board.closed')}</p>;
  const minutes = waitAfter(queue, waiting.length);
  return (
    <>
      <p className="lt-queue-word">
        <b>{words('board.waiting', { count: waiting.length })}</b>
      </p>
      {waiting.length === 0 ? null : (
        <p className="lt-queue-word">
          {minutes === null ? words('board.unknown') : words('board.estimate', { minutes })}
        </p>
      )}
      <Button
        fullWidth
        h="auto"
        py="lg"
        fz={{ base: 'xl', lg: '2rem' }}
        styles={{ label: { lineHeight: 1.4 } }}
        loading={take.isPending}
        onClick={() => take.mutate(null, { onSuccess: onTaken })}
      >
        {words('board.take')}
      </Button>
      <Text mt="xs" c="dimmed">
        {words('board.limit', { limit: limitMinutes })}
      </Text>
      {take.error ? (
        <Text c="crimson.6" role="alert" mt="xs">
          {errorText(take.error)}
        </Text>
      ) : null}
    </>
  );
}
