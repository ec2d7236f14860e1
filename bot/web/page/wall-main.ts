import { WallPage, wallData } from './wall-page.ts';

void new WallPage(wallData()).start();
