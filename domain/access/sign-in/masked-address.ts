/** An address that its owner recognises and a stranger does not learn: `a…@example.org`. */
export function maskedAddress(email: string) {
  const at = email.lastIndexOf("@");
  return `${[...email.slice(0, at)][0] ?? ""}…${email.slice(at)}`;
}
