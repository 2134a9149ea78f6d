import { z } from "zod";
import { mailboxOf } from "#domain/kernel/mail/mailbox";

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

/** The most characters of an email address (RFC 5321). */
export const MAX_EMAIL = 254;

/** An email address as `mailboxOf` reads it, with its domain in lower case and in its own letters. */
export const emailAddress = z
  .string()
  .transform(normalise)
  .pipe(
    z
      .string()
      .min(3)
      .max(MAX_EMAIL)
      .refine((text) => mailboxOf(text) !== undefined, code("email")),
  )
  .transform((text) => mailboxOf(text)?.shown ?? text);

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

const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+$/;
/** A whole number as people write it: with a point, a comma or a space between the thousands, and with € or % beside it. */
export const wholeNumber = z.coerce
  .string()
  .regex(/^[\d\s.,'’€%+-]+$/)
  .transform((text) => {
    const bare = text.replace(/[€%]/g, "").trim();
    return Number(GROUPED.test(bare) ? bare.replace(/\D/g, "") : bare || text);
  })
  .pipe(z.number().int());

/** A whole number of a field that must be filled in. */
export const wholeBetween = (least: number, most: number) =>
  z
    .custom<string | number>((given) => given !== undefined && given !== "", { params: { code: "missing" }, abort: true })
    .pipe(z.coerce.number<string | number>().int().min(least).max(most));

/** An id of ours, as forms carry it in hidden fields. */
export const idField = z.string().regex(/^[0-9a-z]{20,40}$/);
/** What somebody chooses of several; choosing nothing is told as that. */
export const chosenText = z.custom<string>((given) => typeof given === "string" && given !== "", {
  params: { code: "choice" },
  abort: true,
});
/** The id of what somebody chooses of several. */
export const chosenId = chosenText.pipe(idField);
/** The version that the form was filled in against. */
export const versionField = z.coerce.number().int().min(0);
