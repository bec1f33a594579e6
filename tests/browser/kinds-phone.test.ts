import { walkKinds } from './walk.ts';

walkKinds('phone');
