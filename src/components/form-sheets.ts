/** A form whose blank sheets all lie is printed lying, its head too, where a browser knows one size only. */
import { printOneSize } from './one-size.ts';

const sheets = [...document.querySelectorAll('.specimen')];
if (sheets.length > 0 && sheets.every((s) => s.classList.contains('landscape'))) printOneSize('size: A4 landscape');
