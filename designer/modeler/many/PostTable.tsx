import type { PostResult } from '../../../engine/testing/many/manyResult.ts';
import type { NamedResult } from './useMany.ts';
import type { PostNames } from './usePostNames.ts';
import { useManyTexts } from './useManyTexts.ts';

type Props = {
  readonly latest: NamedResult;
  readonly compared: NamedResult | null;
  readonly names: PostNames;
};

/** Every post: how busy, how long one waits there, and how the line in front of it grows. */
export function PostTable({ latest, compared, names }: Props) {
  const { t } = useManyTexts();
  const before = (postKey: string) =>
    compared?.result.posts.find((post) => post.postKey === postKey) ?? null;
  return (
    <table className="many-table" aria-label={t('posts.title')}>
      <caption>{t('posts.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('posts.post')}</th>
          <th scope="col">{t('posts.staff')}</th>
          <th scope="col">{t('posts.busy')}</th>
          <th scope="col">{t('posts.waiting')}</th>
          <th scope="col">{t('posts.waitingP90')}</th>
          <th scope="col">{t('posts.queueByDay')}</th>
        </tr>
      </thead>
      <tbody>
        {latest.result.posts.map((post) => (
          <PostRow
            key={post.postKey}
            post={post}
            before={before(post.postKey)}
            name={names(post.postKey)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly post: PostResult;
  readonly before: PostResult | null;
  readonly name: string;
};

function PostRow({ post, before, name }: RowProps) {
  const { number, percent, amount } = useManyTexts();
  const cells: readonly ((one: PostResult) => string)[] = [
    ({ staff }) => number(staff),
    ({ utilisation }) => percent(utilisation.mean),
    ({ waiting }) => amount(waiting.mean),
    ({ waitingP90 }) => amount(waitingP90),
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, place) => (
        // The cells of a row stand in the order of its heads.
        <td key={['staff', 'busy', 'waiting', 'p90'][place]}>
          {cell(post)}
          {before === null ? null : <Before value={cell(before)} />}
        </td>
      ))}
      <td>
        <QueueLine post={post} name={name} />
      </td>
    </tr>
  );
}

function Before({ value }: { readonly value: string }) {
  const { t } = useManyTexts();
  return <small className="many-before">{t('posts.before', { value })}</small>;
}

const WIDTH = 84;
const HEIGHT = 22;

function QueueLine({ post, name }: Omit<RowProps, 'before'>) {
  const { t, number } = useManyTexts();
  const { queueByDay } = post;
  const first = number(queueByDay[0] ?? 0);
  const last = number(queueByDay.at(-1) ?? 0);
  const most = Math.max(1, ...queueByDay);
  const step = WIDTH / Math.max(1, queueByDay.length - 1);
  const points = queueByDay.map((count, day) => {
    return `${(day * step).toFixed(1)},${(HEIGHT - 1 - (count / most) * (HEIGHT - 2)).toFixed(1)}`;
  });
  return (
    <span className="many-queue">
      <svg
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('posts.queueEnd', { post: name, first, last })}
      >
        <polyline points={points.join(' ')} />
      </svg>
      <small aria-hidden>
        {first} → {last}
      </small>
    </span>
  );
}
