import { Box, Button, Group, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { useNavigate } from 'react-router';

import type { NoticeView } from '../../api/contract/notices.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useNotices, useReadNotice } from '../api/useNotices.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { Loading } from '../ui/Loading.tsx';
import { useNoticeTexts } from './useNoticeTexts.ts';
import './notices.css';

/** The texts of the causes; a task or a dossier is opened by a notice. */
const CAUSE = {
  assigned: 'cause.assigned',
  'handed-over': 'cause.handedOver',
  returned: 'cause.returned',
  'due-soon': 'cause.dueSoon',
  overdue: 'cause.overdue',
  arrived: 'cause.arrived',
  paid: 'cause.paid',
  'watched-ended': 'cause.watchedEnded',
} as const satisfies Record<NoticeView['cause'], string>;

type Props = { readonly onClose: () => void };

/** What the officer is told, newest first; opening one marks it as read. */
export function NoticePanel({ onClose }: Props) {
  const words = useNoticeTexts();
  const { t } = useTexts();
  const navigate = useNavigate();
  const pages = useNotices();
  const read = useReadNotice();
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const notices = pages.data.pages.flatMap(({ items }) => items);
  const [newest] = notices;
  const open = (notice: NoticeView) => {
    const { noticeId, isRead, dossierId, taskId } = notice;
    if (!isRead) read.mutate({ noticeId, isAllBefore: false });
    onClose();
    void navigate(taskId === null ? paths.dossier({ dossierId }) : paths.task({ taskId }));
  };
  return (
    <>
      <Group justify="space-between" p="sm" className="lt-notices-head">
        <Text fw={700}>{words('title')}</Text>
        {newest ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => read.mutate({ noticeId: newest.noticeId, isAllBefore: true })}
          >
            {words('readAll')}
          </Button>
        ) : null}
      </Group>
      {newest ? null : (
        <Text p="md" fz="sm" c="dimmed">
          {words('none')}
        </Text>
      )}
      <ScrollArea.Autosize mah="60vh">
        <ul className="lt-notices">
          {notices.map((notice) => (
            <li key={notice.noticeId}>
              <NoticeLine notice={notice} onOpen={() => open(notice)} />
            </li>
          ))}
        </ul>
        {pages.hasNextPage ? (
          <Button fullWidth variant="subtle" onClick={() => void pages.fetchNextPage()}>
            {t('common.more')}
          </Button>
        ) : null}
      </ScrollArea.Autosize>
    </>
  );
}

type LineProps = { readonly notice: NoticeView; readonly onOpen: () => void };

function NoticeLine({ notice, onOpen }: LineProps) {
  const words = useNoticeTexts();
  const { cause, isRead, dossierCode, procedureName, at } = notice;
  return (
    <UnstyledButton className="lt-notice" data-unread={!isRead} onClick={onOpen}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fz="sm" fw={isRead ? 400 : 700}>
          {words(CAUSE[cause])}
        </Text>
        {isRead ? null : <Box className="lt-notice-new">{words('unread')}</Box>}
      </Group>
      <Text fz="sm">
        <span className="lt-code">{dossierCode}</span> – {procedureName}
      </Text>
      <Text fz="xs" c="dimmed">
        {[...sayWhat(notice, words), formatMoment(at)].join(' · ')}
      </Text>
    </UnstyledButton>
  );
}

function sayWhat(
  { cause, stepName, reason, promisedAt }: NoticeView,
  words: ReturnType<typeof useNoticeTexts>,
): readonly string[] {
  const isOfTime = cause === 'due-soon' || cause === 'overdue';
  const step = cause === 'arrived' ? 'awaited' : 'step';
  return [
    ...(stepName ? [words(step, { step: stepName })] : []),
    ...(reason ? [words('reason', { reason })] : []),
    ...(isOfTime && promisedAt ? [words('promised', { at: formatMoment(promisedAt) })] : []),
  ];
}
