/** The file of a round: one door to reading and writing, loaded when a file is handled (it brings zod along). */
export { ALTERED, MAX_FILE_BYTES, TOO_LARGE } from './assessment-limits.ts';
export { readFile, type ReadFile, type ReadResult } from './assessment-read.ts';
export { writeFile, type WriteResult } from './assessment-write.ts';
