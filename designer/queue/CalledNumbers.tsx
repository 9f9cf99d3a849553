import type { QueueView } from '../../api/contract/queue.ts';
import { Section } from '../ui/Section.tsx';
import { useQueueTexts } from './useQueueTexts.ts';

/** As many as a wall shows at once. */
const NEXT_MAX = 6;

/** Which number is called to which desk, and who is next. */
export function CalledNumbers({ queue: { called, waiting } }: { readonly queue: QueueView }) {
  const words = useQueueTexts();
  const next = waiting.slice(0, NEXT_MAX).join(', ');
  return (
    <Section title={words('board.calling')}>
      {called.length === 0 ? <p className="lt-queue-word">{words('board.nobodyCalled')}</p> : null}
      <ul className="lt-queue-called" aria-live="polite">
        {called.map(({ number, desk, status }) => (
          <li key={number} data-status={status}>
            <span className="lt-queue-number">{number}</span>
            <span className="lt-queue-desk">
              {words('board.desk', { desk })}{' '}
              <span className="lt-queue-word">({words(`board.${status}`)})</span>
            </span>
          </li>
        ))}
      </ul>
      {next ? <p className="lt-queue-word">{words('board.next', { numbers: next })}</p> : null}
    </Section>
  );
}
