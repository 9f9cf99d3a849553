import { Button, Divider, Group, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClockRecord,
  IconDeviceFloppy,
  IconDownload,
  IconHistory,
  IconMessage,
  IconPlayerPlay,
  IconSearch,
  IconTable,
  IconUpload,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useRef } from 'react';

import type { DraftStage } from '../../api/contract/procedures.ts';
import { useEditor, useEditorState } from './EditorContext.tsx';
import { ForwardButton } from './ForwardButton.tsx';
import { MinimapButton } from './minimap/MinimapButton.tsx';
import { openSearch } from './openSearch.ts';
import { ToolButton } from './ToolButton.tsx';
import { useModelerTexts } from './useModelerTexts.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

type EditorToolbarProps = {
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onImport: (file: File) => void;
  readonly onExport: () => void;
  readonly onTable: () => void;
  /** What is played through the drawing; null: it is drawn. */
  readonly played: 'one' | 'many' | null;
  readonly onPlay: (what: 'one' | 'many') => void;
  readonly onVersions: () => void;
  readonly onSaves: () => void;
  readonly onComments: () => void;
  readonly stage: DraftStage;
  readonly onSend: () => void;
  readonly onPublish: () => void;
  /** Null: no version to compare with has been published. */
  readonly onChanges: (() => void) | null;
};

/** What can be done with the drawing as a whole. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { isSaving, onSave, onImport, onExport, onTable, onVersions, onPublish, onChanges } = props;
  const { played, onPlay } = props;
  const { t } = useModelerTexts();
  const { services, isLocked } = useEditor();
  return (
    <Group gap={6} role="toolbar" aria-label={t('toolbar.title')} wrap="nowrap">
      {isLocked ? null : (
        <>
          <UndoButtons />
          <Divider orientation="vertical" />
        </>
      )}
      <ZoomButtons canvas={services.canvas} />
      <MinimapButton />
      <ToolButton label={t('toolbar.find')} onClick={() => openSearch(services)}>
        <IconSearch size={18} aria-hidden />
      </ToolButton>
      <Divider orientation="vertical" />
      {isLocked ? null : <ImportButton onImport={onImport} />}
      <ToolButton label={t('toolbar.export')} onClick={onExport}>
        <IconDownload size={18} aria-hidden />
      </ToolButton>
      <ToolButton label={t('toolbar.table')} onClick={onTable}>
        <IconTable size={18} aria-hidden />
      </ToolButton>
      <ToolButton label={t('toolbar.versions')} onClick={onVersions}>
        <IconHistory size={18} aria-hidden />
      </ToolButton>
      <ToolButton label={t('toolbar.saves')} onClick={props.onSaves}>
        <IconClockRecord size={18} aria-hidden />
      </ToolButton>
      <CommentsButton onComments={props.onComments} />
      <Divider orientation="vertical" />
      <ChangesButton onChanges={onChanges} />
      <PlayButtons played={played} onPlay={onPlay} />
      {isLocked ? null : <SaveButton isSaving={isSaving} onSave={onSave} />}
      <ForwardButton stage={props.stage} onSend={props.onSend} onPublish={onPublish} />
    </Group>
  );
}

/** One dossier by hand, or many with the people of an office. */
function PlayButtons({ played, onPlay }: Pick<EditorToolbarProps, 'played' | 'onPlay'>) {
  const { t } = useModelerTexts();
  return (
    <Button.Group>
      <Tooltip label={t('toolbar.trialHint')}>
        <Button
          size="xs"
          variant={played === 'one' ? 'filled' : 'default'}
          aria-pressed={played === 'one'}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={() => onPlay('one')}
        >
          {t('toolbar.trial')}
        </Button>
      </Tooltip>
      <Tooltip label={t('toolbar.manyHint')}>
        <Button
          size="xs"
          px={8}
          variant={played === 'many' ? 'filled' : 'default'}
          aria-pressed={played === 'many'}
          aria-label={t('toolbar.many')}
          onClick={() => onPlay('many')}
        >
          <IconUsersGroup size={16} aria-hidden />
        </Button>
      </Tooltip>
    </Button.Group>
  );
}

/** Shows by its edge that something is not saved. */
function SaveButton({ isSaving, onSave }: Pick<EditorToolbarProps, 'isSaving' | 'onSave'>) {
  const { t } = useModelerTexts();
  const change = useEditorState((state) => state.change);
  const savedChange = useEditorState((state) => state.savedChange);
  return (
    <Tooltip label={t('toolbar.saveHint')}>
      <Button
        size="xs"
        variant="default"
        loading={isSaving}
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        onClick={onSave}
        data-dirty={change !== savedChange}
      >
        {t('toolbar.save')}
      </Button>
    </Tooltip>
  );
}

/** How many comments wait to be resolved. */
function CommentsButton({ onComments }: Pick<EditorToolbarProps, 'onComments'>) {
  const { t } = useModelerTexts();
  const count = useEditorState((state) => state.openCommentCount);
  return (
    <Tooltip label={t('toolbar.comments', { count })}>
      <Button
        size="compact-sm"
        variant="subtle"
        px={6}
        aria-label={t('toolbar.comments', { count })}
        leftSection={<IconMessage size={18} aria-hidden />}
        onClick={onComments}
      >
        {count}
      </Button>
    </Tooltip>
  );
}

/** How many changes the draft makes; a procedure without a version has nothing to compare with. */
function ChangesButton({ onChanges }: Pick<EditorToolbarProps, 'onChanges'>) {
  const { t } = useModelerTexts();
  const comparison = useEditorState((state) => state.comparison);
  const count = typeof comparison === 'string' ? '' : ` (${comparison.entries.length})`;
  return (
    <Tooltip label={t(onChanges ? 'toolbar.changesHint' : 'version.none')}>
      <Button
        size="xs"
        variant="default"
        {...(onChanges ? { onClick: onChanges } : { 'aria-disabled': true, 'data-disabled': true })}
      >
        {t('toolbar.changes')}
        {count}
      </Button>
    </Tooltip>
  );
}

function UndoButtons() {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const canUndo = useEditorState((state) => state.canUndo);
  const canRedo = useEditorState((state) => state.canRedo);
  return (
    <>
      <ToolButton
        label={t('toolbar.undo')}
        disabled={!canUndo}
        onClick={() => services.commandStack.undo()}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </ToolButton>
      <ToolButton
        label={t('toolbar.redo')}
        disabled={!canRedo}
        onClick={() => services.commandStack.redo()}
      >
        <IconArrowForwardUp size={18} aria-hidden />
      </ToolButton>
    </>
  );
}

function ImportButton({ onImport }: { readonly onImport: (file: File) => void }) {
  const { t } = useModelerTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ToolButton label={t('toolbar.import')} onClick={() => input.current?.click()}>
        <IconUpload size={18} aria-hidden />
      </ToolButton>
      <input
        ref={input}
        type="file"
        hidden
        accept=".bpmn,.xml"
        aria-label={t('toolbar.importFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onImport(file);
        }}
      />
    </>
  );
}
