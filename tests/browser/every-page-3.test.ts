import { walkEveryPage } from './walk.ts';

walkEveryPage(2, 4);
