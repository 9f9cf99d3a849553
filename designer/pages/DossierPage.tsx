import '../dossier/dossier.css';

import { Button, Grid, Stack } from '@mantine/core';
import { useParams } from 'react-router';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { receiptHref, useDossier } from '../api/useDossiers.ts';
import { ApplicantFacts } from '../dossier/ApplicantFacts.tsx';
import { DocumentList } from '../dossier/DocumentList.tsx';
import { DossierDiagram } from '../dossier/DossierDiagram.tsx';
import { DossierHead } from '../dossier/DossierHead.tsx';
import { DossierLedger } from '../dossier/DossierLedger.tsx';
import { FeeSection } from '../dossier/fees/FeeSection.tsx';
import { HistoryList } from '../dossier/HistoryList.tsx';
import { IncidentList } from '../dossier/IncidentList.tsx';
import { LifeSection } from '../dossier/LifeSection.tsx';
import { PaperFileSection } from '../dossier/PaperFileSection.tsx';
import { NoteSection } from '../dossier/NoteSection.tsx';
import { PeopleSection } from '../dossier/PeopleSection.tsx';
import { PaperList } from '../dossier/PaperList.tsx';
import { PrintedFormList } from '../dossier/PrintedFormList.tsx';
import { WatchButton } from '../dossier/WatchButton.tsx';
import { WaitSection } from '../dossier/WaitSection.tsx';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';

/** One dossier: where it is, since when, what is next, and everything that happened. */
export function DossierPage() {
  const { dossierId = '' } = useParams();
  const { data: dossier, error, refetch } = useDossier(dossierId);
  if (dossier) return <DossierBody dossier={dossier} />;
  if (error instanceof ApiProblem && error.details.status === 404) return <NotFoundPage />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function DossierBody({ dossier }: { readonly dossier: DossierView }) {
  const told = useDossierTexts();
  // What waits for a decision stands where it is seen first.
  const isAsked = dossier.extensions.some(({ decision }) => decision === null);
  return (
    <>
      <PageTitle title={told('title', { code: dossier.code })}>
        <WatchButton dossierId={dossier.dossierId} isWatched={dossier.isWatched} />
        {dossier.allowed.receipt === true ? (
          <Button
            component="a"
            href={receiptHref(dossier.dossierId)}
            target="_blank"
            rel="noreferrer"
            variant="default"
          >
            {told('receipt')}
          </Button>
        ) : null}
      </PageTitle>
      <Stack>
        <DossierHead dossier={dossier} />
        <IncidentList incidents={dossier.incidents} />
        {dossier.waitingFor.map((wait) => (
          <WaitSection key={wait.elementId} wait={wait} dossier={dossier} />
        ))}
        {isAsked ? <LifeSection dossier={dossier} /> : null}
        <DossierDiagram dossier={dossier} />
        <Grid>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack>
              {dossier.finishedAt === null || dossier.holder.length > 0 ? (
                <PeopleSection dossierId={dossier.dossierId} />
              ) : null}
              <ApplicantFacts dossier={dossier} />
              <PaperList papers={dossier.papers} />
              <NoteSection dossierId={dossier.dossierId} />
              <HistoryList dossierId={dossier.dossierId} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack>
              <PaperFileSection dossier={dossier} />
              <FeeSection dossier={dossier} />
              <PrintedFormList dossierId={dossier.dossierId} />
              <DossierLedger dossier={dossier} />
              <DocumentList dossier={dossier} />
              {isAsked ? null : <LifeSection dossier={dossier} />}
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}
