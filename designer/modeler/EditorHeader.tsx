import { Anchor, Group, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

import type { ProcedureView } from '../../api/contract/procedures.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { useEditor } from './EditorContext.tsx';
import { SavedMark } from './saving/SavedMark.tsx';
import type { DraftSaving } from './saving/useDraftSaving.ts';
import { useModelerTexts } from './useModelerTexts.ts';

type EditorHeaderProps = {
  readonly procedure: ProcedureView;
  readonly saving: DraftSaving;
  readonly children: ReactNode;
};

/** Which procedure is open, whether it is saved, and the tools at its right. */
export function EditorHeader({ procedure, saving, children }: EditorHeaderProps) {
  const { t } = useModelerTexts();
  const { t: common } = useTexts();
  const { name, code, inForce } = procedure;
  const { isLocked } = useEditor();
  useEffect(() => {
    document.title = `${t('editor.title', { name })} – ${common('common.appName')}`;
  }, [name, t, common]);
  return (
    <header className="editor-header">
      <div className="editor-title">
        <Title order={1} fz="md" lineClamp={1} title={name}>
          {name}
        </Title>
        <Group gap={6} wrap="nowrap">
          <Anchor component={Link} to={paths.procedures()} size="xs">
            {t('editor.back')}
          </Anchor>
          <Text size="xs" c="dimmed" truncate>
            {t('editor.draftOf', { code })} ·{' '}
            {inForce ? t('editor.inForce', { number: inForce.number }) : t('editor.notPublished')}
          </Text>
          {isLocked ? null : <SavedMark saving={saving} />}
        </Group>
      </div>
      {children}
    </header>
  );
}
