import { List, Stack, Text } from '@mantine/core';

import type { StepPeople, StepPerson, WaitPeople } from '../../api/contract/dossierPeople.ts';
import type { Allowed } from '../../api/contract/primitives.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useDossierPeople } from '../api/useDossiers.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { useDossierTexts, type DossierTranslate } from './useDossierTexts.ts';

type Props = { readonly dossierId: string };

/** Who may do the open steps today, by name, and why the person who looks may not. */
export function PeopleSection({ dossierId }: Props) {
  const told = useDossierTexts();
  const { data, error, refetch } = useDossierPeople(dossierId);
  return (
    <Section title={told('people.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? (
        <Stack gap="sm">
          {data.steps.map((step) => (
            <StepLines key={step.taskId} step={step} />
          ))}
          {data.waits.map((wait) => (
            <WaitLines key={wait.elementId} wait={wait} />
          ))}
          {data.steps.length + data.waits.length === 0 ? <Text>{told('people.none')}</Text> : null}
        </Stack>
      ) : null}
    </Section>
  );
}

function StepLines({ step }: { readonly step: StepPeople }) {
  const told = useDossierTexts();
  const stepName = useStepName();
  const postName = usePostName();
  const { agencyName: agency, post, people, mine } = step;
  return (
    <div>
      <Text fw={600}>
        {told('people.step', { step: stepName(step), agency, post: postName(post) })}
      </Text>
      {people.length === 0 ? (
        <Text fz="sm" c="crimson.6">
          {told('people.nobody')}
        </Text>
      ) : (
        <List fz="sm">
          {people.map((person, index) => (
            <List.Item key={index}>{sentenceOf(person, told)}</List.Item>
          ))}
        </List>
      )}
      <MineLine mine={mine} yes={told('people.youMay')} />
    </div>
  );
}

function sentenceOf(
  { name, standsInFor, standing, didStep }: StepPerson,
  told: DossierTranslate,
): string {
  const who = standsInFor ? told('people.standsIn', { name, absent: standsInFor }) : name;
  return told(`people.${standing}`, { name: who, step: didStep ?? '' });
}

function WaitLines({ wait }: { readonly wait: WaitPeople }) {
  const told = useDossierTexts();
  return (
    <div>
      <Text fw={600}>{told('people.wait', { step: wait.elementName })}</Text>
      <Text fz="sm">{told('people.recorders', { names: wait.people.join(', ') || '–' })}</Text>
      <MineLine mine={wait.mine} yes={told('people.youMayRecord')} />
    </div>
  );
}

function MineLine({ mine, yes }: { readonly mine: Allowed; readonly yes: string }) {
  const told = useDossierTexts();
  const { pick } = useTexts();
  return (
    <Text fz="sm" fw={600} c={mine === true ? 'teal.9' : 'dimmed'} mt={2}>
      {mine === true ? yes : told('people.youMayNot', { reason: pick(mine.reason) })}
    </Text>
  );
}
