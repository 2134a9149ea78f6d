const ID = /^[0-9a-z]{20,40}$/;

/** An id as the address of the next part carries it: whoever reads on should not build one. */
export const cursorOf = (id: string) => Buffer.from(id).toString("base64url");

/** The id behind a cursor; undefined where none of ours is. */
export function idBehind(cursor: string): string | undefined {
  const id = Buffer.from(cursor, "base64url").toString();
  return ID.test(id) ? id : undefined;
}

/** The address of the next part of a list: the same one with another cursor. */
export function nextAddress(url: URL, origin: string, next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  const search = new URLSearchParams(url.searchParams);
  search.set("cursor", cursorOf(next));
  return `${origin}${url.pathname}?${search}`;
}
