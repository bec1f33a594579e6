import { Aside } from './Aside.tsx';
import { BiasView } from './BiasView.tsx';
import type { Desk } from './desk.ts';
import { Expected } from './Expected.tsx';
import { Failures } from './Failures.tsx';
import { Filters } from './Filters.tsx';
import { Groups } from './Groups.tsx';
import { Intake } from './Intake.tsx';
import { Keep } from './Keep.tsx';
import { Missing } from './Missing.tsx';
import { Offices } from './Offices.tsx';
import { Overview } from './Overview.tsx';
import { Reds } from './Reds.tsx';

/** The roll-up from top to bottom: files in, what to look at, figures, what is missing, what was set aside. */
export function App({ desk }: { desk: Desk }) {
	const summary = desk.summary.value;
	const choice = desk.fullChoice.value;
	return (
		<>
			<Intake desk={desk} />
			<Expected desk={desk} />
			{summary && choice && (
				<>
					<Keep desk={desk} summary={summary} choice={choice} />
					<Filters desk={desk} summary={summary} choice={choice} />
					<Overview summary={summary} choice={choice} />
					<Reds summary={summary} />
					<Failures summary={summary} />
					<Groups summary={summary} />
					<BiasView summary={summary} />
					<Offices summary={summary} />
					<Missing summary={summary} />
					<Aside desk={desk} summary={summary} />
				</>
			)}
			{!summary && desk.rollup.value.refused.length > 0 && desk.progress.value === undefined && <RefusedOnly desk={desk} />}
		</>
	);
}

/** Nothing could be read: the reasons stand alone. */
function RefusedOnly({ desk }: { desk: Desk }) {
	return (
		<section>
			<h2 class="mt">Tệp hỏng, để riêng</h2>
			<ul>
				{desk.rollup.value.refused.slice(0, 200).map((r) => (
					<li>
						<strong>{r.file}</strong>: {r.reason}
					</li>
				))}
			</ul>
		</section>
	);
}
