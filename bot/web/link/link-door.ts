import type { PicturesOf } from '../../../cards/charts-of.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { Outlet, WorkshopTools } from '../../run-command/workshop-tools.ts';
import type { Endpoint } from '../endpoint.ts';
import type { SignedLinks } from '../signed-links.ts';
import { wallPage } from '../wall/wall-page.ts';
import { LocalChanges } from './changes.ts';
import { codePage } from './code-page.ts';
import { EventStreams } from './event-streams.ts';
import { pageFiles } from './page-files.ts';
import { participantPage } from './participant-page.ts';
import { WrongCodes } from './wrong-codes.ts';

export interface LinkPages {
  readonly endpoints: readonly Endpoint[];
  /** Ends what browsers keep open. */
  close(): void;
}

/** Changes that pages are to hear of; the same outlet shows them elsewhere. */
export class PageChanges extends LocalChanges {
  /** An outlet that tells pages too. */
  besides(outlet: Outlet): Outlet {
    return {
      show: (session, when = 'now') => {
        outlet.show(session, when);
        this.tell(session, when);
      },
      deliver: (session, to, slot, view) => outlet.deliver(session, to, slot, view),
    };
  }
}

/** Everything that people reach by link, and the wall of a room. */
export async function openLinkPages(
  commands: WorkshopTools,
  outside: {
    links: SignedLinks;
    changes: PageChanges;
    pictures: PicturesOf;
    timeZone: string;
    address: () => string | undefined;
    /** A chart as SVG that stands in a page. */
    draw: (chart: ChartSpec) => Promise<string>;
  },
): Promise<LinkPages> {
  const { address, changes } = outside;
  const base = () => new URL(address() ?? 'http://localhost').pathname.replace(/\/+$/, '');
  const files = await pageFiles();
  const wrongCodes = new WrongCodes(commands.clock);
  const streams = new EventStreams(changes);
  return {
    endpoints: [
      files.endpoint,
      ...codePage({ store: commands.store, files, wrongCodes, base }),
      ...participantPage({ ...outside, commands, files, streams, wrongCodes, base }),
      ...wallPage({ ...outside, commands, files, streams, base }),
    ],
    close: () => streams.close(),
  };
}
