import { NativeSelect, Stack, Text } from '@mantine/core';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { lanePerformer } from '../findElements.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { AutomaticStepFields } from './AutomaticStepFields.tsx';
import { CallFields } from './CallFields.tsx';
import { CommitText } from './CommitText.tsx';
import { CompensationMark } from './CompensationMark.tsx';
import { FormSection } from './FormSection.tsx';
import { LoopFields } from './LoopFields.tsx';
import { MessageField } from './MessageField.tsx';
import { PerformerFields } from './PerformerFields.tsx';
import { StartFields } from './StartFields.tsx';
import { StepTableFields } from './StepTableFields.tsx';
import { StepTimeFields } from './StepTimeFields.tsx';
import { useElementTexts } from './useElementTexts.ts';

const DONE_BY_PERSONS = ['bpmn:UserTask', 'bpmn:ManualTask'] as const;

/** Everything that can be set on a step, by what kind of step it is. */
export function ActivityPanel({ element }: { readonly element: DrawnElement }) {
  const t = useElementTexts();
  const object = objectOf(element);
  if (object.get('triggeredByEvent') === true) return <Text size="xs">{t('eventSubProcess')}</Text>;
  const isDoneByPersons = DONE_BY_PERSONS.some((type) => isType(object, type));
  const isReceiving = isType(object, 'bpmn:ReceiveTask');
  return (
    <Stack gap="sm">
      {isDoneByPersons ? <StepPerformer element={element} /> : null}
      {isDoneByPersons ? <DutyField element={element} /> : null}
      {isType(object, 'bpmn:CallActivity') ? <CallFields element={element} /> : null}
      <AutomaticStepFields element={element} />
      {isReceiving || isType(object, 'bpmn:SendTask') ? (
        <MessageField element={element} holder={object} />
      ) : null}
      {isReceiving ? <StartFields element={element} /> : null}
      <LoopFields element={element} />
      {isDoneByPersons ? <StepTableFields element={element} /> : null}
      <StepTimeFields element={element} />
      {isType(object, 'bpmn:UserTask') ? <FormSection element={element} /> : null}
      <PublicName element={element} />
      <CompensationMark element={element} />
    </Stack>
  );
}

function PublicName({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  return (
    <CommitText
      label={t('panel.publicName')}
      description={t('panel.publicNameHint')}
      value={readText(objectOf(element), 'lt:publicName') ?? ''}
      onCommit={(text) => changeElement(services, element, { 'lt:publicName': text || undefined })}
    />
  );
}

function StepPerformer({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const object = objectOf(element);
  const inherited = lanePerformer(services, element);
  const own = { agencyRole: readText(object, 'lt:agencyRole'), post: readText(object, 'lt:post') };
  const isFromLane = inherited !== null && own.agencyRole === null && own.post === null;
  const lane = inherited?.laneName ?? '';
  return (
    <PerformerFields
      {...own}
      inherited={inherited}
      description={isFromLane ? t('panel.performerFromLane', { lane }) : ''}
      onChange={(performer) => changeElement(services, element, performer)}
    />
  );
}

const DUTIES = ['receive', 'appraise', 'approve', 'issue'] as const;

function DutyField({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const choices = DUTIES.map((value) => ({ value: value as string, label: t(`duty.${value}`) }));
  return (
    <NativeSelect
      size="xs"
      label={t('panel.duty')}
      description={t('panel.dutyHint')}
      value={readText(objectOf(element), 'lt:duty') ?? ''}
      data={[{ value: '', label: t('panel.noDuty') }, ...choices]}
      onChange={({ currentTarget: { value } }) =>
        changeElement(services, element, { 'lt:duty': value || undefined })
      }
    />
  );
}
