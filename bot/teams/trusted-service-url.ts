const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether the bot may send to an address that an activity names. The SDK trusts any; a forged one would get
 * the bot's token and people's texts. A leading dot in the list allows subdomains. Plain http only on loopback.
 */
export function isTrustedServiceUrl(url: unknown, hosts: readonly string[], local: boolean): url is string {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (loopback.includes(hostname)) return local || hosts.includes(hostname);
  if (protocol !== 'https:') return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}
