import { vi } from './vi.ts';
import { useTexts, type TextKey } from './useTexts.ts';

/** Gives the name of a post by its key; a post that only a procedure knows is shown by its key. */
export function usePostName(): (post: string) => string {
  const { t } = useTexts();
  return (post) => (post in vi.common.post ? t(`common.post.${post}` as TextKey) : post);
}
