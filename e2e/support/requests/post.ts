/** Posts a plain form as its page would; `from` is the network that a trusted proxy saw. */
export function post(origin: string, path: string, fields: Record<string, string>, { from = "", cookie = "" } = {}) {
  const headers = {
    origin,
    cookie,
    "content-type": "application/x-www-form-urlencoded",
    ...(from && { "x-forwarded-for": from }),
  };
  return fetch(origin + path, { method: "POST", redirect: "manual", headers, body: new URLSearchParams(fields).toString() });
}
