import { Stack } from '@mantine/core';

import { Answer } from '../answer/Answer.tsx';
import { useMe } from '../api/useSession.ts';
import { useSubstitutions } from '../api/useSubstitutions.ts';
import { SubstitutionForm } from '../substitution/SubstitutionForm.tsx';
import { SubstitutionTable } from '../substitution/SubstitutionTable.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useSubstitutionTexts } from '../substitution/useSubstitutionTexts.ts';

/** For heads of units: who is away, and who holds their post meanwhile. */
export function SubstitutionPage() {
  const t = useSubstitutionTexts();
  const me = useMe();
  const query = useSubstitutions();
  if (me.can['substitution.decide'] !== true) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={t('title')} />
      <Answer query={query}>
        {(page) => (
          <Stack>
            <SubstitutionTable items={page.items} />
            <SubstitutionForm page={page} />
          </Stack>
        )}
      </Answer>
    </>
  );
}
