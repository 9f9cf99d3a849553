/** Texts of the page of published figures in English. */
export const statisticsEn = {
  title: 'Published figures',
  intro:
    'Figures read from articles of provinces, kept as they were published. Every total is added ' +
    'up again and what does not fit is named; which figure is wrong only the publisher knows.',
  summary: '{{lines}} lines of figures, {{sums}} totals checked, {{broken}} do not add up.',
  holds: 'Every total adds up',
  broken: '{{broken}} of {{count}} totals do not add up',
  noSums: 'No total to check',
  brokenTitle: 'Totals that do not add up',
  more: '{{total}} is given as {{value}}, but {{parts}} = {{sum}}: {{difference}} too many.',
  less: '{{total}} is given as {{value}}, but {{parts}} = {{sum}}: {{difference}} missing.',
  swap: 'Two neighbouring digits are probably exchanged.',
  about: 'nearly',
  source: 'Source: {{title}} (read from a copy)',
};
