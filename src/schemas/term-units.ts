/** Units in which rules count time. In a module of its own: pages in the browser read it without loading zod. */
export const TERM_UNITS = { day: 'ngày', 'working-day': 'ngày làm việc', month: 'tháng', year: 'năm' } as const;
export type TermUnit = keyof typeof TERM_UNITS;
