import { walkKinds } from './walk.ts';

walkKinds(1, 2);
