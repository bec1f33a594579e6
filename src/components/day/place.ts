import { dayAsked } from './address.ts';
import { dayForm, styleDay } from './panel.ts';

// The page that speaks of the day in its text has the form there.
const asked = dayAsked();
styleDay();
document.querySelector('[data-day-form]')?.append(dayForm(asked?.day));
