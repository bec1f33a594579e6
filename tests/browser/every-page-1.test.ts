import { walkEveryPage } from './walk.ts';

walkEveryPage(0, 4);
