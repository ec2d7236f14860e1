import type { CallKind, OutboundCall } from './traffic.ts';

/** The Bot Connector's addresses (version 3) as the SDK's client calls them, ids url-encoded. */
const ROUTES: [method: string, path: RegExp, kind: CallKind][] = [
  ['POST', /^\/v3\/conversations$/, 'createConversation'],
  ['POST', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/activities$/, 'send'],
  ['POST', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/activities\/(?<activityId>[^/]+)$/, 'reply'],
  ['PUT', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/activities\/(?<activityId>[^/]+)$/, 'update'],
  ['DELETE', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/activities\/(?<activityId>[^/]+)$/, 'delete'],
  ['GET', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/members$/, 'members'],
  ['GET', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/pagedmembers$/, 'pagedMembers'],
  ['GET', /^\/v3\/conversations\/(?<conversationId>[^/]+)\/members\/(?<memberId>[^/]+)$/, 'member'],
  [
    'GET',
    /^\/v3\/conversations\/(?<conversationId>[^/]+)\/activities\/(?<activityId>[^/]+)\/members$/,
    'activityMembers',
  ],
  ['GET', /^\/v3\/teams\/(?<teamId>[^/]+)$/, 'team'],
  ['GET', /^\/v3\/teams\/(?<teamId>[^/]+)\/conversations$/, 'teamChannels'],
];

/** Reads an HTTP request as a call to the connector; `unknown` when it has no such operation. */
export function readCall(
  request: {
    method: string;
    path: string;
    query: URLSearchParams;
    authorization: string | undefined;
    body: unknown;
  },
  at: number,
): OutboundCall {
  const { method, path, query, body } = request;
  const call = {
    method,
    path,
    query,
    body,
    at,
    authorized: /^Bearer \S+$/.test(request.authorization ?? ''),
  };
  for (const [routeMethod, pattern, kind] of ROUTES) {
    const match = routeMethod === method ? pattern.exec(path) : null;
    if (match) {
      const ids = Object.entries(match.groups ?? {}).map(([name, id]) => [name, decodeURIComponent(id)]);
      return { ...call, kind, ...Object.fromEntries(ids) };
    }
  }
  return { ...call, kind: 'unknown' };
}
