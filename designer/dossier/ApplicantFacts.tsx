import type { DossierView } from '../../api/contract/dossiers.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView };

/** Who applies for what, and how papers come in and the result goes out. */
export function ApplicantFacts({ dossier }: Props) {
  const told = useDossierTexts();
  const { applicant, representative, mobilePlace } = dossier;
  const standsIn = representative
    ? `${representative.name} (${representative.idNumber}), ${representative.authority}`
    : null;
  return (
    <Section title={told('applicantTitle')}>
      <Facts
        facts={[
          [told('applicant'), applicant.name],
          [told('idNumber'), applicant.idNumber],
          [told('address'), applicant.address],
          [told('phone'), applicant.phone],
          [told('email'), applicant.email],
          [told('representative'), standsIn],
          [told('content'), dossier.content],
          [told('receivingAgency'), dossier.receivingAgencyName],
          [told('receivedThrough'), told(`channel.${dossier.channel}`)],
          [
            told('mobilePlace'),
            mobilePlace ? `${mobilePlace.place}, ${formatDay(mobilePlace.on)}` : null,
          ],
          [told('returnChannel'), told(`channel.${dossier.returnChannel}`)],
        ]}
      />
    </Section>
  );
}
