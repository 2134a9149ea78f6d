import { entityTag, hasTag } from "#lib/requests/entity-tag";

export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An answer that everybody may keep for a while and asks for again by its tag. */
export function xml(request: Request, text: string): Response {
  const tag = entityTag(text);
  const headers = { etag: tag, "cache-control": "public, max-age=0, must-revalidate" };
  if (hasTag(request.headers, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/xml; charset=utf-8" } });
}
