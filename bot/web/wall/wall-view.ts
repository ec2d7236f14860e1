import { drawWall } from '../../../cards/wall/draw-wall.ts';
import type { WallChart } from '../../../cards/wall/wall-screen.ts';
import { chartColumns } from '../../charts/chart-columns.ts';
import { atOneScale } from '../../charts/embed-svg.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { shownOnWall, type WallFacts, type WallScene, wallScene } from '../../workshop/display/wall-scene.ts';
import { isLive, type Session } from '../../workshop/session.ts';
import { Recent } from '../recent.ts';
import { wallBar } from './wall-bar.ts';
import type { DrawnChart, DrawnScreen, WallView } from './wall-data.ts';

const mostDrawn = 100;
/** What a screen of 1920 by 1080 leaves for a chart, and for one in each of two languages. */
const room = { width: 1800, height: 680 };
const wholeScreen = { width: 1800, height: 860 };
const besideFindings = { width: 1340, height: 620 };
const halfRoom = { width: 860, height: 680 };

/** Makes what a wall shows. `draw` gives SVG that stands in a page. */
export class WallViews {
  readonly #outside: {
    timeZone: string;
    address: () => string | undefined;
    draw: (chart: ChartSpec) => Promise<string>;
  };
  readonly #drawn = new Recent<string>(mostDrawn);

  constructor(outside: {
    timeZone: string;
    address: () => string | undefined;
    draw: (chart: ChartSpec) => Promise<string>;
  }) {
    this.#outside = outside;
  }

  async of(session: Session, facts: WallFacts, looking?: string): Promise<WallView> {
    const scene = wallScene(session, facts, looking);
    const again = scene.scene === 'results' && scene.earlier;
    const bar = wallBar(session, facts);
    return {
      scene: scene.scene,
      over: !isLive(session),
      screens: await this.#screens(session, scene),
      now: facts.now,
      ...(scene.scene === 'open' && timesOf(scene)),
      shown: shownOnWall(session),
      ...(again && looking !== undefined && { looking }),
      ...(bar && { bar }),
    };
  }

  #screens(session: Session, scene: WallScene): Promise<DrawnScreen[]> {
    const { language, secondLanguage, title, link } = session;
    const { timeZone, address } = this.#outside;
    const code = link?.open && session.state === 'running' ? link.code : undefined;
    const spoken = secondLanguage ? [language, secondLanguage] : [language];
    return Promise.all(
      spoken.map(async (one): Promise<DrawnScreen> => {
        const screen = drawWall(scene, { language: one, timeZone, title, code, address: address() });
        const spaceOf = (place: number) => {
          if (spoken.length > 1) return halfRoom;
          if (place > 0) return wholeScreen;
          return screen.findings.length > 0 ? besideFindings : room;
        };
        const charts = screen.charts.map((chart, place) => this.#chart(chart, spaceOf(place)));
        return { ...screen, charts: await Promise.all(charts) };
      }),
    );
  }

  async #chart({ chart, lines }: WallChart, space: typeof room): Promise<DrawnChart> {
    const columns = chartColumns(chart, space).map((column) =>
      this.#drawn.get(JSON.stringify(column), () => this.#outside.draw(column)),
    );
    return { title: chart.title, lines, columns: atOneScale(await Promise.all(columns)) };
  }
}

function timesOf({ time, status: { closesAt } }: Extract<WallScene, { scene: 'open' }>) {
  return { ...(time && { time }), ...(closesAt && { closesAt }) };
}
