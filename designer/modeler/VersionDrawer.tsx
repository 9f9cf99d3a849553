import './review/review.css';

import { Badge, Button, Drawer, Group, Paper, Stack, Text } from '@mantine/core';

import type { ProcedureView, VersionRow } from '../../api/contract/procedures.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import type { ComparedSides } from './comparison/CompareDialog.tsx';
import { useComparisonTexts } from './comparison/useComparisonTexts.ts';
import { LifeSection } from './review/LifeSection.tsx';
import { AnnexButtons } from './table/AnnexButtons.tsx';
import { useModelerTexts } from './useModelerTexts.ts';
import { useReturnFocus } from '../ui/useReturnFocus.ts';

type VersionDrawerProps = {
  readonly procedure: ProcedureView;
  readonly onView: (version: VersionRow) => void;
  readonly onCompare: (sides: ComparedSides) => void;
  readonly onClose: () => void;
};

/** Published versions, newest first; the drawing of each can be looked at. */
export function VersionDrawer({ procedure, onView, onCompare, onClose }: VersionDrawerProps) {
  useReturnFocus();
  const { t } = useModelerTexts();
  return (
    <Drawer
      opened
      position="right"
      onClose={onClose}
      title={t('version.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="xs">
        <LifeSection procedure={procedure} />
        {procedure.versions.length === 0 ? <Text size="sm">{t('version.none')}</Text> : null}
        {procedure.versions.map((version) => (
          <VersionCard
            key={version.versionId}
            procedure={procedure}
            version={version}
            isInForce={version.versionId === procedure.inForce?.versionId}
            onView={() => onView(version)}
            onCompare={onCompare}
          />
        ))}
      </Stack>
    </Drawer>
  );
}

type VersionCardProps = {
  readonly procedure: ProcedureView;
  readonly version: VersionRow;
  readonly isInForce: boolean;
  readonly onView: () => void;
  readonly onCompare: (sides: ComparedSides) => void;
};

function VersionCard(props: VersionCardProps) {
  const { procedure, version, isInForce, onView, onCompare } = props;
  const { t } = useModelerTexts();
  const { number, legalBasis, publishedBy, note, effectiveOn, hash } = version;
  const title = t('version.number', { number });
  return (
    <Paper p="sm" component="article" aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {title}
        </Text>
        <VersionState version={version} isInForce={isInForce} />
      </Group>
      <Text size="xs">{t('version.effectiveOn', { day: formatDay(effectiveOn) })}</Text>
      {legalBasis ? (
        <Text size="xs">
          {t('version.basis', {
            text: [legalBasis.article, legalBasis.text].filter(Boolean).join(', '),
          })}
        </Text>
      ) : null}
      {version.decision ? (
        <Text size="xs">
          {t('version.decision', {
            number: version.decision.number,
            day: formatDay(version.decision.on),
          })}
        </Text>
      ) : null}
      {note === '' ? null : (
        <Text size="xs" style={{ whiteSpace: 'pre-line' }}>
          {note}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('version.publishedBy', { person: publishedBy?.name ?? t('version.system') })} ·{' '}
        {t('version.hash', { hash: hash.slice(0, 8) })}
      </Text>
      <Group gap={6} mt={6}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('version.viewNumber', { number })}
          onClick={onView}
        >
          {t('version.view')}
        </Button>
        <CompareButton procedure={procedure} version={version} onCompare={onCompare} />
        <AnnexButtons procedure={procedure} version={version} />
      </Group>
    </Paper>
  );
}

type CompareButtonProps = Pick<VersionCardProps, 'procedure' | 'version' | 'onCompare'>;

/** Compares a version with the one before; the first has none. */
function CompareButton({ procedure, version, onCompare }: CompareButtonProps) {
  const { t } = useComparisonTexts();
  const before = procedure.versions.find(({ number }) => number === version.number - 1);
  if (before === undefined) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t('compareVersionOf', { number: version.number })}
      onClick={() => onCompare({ before, after: version, shownKey: null })}
    >
      {t('compareVersion')}
    </Button>
  );
}

function VersionState({ version, isInForce }: Pick<VersionCardProps, 'version' | 'isInForce'>) {
  const { t } = useModelerTexts();
  const { status } = version;
  if (status === 'SUSPENDED' || status === 'ABOLISHED') {
    return (
      <Badge color={status === 'SUSPENDED' ? 'gold' : 'crimson'}>{t(`version.${status}`)}</Badge>
    );
  }
  if (isInForce) return <Badge color="navy">{t('version.inForce')}</Badge>;
  return (
    <Badge variant="light" color={status === 'PUBLISHED' ? 'gold' : 'gray'}>
      {t(status === 'PUBLISHED' ? 'version.coming' : 'version.superseded')}
    </Badge>
  );
}
