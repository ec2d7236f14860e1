/**
 * Whose connection it is. Only as many proxies are believed as the operator has put before the bot: whatever stands
 * further left in the header, anybody could have written.
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const told = (forwardedFor ?? '').split(',').map((part) => part.trim());
  const believed = proxies > 0 ? told.at(-proxies) : undefined;
  return networkOf(believed || remote || '');
}

/** An address of IPv6 by its network: every home has as many addresses as it likes. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const missing = Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...rest].slice(0, 4).join(':');
}
