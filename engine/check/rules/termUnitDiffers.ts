import type { Rule } from '../rule.ts';

/**
 * Warns where the legal term counts calendar days while step budgets count working time: they can
 * only be compared roughly.
 *
 * Instead: check in the legal text whether "ngày" or "ngày làm việc" is meant.
 */
export const termUnitDiffers: Rule = {
  id: 'term-unit-differs',
  severity: 'warning',
  kind: 'administration',
  check: ({ process }) => {
    const isCalendar = process.settings.legalTerm?.unit === 'CALENDAR_DAY';
    const hasBudget = process.nodes.some(
      (it) => 'budgetMinutes' in it && it.budgetMinutes !== null,
    );
    return isCalendar && hasBudget ? [{ elementId: process.id }] : [];
  },
};
