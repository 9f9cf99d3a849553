import {
  ActionIcon,
  Button,
  Group,
  List,
  Modal,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';

import type { Form } from '../../../api/contract/forms.ts';
import { sayFormProblem } from '../../../engine/form/texts/sayFormProblem.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { FieldList } from './FieldList.tsx';
import { FieldSettings } from './FieldSettings.tsx';
import './formEditor.css';
import { FormJsButtons } from './FormJsButtons.tsx';
import { FormPreview } from './FormPreview.tsx';
import { toForm } from './formDraft.ts';
import { useBuilderTexts } from './useBuilderTexts.ts';
import { useFormBuilder, type FormBuilder } from './useFormBuilder.ts';

type FormEditorProps = {
  readonly form: Form;
  /** The other forms of the procedure: what their fields write can be filled in here. */
  readonly others: readonly Form[];
  readonly onApply: (form: Form) => void;
  readonly onClose: () => void;
};

/**
 * Builds a form: its fields, the settings of one, and how it looks to who fills it in. Steps can be
 * taken back here; the drawing is changed by "Áp dụng" alone, and that is one step of its undo.
 */
export function FormEditor({ form, others, onApply, onClose }: FormEditorProps) {
  useReturnFocus();
  const { t } = useBuilderTexts();
  const builder = useFormBuilder(form, others);
  const { draft, built } = builder;
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('title', { key: draft.key })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className="form-builder" onKeyDown={(event) => steps(event, builder)}>
        <Head builder={builder} />
        <section className="form-builder-part" aria-label={t('list.title')}>
          <Stack gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={builder.add}
            >
              {t('list.add')}
            </Button>
            {draft.fields.length === 0 ? <Text fz="sm">{t('empty')}</Text> : null}
            <FieldList
              fields={draft.fields}
              chosen={builder.place}
              wrong={builder.wrong}
              onChoose={builder.choose}
              onChange={builder.changeRow}
            />
            <Text fz="xs" c="dimmed">
              {t('list.keys')}
            </Text>
          </Stack>
        </section>
        <section className="form-builder-part" aria-label={t('field.title')}>
          {builder.settings === null ? (
            <Text fz="sm" c="dimmed">
              {t('field.choose')}
            </Text>
          ) : (
            <FieldSettings key={builder.settings.row.rowId} {...builder.settings} />
          )}
        </section>
        <section className="form-builder-part form-builder-preview" aria-label={t('preview.title')}>
          <Title order={3} fz="sm" mb="xs">
            {t('preview.title')}
          </Title>
          <FormPreview form={built} />
        </section>
        <Foot builder={builder} onApply={() => onApply(toForm(draft))} onClose={onClose} />
      </div>
    </Modal>
  );
}

function Head({ builder }: { readonly builder: FormBuilder }) {
  const { t } = useBuilderTexts();
  const { draft, change } = builder;
  return (
    <Group className="form-builder-row" align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        size="xs"
        required
        flex={2}
        label={t('name')}
        value={draft.title.vi}
        onChange={({ currentTarget: { value } }) =>
          change({ ...draft, title: { ...draft.title, vi: value } }, 'title')
        }
      />
      <TextInput
        size="xs"
        flex={2}
        label={t('nameEn')}
        value={draft.title.en}
        onChange={({ currentTarget: { value } }) =>
          change({ ...draft, title: { ...draft.title, en: value } }, 'titleEn')
        }
      />
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('undo')}
        disabled={!builder.canUndo}
        onClick={builder.undo}
      >
        <IconArrowBackUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('redo')}
        disabled={!builder.canRedo}
        onClick={builder.redo}
      >
        <IconArrowForwardUp size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

type FootProps = {
  readonly builder: FormBuilder;
  readonly onApply: () => void;
  readonly onClose: () => void;
};

function Foot({ builder, onApply, onClose }: FootProps) {
  const { t, pick } = useBuilderTexts();
  const { problems, draft, built } = builder;
  return (
    <Stack className="form-builder-row" gap="xs">
      <section aria-label={t('problems.title', { count: problems.length })}>
        <Text fz="sm" fw={600} c={problems.length > 0 ? 'crimson.7' : 'dimmed'} role="status">
          {problems.length > 0
            ? t('problems.title', { count: problems.length })
            : t('problems.none')}
        </Text>
        <List size="xs">
          {problems.map((problem, at) => (
            <List.Item key={at}>
              {t('problems.line', {
                label: pick(problem.label) || problem.field,
                reason: pick(sayFormProblem(problem)),
              })}
            </List.Item>
          ))}
        </List>
      </section>
      <Group justify="space-between">
        <FormJsButtons form={built} onImport={builder.replace} />
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size="xs" disabled={draft.title.vi.trim() === ''} onClick={onApply}>
            {t('apply')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Ctrl+Z and Ctrl+Y outside text boxes, which have their own. */
function steps(event: KeyboardEvent, { undo, redo }: FormBuilder): void {
  if (!(event.ctrlKey || event.metaKey) || isText(event.target)) return;
  const step = { z: event.shiftKey ? redo : undo, y: redo }[event.key.toLowerCase()];
  if (step === undefined) return;
  event.preventDefault();
  step();
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input[type=text], textarea');
}
