import { walkKinds } from './walk.ts';

walkKinds('dark');
