import { Alert, Stack } from '@mantine/core';

import { useEditorState } from '../EditorContext.tsx';
import { useModelerTexts } from '../useModelerTexts.ts';
import { fieldOf } from './fieldOf.ts';

const COLORS = { error: 'crimson', warning: 'gold', info: 'navy' } as const;

/** The findings about one element that no field of its own shows. */
export function ElementProblems({ elementId }: { readonly elementId: string }) {
  const { pick } = useModelerTexts();
  const all = useEditorState((state) => state.problems);
  const problems = all.filter(
    (problem) => problem.elementId === elementId && fieldOf(problem) === null,
  );
  if (problems.length === 0) return null;
  return (
    <Stack gap={4}>
      {problems.map((problem) => (
        <Alert
          key={`${problem.rule}:${JSON.stringify(problem.facts)}`}
          color={COLORS[problem.severity]}
          variant="light"
          p={6}
          styles={{ message: { fontSize: 'var(--mantine-font-size-xs)', color: 'inherit' } }}
        >
          {pick(problem.message)}
        </Alert>
      ))}
    </Stack>
  );
}
