import { walkEveryPage } from './walk.ts';

walkEveryPage(3, 4);
