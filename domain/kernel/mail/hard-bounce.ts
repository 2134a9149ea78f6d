/** Of RFC 3463: no such mailbox or domain, a bad address, a mailbox that moved or is switched off. Others are about the message or a policy. */
const NO_MAILBOX = new Set(["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"]);
const REJECTED = /^EENVELOPE (?:550|551|553)(?: (5\.\d{1,3}\.\d{1,3}))?$/;

/** Whether what is kept of a failed delivery (`errorCode`) says that the mailbox is not there, for good. */
export function isHardBounce(code: string): boolean {
  const rejected = REJECTED.exec(code);
  return rejected !== null && (rejected[1] === undefined || NO_MAILBOX.has(rejected[1]));
}
