/** The width of every picture: a phone's. Pixels; it is drawn at twice as many. */
export const sheetWidth = 360;
export const margin = 12;
/** What texts and marks have between the margins. */
export const innerWidth = sheetWidth - 2 * margin;
/** Teams takes images of at most 1,024 pixels a side, and pictures are drawn at twice their size. */
export const sheetScale = 2;
export const tallestSheet = 1024 / sheetScale;
