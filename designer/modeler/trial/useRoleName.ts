import { usePostName } from '../../i18n/usePostName.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Role = { readonly performer: string | null; readonly laneName: string };

/** "Chuyên viên thụ lý – Phòng Kinh tế" for who has a step: the post, and the lane as drawn. */
export function useRoleName(): (role: Role) => string {
  const { t } = useTrialTexts();
  const postName = usePostName();
  return ({ performer, laneName }) => {
    if (performer === null) return laneName === '' ? t('tasks.nobody') : laneName;
    const [agencyRole = '', post = ''] = performer.split(':');
    const place = laneName === '' ? agencyRole : laneName;
    return t('tasks.role', { post: postName(post), place });
  };
}
