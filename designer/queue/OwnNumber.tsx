import { Alert } from '@mantine/core';

import type { QueueView } from '../../api/contract/queue.ts';
import { useQueueTexts } from './useQueueTexts.ts';
import { waitAfter } from './waitAfter.ts';

type Props = { readonly queue: QueueView; readonly number: number };

/** The number that was taken here, and where it stands. */
export function OwnNumber({ queue, number }: Props) {
  const words = useQueueTexts();
  return (
    <Alert color="navy" mb="md" role="status">
      <div className="lt-queue-word">{words('board.yours')}</div>
      <div className="lt-queue-number">{number}</div>
      <div className="lt-queue-word">
        <Standing queue={queue} number={number} />
      </div>
    </Alert>
  );
}

function Standing({ queue, number }: Props) {
  const words = useQueueTexts();
  const called = queue.called.find((it) => it.number === number);
  if (called) return <b>{words('board.come', { desk: called.desk })}</b>;
  if (queue.absent.includes(number)) return words('board.missed');
  const ahead = queue.waiting.filter((other) => other < number).length;
  const minutes = waitAfter(queue, ahead);
  return (
    <>
      {ahead === 0 ? words('board.first') : words('board.ahead', { count: ahead })}
      {minutes === null || ahead === 0 ? null : (
        <>
          <br />
          {words('board.minutes', { minutes })}
        </>
      )}
    </>
  );
}
