import { walkEveryPage } from './walk.ts';

walkEveryPage(1, 4);
