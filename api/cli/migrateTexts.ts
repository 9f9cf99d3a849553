import type { CliLanguage } from './problemLines.ts';

/** The words that `lienthong migrate` makes its lines of. */
export type MigrateWords = {
  readonly nothing: string;
  readonly pending: (migrations: readonly string[]) => string;
  readonly pendingInstances: (instances: number) => string;
  readonly backedUp: (file: string) => string;
  readonly applied: (migrations: readonly string[]) => string;
  readonly rebuilt: (instances: number) => string;
  readonly left: (instances: number) => string;
  readonly next: (folder: string) => string;
};

/** What `lienthong migrate` says, in both languages. */
export const MIGRATE_TEXTS: { readonly [Language in CliLanguage]: MigrateWords } = {
  vi: {
    nothing: 'Dữ liệu đã theo bản phần mềm này, không phải làm gì',
    pending: (migrations) =>
      `Cần chuyển đổi: ${migrations.join(', ')}, rồi dựng lại các lượt chạy từ lịch sử`,
    pendingInstances: (instances) => `Cần dựng lại ${instances} lượt chạy từ lịch sử`,
    backedUp: (file) => `Đã sao lưu trước khi chuyển đổi: ${file}`,
    applied: (migrations) => `Đã chuyển đổi: ${migrations.join(', ')}`,
    rebuilt: (instances) => `Đã dựng lại ${instances} lượt chạy từ lịch sử`,
    left: (instances) => `${instances} lượt chạy không dựng lại được, giữ nguyên như cũ:`,
    next: (folder) => `Tiếp theo: npx lienthong verify --data "${folder}"`,
  },
  en: {
    nothing: 'The data is of this release; nothing is to be done',
    pending: (migrations) =>
      `To be migrated: ${migrations.join(', ')}; then instances are made again from history`,
    pendingInstances: (instances) => `${instances} instances are to be made again from history`,
    backedUp: (file) => `Backed up before the migration: ${file}`,
    applied: (migrations) => `Migrated: ${migrations.join(', ')}`,
    rebuilt: (instances) => `${instances} instances were made again from history`,
    left: (instances) => `${instances} instances could not be made again and are as they were:`,
    next: (folder) => `Next: npx lienthong verify --data "${folder}"`,
  },
};
