import { href } from '../paths.ts';
import { PARAM, withDay } from './address.ts';

/** True for a link to another page of the handbook; files to save are no pages. */
function isPage(link: HTMLAnchorElement): boolean {
	return (
		link.protocol === location.protocol &&
		link.host === location.host &&
		link.pathname.startsWith(href('/')) &&
		!link.hasAttribute('download') &&
		/(?:\/|\.html)$/.test(link.pathname)
	);
}

/**
 * Keeps the day on every link and search of the page. A link is rewritten when the reader comes to it, by pointer or by key,
 * so that opening it in a new tab or copying it takes the day along, and a page of a thousand links costs nothing.
 */
export function keepDay(day: string): void {
	const carry = (event: Event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
		if (link === null) return;
		// The way back is worked out late as well: the search page changes its address as one types.
		if ('today' in link.dataset) link.href = withDay(location.href, undefined);
		else if (isPage(link) && !new URLSearchParams(link.search).has(PARAM)) link.href = withDay(link.href, day);
	};
	for (const type of ['pointerdown', 'focusin', 'contextmenu', 'click']) addEventListener(type, carry, true);
	addEventListener(
		'submit',
		(event) => {
			const form = event.target as HTMLFormElement;
			// The search page and the form that asks for a day keep it themselves.
			if (form.matches('.day-form, #tim-kiem form')) return;
			if (form.method !== 'get' || !form.action.startsWith(new URL(href('/'), location.href).href) || form.querySelector(`[name=${PARAM}]`)) return;
			const field = document.createElement('input');
			field.type = 'hidden';
			field.name = PARAM;
			field.value = day;
			form.append(field);
		},
		true,
	);
}
