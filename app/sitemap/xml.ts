export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An answer that everybody may keep for a while and asks for again. */
export const xml = (body: string | ReadableStream<Uint8Array>) =>
  new Response(typeof body === "string" ? XML + body : body, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=0, must-revalidate" },
  });
