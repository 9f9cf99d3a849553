import './comparison.css';

import { Text } from '@mantine/core';

import { useComparisonTexts } from './useComparisonTexts.ts';

type PublishedChangesProps = {
  readonly sentences: readonly string[];
  /** The version that these are changes against. */
  readonly number: number;
};

/** What publishing changes, for whoever is about to publish. */
export function PublishedChanges({ sentences, number }: PublishedChangesProps) {
  const { t } = useComparisonTexts();
  return (
    <section aria-label={t('publishTitle', { number })}>
      <Text size="sm" fw={600}>
        {t('publishTitle', { number })} ({sentences.length})
      </Text>
      <ul className="publish-changes" tabIndex={0}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
