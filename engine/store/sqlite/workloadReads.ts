import { sql, type SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { AgencyId } from '../../model/ids.ts';
import type { PersonLoad, PostLoad, Workload, WorkloadQuery } from '../inboxStore.ts';
import { tasks } from './instanceTables.ts';

/** Who has how much to do in these agencies; each is read in its own part of the indexes. */
export function listWorkload(db: BetterSQLite3Database, query: WorkloadQuery): Workload {
  const agencyIds = [...new Set(query.agencyIds)].toSorted();
  return {
    posts: agencyIds.flatMap((agencyId) => db.all<PostLoad>(loadOfPosts(agencyId, query))),
    people: agencyIds.flatMap((agencyId) => db.all<PersonLoad>(loadOfPeople(agencyId, query))),
  };
}

function loadOfPosts(agencyId: AgencyId, { now }: WorkloadQuery): SQL {
  return sql`select agency_id as agencyId, post, count(*) as open,
      count(case when due_at < ${now} then 1 end) as late
    from ${tasks}
    where kind = 'user' and status in ('open', 'claimed') and status = 'open'
      and agency_id = ${agencyId} and post is not null
    group by post order by post`;
}

function loadOfPeople(agencyId: AgencyId, { now, doneSince }: WorkloadQuery): SQL {
  return sql`select ${agencyId} as agencyId, personId,
      sum(claimed) as claimed, sum(late) as late, sum(done) as done
    from (
      select claimed_by as personId, 1 as claimed, coalesce(due_at < ${now}, 0) as late, 0 as done
      from ${tasks}
      where kind = 'user' and status in ('open', 'claimed') and status = 'claimed'
        and agency_id = ${agencyId} and claimed_by is not null
      union all
      select closed_by, 0, 0, 1 from ${tasks}
      where kind = 'user' and status = 'completed' and agency_id = ${agencyId}
        and closed_at >= ${doneSince} and closed_by is not null
    )
    group by personId order by personId`;
}
