/** To the next or the previous screen of a long scene: a chart that has a screen of its own, or simply further. */
export function scrollScene(scene: HTMLElement, to: 'down' | 'up'): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'auto' : 'smooth';
  const tops = [...scene.querySelectorAll('.slide')].map((slide) => slide.getBoundingClientRect().top);
  const ahead = to === 'down' ? tops.find((top) => top > 1) : tops.findLast((top) => top < -1);
  const step = (to === 'down' ? 1 : -1) * 0.8 * innerHeight;
  // What stands between two charts must not be jumped over.
  const by = ahead !== undefined && Math.abs(ahead) < 1.2 * innerHeight ? ahead : step;
  scrollBy({ top: by, behavior });
}
