import { domainToASCII } from "node:url";
import { z } from "zod";

/** NFC, CRLF→LF, trimmed: what is stored of a typed text. */
export const normalise = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

// Control characters (tab and line feed aside), lone surrogates, and the marks that reverse the reading direction.
const UNSAFE = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]|\p{Cs}/u;
const clean = (text: string) => !UNSAFE.test(text);
const oneLine = (text: string) => !/[\n\t\u2028\u2029]/.test(text);
const code = (code: string) => ({ params: { code } });

/** A text of several lines. */
export const paragraph = (max: number, min = 1) =>
  z
    .string()
    .transform(normalise)
    .pipe(z.string().min(min).max(max).refine(clean, code("characters")));

/** A text of one line: a name, a title. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform(normalise)
    .pipe(z.string().min(min).max(max).refine(clean, code("characters")).refine(oneLine, code("oneLine")));

/** An address; the domain may be international and is kept as typed, checked in its ASCII form. */
export const emailAddress = z
  .string()
  .transform((text) => normalise(text))
  .pipe(
    z
      .string()
      .min(3)
      .max(254)
      .refine((text) => {
        const at = text.lastIndexOf("@");
        const domain = domainToASCII(text.slice(at + 1));
        return at > 0 && domain !== "" && z.email().safeParse(`${text.slice(0, at)}@${domain}`).success;
      }, code("email")),
  );

/** A public web address, http or https; without a scheme it gets https. */
export const webAddress = z
  .string()
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(normalise(text)) ? normalise(text) : `https://${normalise(text)}`))
  .pipe(
    z
      .string()
      .max(200)
      .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hostname.includes("."), code("url"))
      .refine(clean, code("characters")),
  );

/** An id of ours, as forms carry it in hidden fields. */
export const idField = z.string().regex(/^[0-9a-z]{20,40}$/);
/** The version that the form was filled in against. */
export const versionField = z.coerce.number().int().min(0);
