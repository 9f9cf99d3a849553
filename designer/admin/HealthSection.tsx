import { useHealth } from '../api/useAdministration.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Answer } from '../answer/Answer.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';

/** Whether the program works, writes safely and looks after its timers. */
export function HealthSection() {
  const { t } = useTexts();
  return (
    <Section title={t('admin.health.title')}>
      <Answer query={useHealth()}>
        {({ status, store, worker, mail, version }) => (
          <Facts
            facts={[
              [t('admin.health.status'), t(`admin.health.${status}`)],
              [t('admin.health.store'), store.kind],
              [t('admin.health.synchronous'), store.synchronous],
              [
                t('admin.health.lastTick'),
                worker.lastTickAt ? formatMoment(worker.lastTickAt) : t('admin.health.never'),
              ],
              [
                t('admin.health.mail'),
                t(mail.isSetUp ? 'admin.health.mailSetUp' : 'admin.health.mailMissing', {
                  waiting: mail.waitingCount,
                  failed: mail.failedCount,
                }),
              ],
              [t('admin.health.version'), version],
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
