import { Alert, Code, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { IncidentView } from '../../api/contract/dossiers.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useRetryIncident } from '../api/useDossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly incident: IncidentView; readonly isCodeShown?: boolean };

/** Why an element stands still, and a way on for those who may. */
export function IncidentCard({ incident, isCodeShown = false }: Props) {
  const { pick } = useTexts();
  const told = useDossierTexts();
  return (
    <Alert
      color="crimson"
      title={told('incidents.at', {
        step: incident.elementName,
        since: formatMoment(incident.since),
      })}
    >
      <Stack gap="sm" align="flex-start">
        {isCodeShown ? (
          <Text c="black" fw={600}>
            {told('title', { code: incident.dossierCode })}
          </Text>
        ) : null}
        <Text c="black">{pick(incident.text)}</Text>
        <List size="sm">
          {Object.entries(incident.facts).map(([name, value]) => (
            <List.Item key={name}>
              {name}: <Code>{value}</Code>
            </List.Item>
          ))}
        </List>
        <RetryForm incident={incident} />
      </Stack>
    </Alert>
  );
}

function RetryForm({ incident }: Props) {
  const told = useDossierTexts();
  const errorText = useErrorText();
  const retry = useRetryIncident();
  const [text, setText] = useState('{}');
  const variables = readVariables(text);
  const submit = () => {
    if (!variables || retry.isPending) return;
    const { dossierId, elementId } = incident;
    retry.mutate(
      { dossierId, elementId, variables },
      { onSuccess: () => notifyDone(told('incidents.retried')) },
    );
  };
  return (
    <>
      {incident.allowed.retry === true ? (
        <Textarea
          w="100%"
          label={told('incidents.variable')}
          description={told('incidents.variableHint')}
          error={variables ? undefined : told('incidents.notJson')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      <ReasonButton
        allowed={incident.allowed.retry}
        label={told('incidents.retry')}
        loading={retry.isPending}
        onClick={submit}
      />
      {retry.error ? <Text role="alert">{errorText(retry.error)}</Text> : null}
    </>
  );
}

/** The object that was typed, or null when it is none. */
function readVariables(text: string): Record<string, JsonValue> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, JsonValue>) : null;
  } catch {
    return null;
  }
}
