import { Alert, Button, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { OfferedView } from '../../api/contract/intake.ts';
import { checkForm } from '../form/formValues.ts';
import { FormView } from '../form/FormView.tsx';
import { Section } from '../ui/Section.tsx';
import { ApplicantPart } from './ApplicantPart.tsx';
import { PaperUploads } from './PaperUploads.tsx';
import { missingPapers, missingTexts, placeOf, type SubmitDraft } from './submitDraft.ts';
import type { ChangeDraft } from './useSubmitDraft.ts';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = {
  readonly draft: SubmitDraft;
  readonly offered: OfferedView;
  readonly change: ChangeDraft;
};

const RETURNS = ['counter', 'post', 'online'] as const;

/** What the applicant fills in and uploads. */
export function Declaration({ draft, offered, change }: Props) {
  const words = useSubmitTexts();
  const [isChecked, setChecked] = useState(false);
  const wrong = findWrong(draft, offered);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (wrong.count > 0) return focusFirstWrong(event.currentTarget);
    change({ step: 'review' });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fw={600}>{offered.name}</Text>
        <PlacePart draft={draft} offered={offered} change={change} isChecked={isChecked} />
        <ApplicantPart draft={draft} change={change} missing={isChecked ? wrong.texts : []} />
        <Section title={words('fill.declaration')}>
          <FormView
            form={offered.form}
            values={draft.variables}
            known={{}}
            errors={isChecked ? wrong.fields : {}}
            isDisabled={false}
            onChange={(key, value) =>
              change((before) => ({ variables: { ...before.variables, [key]: value } }))
            }
          />
        </Section>
        <PaperUploads
          draft={draft}
          papers={offered.papers}
          missing={isChecked ? wrong.papers : []}
          change={change}
        />
        <Section title={words('fill.returnChannel')}>
          <Radio.Group
            aria-label={words('fill.returnChannel')}
            value={draft.returnChannel}
            onChange={(value) => change({ returnChannel: value as SubmitDraft['returnChannel'] })}
          >
            <Stack gap={6}>
              {RETURNS.map((value) => (
                <Radio key={value} value={value} label={words(`fill.returns.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </Section>
        {isChecked && wrong.count > 0 ? (
          <Alert color="crimson" role="alert">
            <Text c="black">{words('fill.fix', { count: wrong.count })}</Text>
          </Alert>
        ) : null}
        <Group>
          <Button type="submit">{words('fill.next')}</Button>
          <Button variant="default" onClick={() => change({ step: 'choose' })}>
            {words('back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PlacePart({ draft, offered, change, isChecked }: Props & { readonly isChecked: boolean }) {
  const words = useSubmitTexts();
  const place = placeOf(draft, offered);
  const choices = offered.places.map(({ agencyId, name }) => ({ value: agencyId, label: name }));
  return (
    <Section title={words('fill.place')}>
      <NativeSelect
        label={words('fill.place')}
        description={words('fill.placeHint')}
        withAsterisk
        error={isChecked && !place ? words('fill.missing') : undefined}
        data={[{ value: '', label: words('fill.choosePlace') }, ...choices]}
        value={place?.agencyId ?? ''}
        onChange={({ currentTarget }) => change({ placeId: currentTarget.value || null })}
      />
      {place ? (
        <Text fz="sm" mt={4}>
          {words('fill.decidedBy', { authority: place.authorityName })}
        </Text>
      ) : null}
    </Section>
  );
}

function findWrong(draft: SubmitDraft, offered: OfferedView) {
  const texts = missingTexts(draft);
  const papers = missingPapers(draft, offered.papers);
  const fields = checkForm(offered.form, draft.variables, { known: {}, at: Date.now() });
  const noPlace = placeOf(draft, offered) === null ? 1 : 0;
  const count = texts.length + papers.length + Object.keys(fields).length + noPlace;
  return { texts, papers, fields, count };
}

/** After the errors are drawn, so that the field is already marked as wrong. */
function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
