import type { ImageMetadata } from 'astro';
import { PICTURE_SCALE } from './scale.ts';

const files = import.meta.glob<{ default: ImageMetadata }>('./*.webp', { eager: true });

export interface HelpPicture {
	src: string;
	/** Size in CSS pixels. */
	width: number;
	height: number;
}

/** A screenshot of the help by its name; `undefined` until `npm run pictures` has taken it. */
export function helpPicture(name: string): HelpPicture | undefined {
	const image = files[`./${name}.webp`]?.default;
	return image && { src: image.src, width: Math.round(image.width / PICTURE_SCALE), height: Math.round(image.height / PICTURE_SCALE) };
}
