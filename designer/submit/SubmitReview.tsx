import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';

import type { OfferedView } from '../../api/contract/intake.ts';
import { useSubmitOnline } from '../api/useIntake.ts';
import { newCommandId } from '../api/newCommandId.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { toVariables } from '../form/formValues.ts';
import { ShownField } from '../form/ShownField.tsx';
import { resolveForm } from '../../engine/form/resolveForm.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { givenFor, placeOf, toSubmitOnline, type SubmitDraft } from './submitDraft.ts';
import type { ChangeDraft } from './useSubmitDraft.ts';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = {
  readonly draft: SubmitDraft;
  readonly offered: OfferedView;
  readonly change: ChangeDraft;
};

/** Everything once more, and handing in. A second press is the same command as the first. */
export function SubmitReview({ draft, offered, change }: Props) {
  const words = useSubmitTexts();
  const errorText = useErrorText();
  const submit = useSubmitOnline();
  const send = () => {
    if (submit.isPending) return;
    const commandId = draft.commandId ?? newCommandId();
    change({ commandId });
    const variables = toVariables(offered.form, draft.variables, { known: {}, at: Date.now() });
    const wish = toSubmitOnline(draft, offered, variables);
    submit.mutate({ wish, commandId }, { onSuccess: (submitted) => change({ submitted }) });
  };
  return (
    <Section title={words('review.title')}>
      <Stack>
        <PersonFacts draft={draft} offered={offered} />
        <Answers draft={draft} offered={offered} />
        <Papers draft={draft} offered={offered} />
        <Text fz="sm">{words('review.pledge')}</Text>
        {submit.error ? (
          <Alert color="crimson" role="alert">
            <Text c="black">{errorText(submit.error)}</Text>
          </Alert>
        ) : null}
        <Group>
          <Button loading={submit.isPending} onClick={send}>
            {words('review.submit')}
          </Button>
          <Button variant="default" onClick={() => change({ step: 'fill' })}>
            {words('back')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

type PartProps = Omit<Props, 'change'>;

function PersonFacts({ draft, offered }: PartProps) {
  const words = useSubmitTexts();
  const { name, idNumber, phone, email, address } = draft;
  const representative = draft.isOnBehalf
    ? `${draft.representativeName} (${draft.representativeId}), ${draft.authority}`
    : null;
  return (
    <Facts
      facts={[
        [words('review.procedure'), offered.name],
        [words('review.place'), placeOf(draft, offered)?.name],
        [words('fill.name'), name],
        [words('fill.idNumber'), idNumber],
        [words('fill.phone'), phone],
        [words('fill.email'), email],
        [words('fill.address'), address],
        [words('fill.representative'), representative],
        [words('fill.returnChannel'), words(`fill.returns.${draft.returnChannel}`)],
      ]}
    />
  );
}

function Answers({ draft, offered: { form } }: PartProps) {
  const { values, hidden } = resolveForm(form, draft.variables, { known: {}, at: Date.now() });
  const shown = form.fields.filter(({ key, kind }) => kind !== 'heading' && !hidden.has(key));
  return shown.map((field) => (
    <ShownField key={field.key} field={field} value={values[field.key]} />
  ));
}

function Papers({ draft, offered: { papers } }: PartProps) {
  const words = useSubmitTexts();
  return (
    <div>
      <Text fw={600} mb={4}>
        {words('fill.papers')}
      </Text>
      <List size="sm">
        {papers.map((paper) => {
          const { files, usesSource } = givenFor(draft, paper);
          const given = usesSource
            ? words('review.fromSource')
            : words('review.files', { count: files.length });
          const isGiven = usesSource || files.length > 0;
          return (
            <List.Item key={paper.key}>
              {paper.name}: <b>{isGiven ? given : words('review.notGiven')}</b>
            </List.Item>
          );
        })}
      </List>
    </div>
  );
}
