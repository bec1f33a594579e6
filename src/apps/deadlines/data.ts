import type { DeadlineEvent, DeadlineRule, Term, YearTime } from '../../schemas/deadline.ts';
import type { Force, OfficeKind } from '../../schemas/offices.ts';

/** What the pages carry for their scripts; the words a reader sees stand in the page itself. */
export interface RuleData extends Pick<DeadlineRule, 'id' | 'title' | 'means' | 'only' | 'term'> {
	/** Plain words for the calendar file: what the rule says, its basis, notes. */
	text: string;
	others: { title: string; term: Term }[];
	/** Offices the rule speaks to. */
	offices: Partial<Record<OfficeKind, Force>>;
	/** Days between which the first cited regulation is in force. */
	from?: string;
	to?: string;
}

export interface EventData extends Pick<DeadlineEvent, 'id' | 'title' | 'dates' | 'choices'> {
	rules: RuleData[];
}

export interface ToolData {
	/** Day of this edition, the stamp of calendar files. */
	edition: string;
	events: EventData[];
}

export interface DutyData {
	id: string;
	title: string;
	text: string;
	when: YearTime;
	system: boolean;
	offices: Partial<Record<OfficeKind, Force>>;
}

export interface YearData {
	edition: string;
	duties: DutyData[];
}
