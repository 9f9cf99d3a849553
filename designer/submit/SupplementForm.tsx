import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { SubmissionTracking } from '../../api/contract/intake.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { FormView } from '../form/FormView.tsx';
import { useTabDraft } from '../form/useTabDraft.ts';
import { Section } from '../ui/Section.tsx';
import { KeptLine } from './KeptLine.tsx';
import { PaperRow } from './PaperRow.tsx';
import type { PaperGiven } from './submitDraft.ts';
import {
  EMPTY_SUPPLEMENT,
  findWrong,
  openFields,
  toSupplement,
  type SupplementDraft,
} from './supplementDraft.ts';
import { useSendSupplement } from './useSupplement.ts';
import { useSubmitTexts } from './useSubmitTexts.ts';
import { useSupplementTexts } from './useSupplementTexts.ts';

type Props = {
  readonly submission: SubmissionTracking;
  readonly track: Track;
  readonly onSent: () => void;
};

const NOTHING: PaperGiven = { files: [], usesSource: false };

/**
 * Answers to correct, papers to replace, words to the officer; all sent at once. What is entered is
 * kept in this tab until then, for this submission alone.
 */
export function SupplementForm({ submission, track, onSent }: Props) {
  const words = useSupplementTexts();
  const submitWords = useSubmitTexts();
  const errorText = useErrorText();
  const [at] = useState(() => Date.now());
  const kept = useTabDraft(`lienthong.supplement.${submission.number}`, EMPTY_SUPPLEMENT);
  const { draft, change: setDraft } = kept;
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const send = useSendSupplement(track);
  const { correction } = submission;
  const wrong = findWrong(correction, draft, at);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const sent = toSupplement(correction, draft, at);
    const count = Object.keys(wrong).length;
    if (sent === null) return setProblem(words('nothing'));
    if (count > 0) return setProblem(submitWords('fill.fix', { count }));
    setProblem(null);
    return send.mutate(sent, {
      onSuccess: () => {
        kept.forget();
        onSent();
      },
    });
  };
  const clear = () => {
    kept.forget();
    setChecked(false);
    setProblem(null);
  };
  const message = problem ?? (send.error ? errorText(send.error) : null);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {correction ? (
          <Section title={words('answers')}>
            <Text fz="sm" c="dimmed" mb="sm">
              {words('answersHint')}
            </Text>
            <FormView
              form={correction.form}
              values={{ ...correction.answers, ...draft.values }}
              known={{}}
              errors={isChecked ? wrong : {}}
              isDisabled={false}
              onChange={(key, value) =>
                setDraft((before) => ({ ...before, values: { ...before.values, [key]: value } }))
              }
              only={({ key }) => openFields(correction, at).has(key)}
            />
          </Section>
        ) : null}
        <Papers submission={submission} draft={draft} setDraft={setDraft} />
        <Textarea
          label={words('words')}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.text}
          onChange={({ currentTarget: { value } }) =>
            setDraft((before) => ({ ...before, text: value }))
          }
        />
        {message ? (
          <Alert color="crimson" role="alert">
            <Text c="black">{message}</Text>
          </Alert>
        ) : null}
        <Button type="submit" loading={send.isPending} style={{ alignSelf: 'flex-start' }}>
          {words('send')}
        </Button>
        {draft === EMPTY_SUPPLEMENT ? null : <KeptLine onClear={clear} />}
      </Stack>
    </form>
  );
}

type PapersProps = Pick<Props, 'submission'> & {
  readonly draft: SupplementDraft;
  readonly setDraft: (change: (before: SupplementDraft) => SupplementDraft) => void;
};

function Papers({ submission: { papers }, draft, setDraft }: PapersProps) {
  const words = useSupplementTexts();
  if (papers.length === 0) return null;
  return (
    <Section title={words('papers')}>
      <Stack>
        <Text fz="sm" c="dimmed">
          {words('papersHint')}
        </Text>
        {papers.map(({ paperKey, name, fileCount }) => (
          <PaperRow
            key={paperKey}
            paper={{ name }}
            note={words('had', { count: fileCount })}
            given={draft.papers[paperKey] ?? NOTHING}
            isMissing={false}
            onChange={(part) =>
              setDraft((before) => {
                const given = before.papers[paperKey] ?? NOTHING;
                const changed = { ...given, ...part(given) };
                return { ...before, papers: { ...before.papers, [paperKey]: changed } };
              })
            }
          />
        ))}
      </Stack>
    </Section>
  );
}
