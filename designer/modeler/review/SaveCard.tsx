import { Badge, Button, Group, Paper, Text } from '@mantine/core';

import type { SaveRow } from '../../../api/contract/life.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { useComparisonTexts } from '../comparison/useComparisonTexts.ts';
import { useComparison, type ComparisonState } from '../comparison/useComparison.ts';
import { useSave } from './saveQueries.ts';
import { useReviewTexts, type ReviewTranslate } from './useReviewTexts.ts';

const SENTENCES_MAX = 4;

type SaveCardProps = {
  readonly procedureId: string;
  readonly save: SaveRow;
  /** The save before; null for the first that is kept. */
  readonly before: SaveRow | null;
  readonly isCurrent: boolean;
  readonly onView: () => void;
  /** Null: nothing can be restored now. */
  readonly onRestore: (() => void) | null;
};

/** One line of the saves: who, when, and what it changed in words. */
export function SaveCard(props: SaveCardProps) {
  const { procedureId, save, before, isCurrent, onView, onRestore } = props;
  const { t } = useReviewTexts();
  const at = formatMoment(save.savedAt);
  return (
    <Paper p="sm" component="article" aria-label={at}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {spanOf(save, t)}
        </Text>
        <SaveBadge save={save} isCurrent={isCurrent} />
      </Group>
      <Text size="xs" c="dimmed">
        {save.savedBy?.name ?? t('system')}
        {save.isAutomatic ? ` · ${automaticText(save, t)}` : ''}
      </Text>
      {save.restored?.savedAt ? (
        <Text size="xs">
          {t('saves.restoredFrom', { at: formatMoment(save.restored.savedAt) })}
        </Text>
      ) : null}
      {before === null ? (
        <Text size="xs" c="dimmed">
          {t('saves.first')}
        </Text>
      ) : (
        <SavedChanges procedureId={procedureId} save={save} before={before} />
      )}
      <Group gap={6} mt={6}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('saves.viewAt', { at })}
          onClick={onView}
        >
          {t('saves.view')}
        </Button>
        {isCurrent || onRestore === null ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('saves.restoreAt', { at })}
            onClick={onRestore}
          >
            {t('saves.restore')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function SaveBadge({ save, isCurrent }: Pick<SaveCardProps, 'save' | 'isCurrent'>) {
  const { t } = useReviewTexts();
  if (isCurrent) return <Badge color="navy">{t('saves.current')}</Badge>;
  if (save.restored === null) return null;
  return (
    <Badge variant="light" color="gray">
      {t('saves.restored')}
    </Badge>
  );
}

function spanOf({ beganAt, savedAt }: SaveRow, t: ReviewTranslate): string {
  const at = formatMoment(savedAt);
  const from = formatMoment(beganAt).slice(0, 5);
  return from === at.slice(0, 5) ? t('saves.at', { at }) : t('saves.span', { from, at });
}

function automaticText({ saveCount }: SaveRow, t: ReviewTranslate): string {
  return saveCount > 1 ? t('saves.automaticCount', { count: saveCount }) : t('saves.automatic');
}

type SavedChangesProps = Pick<SaveCardProps, 'procedureId' | 'save'> & {
  readonly before: SaveRow;
};

/** Compared in the page, with the code that compares versions. */
function SavedChanges({ procedureId, save, before }: SavedChangesProps) {
  const { t } = useReviewTexts();
  const { language } = useComparisonTexts();
  const is = useSave(procedureId, save);
  const was = useSave(procedureId, before);
  const comparison = useComparison(was.data, is.data);
  if (is.error || was.error) return <Text size="xs">{t('saves.notCompared')}</Text>;
  const sentences = typeof comparison === 'string' ? [] : comparison.entries;
  if (sentences.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {tellNothing(comparison, t)}
      </Text>
    );
  }
  return (
    <ul className="save-changes">
      {sentences.slice(0, SENTENCES_MAX).map(({ message }) => (
        <li key={message[language].sentence}>{message[language].sentence}</li>
      ))}
      {sentences.length > SENTENCES_MAX ? (
        <li>{t('saves.more', { count: sentences.length - SENTENCES_MAX })}</li>
      ) : null}
    </ul>
  );
}

function tellNothing(comparison: ComparisonState, t: ReviewTranslate): string {
  if (comparison === 'waiting') return t('saves.comparing');
  if (comparison === 'failed') return t('saves.notCompared');
  return t(comparison.hasMoved ? 'saves.onlyMoved' : 'saves.nothing');
}
