import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';
import { lazy, Suspense, useState } from 'react';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { clockTime } from '../clockTime.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { changeElement, changeInside, changeLabel } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { mainProcess } from '../findElements.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { BudgetSum } from './BudgetSum.tsx';
import { CommitText } from './CommitText.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { LegalBasisFields } from './LegalBasisFields.tsx';
import { TermField } from './TermField.tsx';

const TimeRuleFields = lazy(async () => ({
  default: (await import('./TimeRuleFields.tsx')).TimeRuleFields,
}));

const PapersDialog = lazy(async () => ({
  default: (await import('../papers/PapersDialog.tsx')).PapersDialog,
}));

const RARE = [
  'lt:dayStart',
  'lt:filingWindows',
  'lt:regionalSupplement',
  'lt:supplementedUnits',
  'lt:maxExtensions',
  'lt:extensionNotice',
  'lt:supplementWithin',
  'lt:forwardCutOff',
  'lt:paperTransfer',
] as const;

/** What holds for the whole procedure; shown when no step is selected. */
export function ProcessPanel() {
  const { services, isLocked } = useEditor();
  const { t } = useModelerTexts();
  const main = mainProcess(services);
  if (!main) return <Text size="xs">{t('panel.noProcess')}</Text>;
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} fz="sm">
          {t('panel.procedure')}
        </Title>
        <Text size="xs" c="dimmed">
          {t(isLocked ? 'panel.procedureHintLocked' : 'panel.procedureHint')}
        </Text>
      </div>
      <ElementProblems elementId={readText(main.process, 'id') ?? ''} />
      <ProcessFields element={main.element} process={main.process} />
      <LegalBasisFields element={main.element} process={main.process} />
      <PapersButton />
      <BudgetSum />
    </Stack>
  );
}

type ProcessFieldsProps = { readonly element: DrawnElement; readonly process: ModdleElement };

function ProcessFields({ element, process }: ProcessFieldsProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const isCanvas = objectOf(element) === process;
  const change = (name: string, value: string | undefined) =>
    isCanvas
      ? changeElement(services, element, { [name]: value || undefined })
      : changeInside(services, element, process, { [name]: value || undefined });
  return (
    <>
      <CommitText
        multiline
        label={t('panel.processName')}
        value={readText(isCanvas ? process : objectOf(element), 'name') ?? ''}
        onCommit={(text) =>
          isCanvas ? change('name', text) : changeLabel(services, element, text)
        }
      />
      <CommitText
        label={t('panel.procedureCode')}
        value={readText(process, 'lt:procedureCode') ?? ''}
        onCommit={(text) => change('lt:procedureCode', text)}
      />
      <TermField
        label={t('panel.legalTerm')}
        units={['WD', 'WH', 'CD', 'SAME_DAY']}
        value={readText(process, 'lt:legalTerm')}
        onChange={(text) => change('lt:legalTerm', text)}
      />
      <TermField
        label={t('panel.promisedTerm')}
        description={t('panel.promisedTermHint')}
        units={['WD', 'WH', 'CD', 'SAME_DAY']}
        value={readText(process, 'lt:promisedTerm')}
        onChange={(text) => change('lt:promisedTerm', text)}
      />
      <CommitText
        label={t('panel.cutOff')}
        description={t('panel.cutOffHint')}
        placeholder="15:00"
        value={readText(process, 'lt:cutOff') ?? ''}
        onCommit={(text) => change('lt:cutOff', clockTime(text))}
      />
      <NativeSelect
        size="xs"
        label={t('panel.countingMode')}
        value={readText(process, 'lt:countingMode') ?? 'same-clock'}
        data={[
          { value: 'same-clock', label: t('counting.sameClock') },
          { value: 'end-of-day', label: t('counting.endOfDay') },
        ]}
        onChange={(event) => change('lt:countingMode', event.currentTarget.value)}
      />
      <MoreTimeRules process={process} change={change} />
    </>
  );
}

type MoreProps = {
  readonly process: ModdleElement;
  readonly change: (name: string, value: string | undefined) => void;
};

/** Opened where the procedure has one of them. */
function MoreTimeRules({ process, change }: MoreProps) {
  const { t } = useModelerTexts();
  const [isOpen, setOpen] = useState(() => RARE.some((name) => readText(process, name) !== null));
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('panel.moreTime')}
      </Button>
      <Suspense>{isOpen ? <TimeRuleFields process={process} change={change} /> : null}</Suspense>
    </>
  );
}

/** Also of a locked drawing, to look at. */
function PapersButton() {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const [isOpen, setOpen] = useState(false);
  useEditorState((state) => state.change);
  const { papers, fees } = services.procedurePapers.read();
  const label = t('panel.papers', { papers: papers.length, fees: fees.length });
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Suspense>{isOpen ? <PapersDialog onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
