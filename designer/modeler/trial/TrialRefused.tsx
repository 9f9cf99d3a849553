import { Button, Group, List, Text, Title } from '@mantine/core';

import type { ProblemView } from '../../../api/contract/problemDetails.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { showProblem } from '../showProblem.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = {
  readonly title: string;
  /** What keeps the drawing from running; empty where that is not known by element. */
  readonly places: readonly { readonly rule: string; readonly elementId: string }[];
  readonly onClose: () => void;
};

/** A drawing that cannot be played: which errors keep it from it, and the way to them. */
export function TrialRefused({ title, places, onClose }: Props) {
  const editor = useEditor();
  const { t, pick } = useTrialTexts();
  const problems = useEditorState((state) => state.problems);
  const blocking = blockingOf(problems, places);
  const [first] = blocking;
  const show = (problem: ProblemView) => {
    onClose();
    showProblem(editor, problem);
  };
  return (
    <section className="trial-panel trial-refused" aria-label={t('title')}>
      <Title order={2} fz="sm" role="alert">
        {title}
      </Title>
      <List size="sm" my="sm">
        {blocking.map((problem) => (
          <List.Item key={`${problem.rule}:${problem.elementId}`}>
            <Text size="sm">{pick(problem.message)}</Text>
          </List.Item>
        ))}
      </List>
      <Group gap="xs">
        {first === undefined ? null : (
          <Button size="xs" autoFocus onClick={() => show(first)}>
            {t('refused.show')}
          </Button>
        )}
        <Button size="xs" variant="default" autoFocus={first === undefined} onClick={onClose}>
          {t('refused.close')}
        </Button>
      </Group>
    </section>
  );
}

/** In the words of the check, which finds the same; its other errors where it has others. */
function blockingOf(
  problems: readonly ProblemView[],
  places: Props['places'],
): readonly ProblemView[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const same = errors.filter(({ rule, elementId }) =>
    places.some((place) => place.rule === rule && place.elementId === elementId),
  );
  return same.length > 0 ? same : errors;
}
