import type { Dimension } from './dimensions.ts';
import type { Grouping } from './grouping.ts';
import type { Outlook } from './outlook.ts';
import type { SessionHead, StageHead } from './views.ts';

/** How the coming stage is broken down, and what of it cannot be shown. */
export interface GroupingNow {
  readonly grouping: Grouping;
  /** Absent while nothing speaks against it. */
  readonly outlook?: Outlook;
}

/** The facilitator chooses before the stage opens: recruit, merge, only the two main sides, another dimension. */
export interface GroupingView extends GroupingNow {
  readonly view: 'grouping';
  readonly session: SessionHead;
  readonly stage: StageHead;
  /** What the agenda asks of people, and so what results can be broken down by. */
  readonly dimensions: readonly Dimension[];
  /** The groups that may be merged, and those that are proposed to be. */
  readonly groups: readonly string[];
  readonly proposed: readonly string[];
}
