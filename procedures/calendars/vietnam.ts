import { loadCalendar } from '../../engine/calendar/loadCalendar.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { assert } from '../../engine/model/assert.ts';
import y2019 from './vietnam/2019.json' with { type: 'json' };
import y2020 from './vietnam/2020.json' with { type: 'json' };
import y2021 from './vietnam/2021.json' with { type: 'json' };
import y2022 from './vietnam/2022.json' with { type: 'json' };
import y2023 from './vietnam/2023.json' with { type: 'json' };
import y2024 from './vietnam/2024.json' with { type: 'json' };
import y2025 from './vietnam/2025.json' with { type: 'json' };
import y2026 from './vietnam/2026.json' with { type: 'json' };
import y2027 from './vietnam/2027.json' with { type: 'json' };
import week from './vietnam/week.json' with { type: 'json' };

const YEARS = [y2019, y2020, y2021, y2022, y2023, y2024, y2025, y2026, y2027];

/** The calendar "vietnam" of the civil service, built in; the same value in browser and server. */
export const VIETNAM: WorkingCalendar = load();

function load(): WorkingCalendar {
  const loaded = loadCalendar({ ...week, years: YEARS });
  assert(loaded.ok, 'Expected the built-in calendar to be valid, but it has problems.');
  return loaded.value;
}
