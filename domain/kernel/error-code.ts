type Fault = { code?: unknown; response?: unknown; message?: unknown; name?: unknown };

/** A mail server's answer begins with its code and usually the enhanced status of RFC 3463. */
const ANSWER = /^\s*([245]\d\d)(?:[ -]+([245]\.\d{1,3}\.\d{1,3}))?(?!\d)/;
const WORD = /^[\w.-]{1,40}$/;
const word = (value: unknown) => (typeof value === "string" && WORD.test(value) ? [value] : []);

/**
 * What may be kept of an error: codes. Its words may hold what somebody typed, such as the address that a mail server rejects.
 * `EENVELOPE 550 5.1.1` of a rejected mail, `SQLITE_BUSY` of a fault of the database; where an error has no code, its class.
 */
export function errorCode(error: unknown): string {
  const { code, response, message, name } = (typeof error === "object" && error !== null ? error : {}) as Fault;
  const said = ANSWER.exec(String(response ?? message ?? ""));
  const codes = [...word(code), ...(said?.slice(1).filter((part) => part !== undefined) ?? [])];
  return codes.length > 0 ? codes.join(" ") : (word(name)[0] ?? "failed");
}
