import type { DossierView } from '../../api/contract/dossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';

type Props = { readonly dossier: DossierView };

/** Who applies for what, and how papers come in and the result goes out. */
export function ApplicantFacts({ dossier }: Props) {
  const { t } = useTexts();
  const { applicant } = dossier;
  return (
    <Section title={t('dossier.applicantTitle')}>
      <Facts
        facts={[
          [t('dossier.applicant'), applicant.name],
          [t('dossier.idNumber'), applicant.idNumber],
          [t('dossier.address'), applicant.address],
          [t('dossier.phone'), applicant.phone],
          [t('dossier.email'), applicant.email],
          [t('dossier.content'), dossier.content],
          [t('dossier.receivingAgency'), dossier.receivingAgencyName],
          [t('dossier.receivedThrough'), t(`dossier.channel.${dossier.channel}`)],
          [t('dossier.returnChannel'), t(`dossier.channel.${dossier.returnChannel}`)],
        ]}
      />
    </Section>
  );
}
