/** Pictures of the help are taken with this many pixels to a CSS pixel. */
export const PICTURE_SCALE = 1.5;

/** Most bytes of a picture: thirty of them go onto every stick. */
export const MOST_BYTES = 25 * 1024;
