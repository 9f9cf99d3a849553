import { agencyIdOf } from '../../../api/demonstration/province.ts';
import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { below, pick } from '../../support/seededRandom.ts';
import { send } from '../desk.ts';
import { PLACES } from '../people.ts';
import type { World } from '../world.ts';
import { aQueueRequest } from './drawApart.ts';
import { together } from './workerSteps.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of Vietnam, when the halls are open on a working day. */
const OPEN_HOURS = { from: 8, to: 11 };

/** Some of a morning at one hall: numbers taken, called and moved, now and then at once. */
export async function hall(world: World): Promise<string> {
  const { random, clock } = world;
  const hour = ((clock.now + 7 * HOUR) % DAY) / HOUR;
  if (hour < OPEN_HOURS.from || hour > OPEN_HOURS.to) {
    const nextDay = Math.ceil((clock.now + 7 * HOUR) / DAY) * DAY - 7 * HOUR;
    clock.now = nextDay + OPEN_HOURS.from * HOUR + below(random, 2 * HOUR);
  }
  const place = pick(random, PLACES) ?? PLACES[0]!;
  const said: string[] = [formatInstant(clock.now), agencyIdOf(place, 'one-stop')];
  for (let left = 3 + below(random, 5); left > 0; left -= 1) {
    const racers = random() < 0.7 ? 1 : 2 + below(random, 2);
    const requests = [];
    for (let racer = 0; racer < racers; racer += 1)
      requests.push(await aQueueRequest(world, place));
    said.push(...(await together(requests.map((request) => send(world, request)))));
    clock.now += below(random, 10 * 60_000);
  }
  return said.join('; ');
}
