import type { ChannelHealth } from '../../api/contract/health.ts';
import { useHealth } from '../api/useAdministration.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { Answer } from '../answer/Answer.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

/** The ways by which notices leave. */
const CHANNELS = ['mail', 'sms', 'webhook'] as const;

/** Whether the program works, writes safely and looks after its timers. */
export function HealthSection() {
  const words = useAdminTexts();
  const how = ({ isSetUp }: ChannelHealth): string =>
    words(isSetUp ? 'health.setUp' : 'health.notSetUp');
  return (
    <Section title={words('health.title')}>
      <Answer query={useHealth()}>
        {({ status, store, worker, payments, calls, virusScan, notices, version, ...ways }) => (
          <Facts
            facts={[
              [words('health.status'), words(`health.${status}`)],
              [words('health.store'), store.kind],
              [words('health.synchronous'), store.synchronous],
              [
                words('health.lastTick'),
                worker.lastTickAt ? formatMoment(worker.lastTickAt) : words('health.never'),
              ],
              ...CHANNELS.map((channel): [string, string] => {
                const counts = words('health.notices', countsOf(ways[channel]));
                return [words(`health.${channel}`), `${how(ways[channel])}; ${counts}`];
              }),
              [
                words('health.payments'),
                `${how(payments)}; ${words('health.queries', countsOf(payments))}`,
              ],
              [
                words('health.calls'),
                calls.unansweredCount === 0
                  ? words('health.callsAnswered')
                  : words('health.callsSilent', { count: calls.unansweredCount }),
              ],
              [
                words('health.virusScan'),
                words(virusScan.isSetUp ? 'health.scanned' : 'health.unscanned'),
              ],
              [
                words('health.kept'),
                notices.keptDays === null
                  ? words('health.keptForever')
                  : words(notices.isSample ? 'health.keptDaysSample' : 'health.keptDays', {
                      days: notices.keptDays,
                    }),
              ],
              [words('health.version'), version],
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function countsOf({ waitingCount, failedCount }: ChannelHealth) {
  return { waiting: waitingCount, failed: failedCount };
}
