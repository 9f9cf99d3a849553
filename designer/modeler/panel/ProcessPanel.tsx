import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';
import { lazy, Suspense, useState, type ReactNode } from 'react';

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

const ProcedureFacts = lazy(async () => ({
  default: (await import('./ProcedureFacts.tsx')).ProcedureFacts,
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
const FACTS = ['lt:levels', 'lt:receivingPlace', 'lt:competentAgency', 'lt:result'] as const;

/** What holds for the whole procedure; shown when no step is selected. */
export function ProcessPanel({ field }: { readonly field: string }) {
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
      <ProcessFields element={main.element} process={main.process} field={field} />
      <LegalBasisFields element={main.element} owner={main.process} title={t('basis.title')} />
      <PapersButton />
      <BudgetSum />
    </Stack>
  );
}

type ProcessFieldsProps = {
  readonly element: DrawnElement;
  readonly process: ModdleElement;
  readonly field: string;
};

function ProcessFields({ element, process, field }: ProcessFieldsProps) {
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
      <Fold label={t('panel.moreTime')} isOpenAtFirst={RARE.some((name) => isSet(process, name))}>
        <TimeRuleFields process={process} change={change} />
      </Fold>
      <Fold label={t('panel.facts')} isOpenAtFirst={FACTS.some((name) => isSet(process, name))}>
        <ProcedureFacts process={process} field={field} change={change} />
      </Fold>
    </>
  );
}

function isSet(process: ModdleElement, name: string): boolean {
  return readText(process, name) !== null;
}

type FoldProps = {
  readonly label: string;
  readonly isOpenAtFirst: boolean;
  readonly children: ReactNode;
};

/** What few procedures need; what stands in it is read when it is opened. */
function Fold({ label, isOpenAtFirst, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <Suspense>{isOpen ? children : null}</Suspense>
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
