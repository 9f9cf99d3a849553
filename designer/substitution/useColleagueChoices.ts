import type { SubstitutionPage } from '../../api/contract/substitutions.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { absentOf, toPlace } from './substitutionWish.ts';
import { useSubstitutionTexts } from './useSubstitutionTexts.ts';

/** The lists of a form for substitutions, in words; nobody is offered for themselves. */
export function useColleagueChoices({ absent, substitutes }: SubstitutionPage) {
  const t = useSubstitutionTexts();
  const postName = usePostName();
  const nothing = { value: '', label: t('choose') };
  const places = absent.flatMap(({ personId: absentId, name, placements }) =>
    placements.map(({ agencyId, agencyName, post }) => ({
      value: toPlace({ absentId, agencyId, post }),
      label: `${name} – ${postName(post)}, ${agencyName}`,
    })),
  );
  const people = (place: string) =>
    substitutes
      .filter(({ personId }) => personId !== absentOf(place))
      .map(({ personId, name, placements }) => ({
        value: personId,
        label: `${name} – ${placements.map(({ post }) => postName(post)).join(', ')}`,
      }));
  return {
    absent: [nothing, ...places],
    substitutes: (place: string) => [nothing, ...people(place)],
  };
}
