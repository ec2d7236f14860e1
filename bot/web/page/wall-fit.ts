/** Sizes of letters from the largest; each is a class of the style sheet. */
const sizes = 6;
/** Charts take the room that is left, and those after the first are scrolled to. */
const smallestWithCharts = 4;
/** On a phone everything is scrolled. */
const usual = 3;

/** Draws the scene as large as still fits the screen; what does not fit at the smallest is scrolled to. */
export function fit(scene: HTMLElement): void {
  const smallest = scene.querySelector('.chart') ? smallestWithCharts : sizes;
  const { classList } = document.documentElement;
  const use = (size: number) => {
    for (let other = 1; other <= sizes; other += 1) classList.toggle(`size-${other}`, other === size);
  };
  if (!matchMedia('(min-width: 60rem)').matches) return use(usual);
  for (let size = 1; size <= smallest; size += 1) {
    use(size);
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight <= clientHeight && scene.scrollWidth <= scene.clientWidth) return;
  }
}
