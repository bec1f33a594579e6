import { walkKinds } from './walk.ts';

walkKinds(0, 2);
