/** Units in which people here say how long something takes, or how much it is. */
export type SaidUnit =
  | 'workingDay'
  | 'workingHour'
  | 'workingMinute'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'dong';

/** One and many of each unit. */
export type UnitTexts = { readonly [Unit in SaidUnit]: readonly [one: string, many: string] };

/** How units are said in both languages, wherever the engine says an amount. */
export const UNIT_TEXTS: { readonly vi: UnitTexts; readonly en: UnitTexts } = {
  vi: {
    workingDay: ['ngày làm việc', 'ngày làm việc'],
    workingHour: ['giờ làm việc', 'giờ làm việc'],
    workingMinute: ['phút làm việc', 'phút làm việc'],
    month: ['tháng', 'tháng'],
    day: ['ngày', 'ngày'],
    hour: ['giờ', 'giờ'],
    minute: ['phút', 'phút'],
    dong: ['đồng', 'đồng'],
  },
  en: {
    workingDay: ['working day', 'working days'],
    workingHour: ['working hour', 'working hours'],
    workingMinute: ['working minute', 'working minutes'],
    month: ['month', 'months'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    dong: ['đồng', 'đồng'],
  },
};
