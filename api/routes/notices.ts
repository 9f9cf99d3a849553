import { HEAD_POSTS } from '../../engine/model/headPosts.ts';
import { EVERY_HEAD, type OfficerNotice } from '../../engine/model/officerNotice.ts';
import type { Person } from '../../engine/model/person.ts';
import type { Instant } from '../../engine/model/time.ts';
import { readNotice } from '../../engine/run/notices/readNotice.ts';
import type { NoticeReader } from '../../engine/store/officerNoticeStore.ts';
import {
  NoticePageSchema,
  NoticeQuerySchema,
  ReadNoticeSchema,
  UnreadSchema,
} from '../contract/notices.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { presentNotice } from '../present/presentNotice.ts';
import type { Services } from '../services.ts';
import { answers, CommandHeaders, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const PAGE_SIZE = 20;
/** Beyond it "99+" says enough. */
const COUNT_MAX = 99;
const SHOWN_MS = 30 * 24 * 3_600_000;

/** What an officer is told, and what they have read of it. */
export function noticeRoutes({ runtime }: Services) {
  const part = createPart();
  const countOf = async (person: Person) => {
    const reader = readerOf(person, runtime.now());
    const { count, isMore } = await runtime.store.countUnread(reader, COUNT_MAX);
    return { total: count, totalIsMore: isMore };
  };

  part.openapi(
    declareRoute('notice.read', {
      method: 'get',
      path: '/notices',
      tags: ['notices'],
      request: { query: NoticeQuerySchema },
      responses: answers(NoticePageSchema, 'Notices of the last 30 days, newest first'),
    }),
    async (c) => {
      const { cursor = null } = c.req.valid('query');
      const reader = readerOf(personOf(c), runtime.now());
      const query = { ...reader, cursor, limit: PAGE_SIZE };
      const { rows, next } = await runtime.store.listOfficerNotices(query);
      return c.json({ items: rows.map(presentNotice), next }, 200);
    },
  );

  part.openapi(
    declareRoute('notice.read', {
      method: 'get',
      path: '/notices/unread',
      tags: ['notices'],
      responses: answers(UnreadSchema, 'How many notices are unread'),
    }),
    async (c) => c.json(await countOf(personOf(c)), 200),
  );

  part.openapi(
    declareRoute('notice.read', {
      method: 'post',
      path: '/notices/read',
      tags: ['notices'],
      request: { headers: CommandHeaders, body: jsonBody(ReadNoticeSchema) },
      responses: answers(UnreadSchema, 'How many are unread afterwards'),
    }),
    async (c) => {
      const person = personOf(c);
      const read = c.req.valid('json');
      const notice = await runtime.store.findOfficerNotice(read.noticeId);
      if (notice === null || !isFor(readerOf(person, runtime.now()), notice)) {
        throw new RefusalError({ code: 'NOTICE_NOT_FOUND', noticeId: read.noticeId });
      }
      orRefuse(
        await readNotice(runtime, {
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(person),
          personId: person.personId,
          ...read,
        }),
      );
      return c.json(await countOf(person), 200);
    },
  );

  return part;
}

/** Whose notices a person is given: their own, of their posts, and of the heads they are. */
function readerOf({ personId, placements }: Person, now: Instant): NoticeReader {
  const heads = placements
    .filter(({ post }) => HEAD_POSTS.has(post))
    .map(({ agencyId }) => ({ agencyId, post: EVERY_HEAD }));
  const seats = [...placements, ...heads].map(({ agencyId, post }) => ({ agencyId, post }));
  const distinct = new Map(seats.map((seat) => [`${seat.agencyId} ${seat.post}`, seat]));
  return { personId, seats: [...distinct.values()], since: now - SHOWN_MS };
}

function isFor({ personId, seats }: NoticeReader, notice: OfficerNotice): boolean {
  const { agencyId, post } = notice;
  const isAtSeat = seats.some((seat) => seat.agencyId === agencyId && seat.post === post);
  return notice.personId === personId || isAtSeat;
}
