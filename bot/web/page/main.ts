import { pageData } from './page-data.ts';
import { ParticipantPage } from './participant-page.ts';

void new ParticipantPage(pageData()).start();
