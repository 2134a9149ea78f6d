import { domainToASCII, domainToUnicode } from "node:url";

/** An address in its three forms: as it is stored and shown, as it is compared, and as it is written to. */
export type Mailbox = { shown: string; key: string; envelope: string };

// Signs that need neither quotation marks nor a mail server that speaks Unicode.
const LOCAL = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*(?<!')$/i;
// The middle dot is a letter of Catalan in names of domains (RFC 5892, A.3).
const TYPED = /^[\p{L}\p{M}\p{Nd}\u00B7.-]+$/u;
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,57}[a-z0-9])$`);

/**
 * The one mailbox that a text names, or undefined where it names none or could be read as another one. The domain may be international; only what
 * the rules of domain names (UTS 46) leave as it was typed, capitals aside, is accepted. Signs that these rules drop or replace are refused.
 */
export function mailboxOf(text: string): Mailbox | undefined {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const typed = text.slice(at + 1);
  if (local.length > 64 || !LOCAL.test(local) || !TYPED.test(typed)) return undefined;
  const ascii = domainToASCII(typed);
  const unicode = domainToUnicode(ascii);
  const asTyped = [ascii, unicode].includes(typed.toLowerCase());
  if (!asTyped || domainToASCII(unicode) !== ascii || ascii.length > 253 || !DOMAIN.test(ascii)) return undefined;
  return { shown: `${local}@${unicode}`, key: `${local.toLowerCase()}@${ascii}`, envelope: `${local}@${ascii}` };
}

/** An address as it is compared: the mailbox in lower case, its domain in ASCII; the local part too, as every mail server we know treats it. */
export function emailKey(email: string): string {
  const mailbox = mailboxOf(email);
  if (!mailbox) throw new Error("An address that the forms do not accept was to be compared.");
  return mailbox.key;
}

/** The key without what is behind a plus sign: by custom the same person's mailbox. */
export const personalKey = (key: string) => key.replace(/\+[^@]*@/, "@");
