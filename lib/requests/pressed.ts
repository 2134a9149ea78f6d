import { getLocale } from "next-intl/server";
import type { Context } from "#domain/kernel/context";
import { paths } from "#lib/paths";
import { answering } from "./answering.ts";
import { clientNetwork } from "./client-address.ts";
import { overLimit } from "./rate-limit.ts";
import { requestContext } from "./request-context.ts";
import { tooMany } from "./too-many.ts";

/** What a page behind a link in an email sends: its fields, nothing where the form cannot be read, and the addresses in its language. */
type Pressed = { sent: Record<string, FormDataEntryValue>; ctx: Context; to: ReturnType<typeof paths> };

/** The answer to a button of a page behind a link in an email. A network may press only so many, because each could be a guess at a link. */
export const pressed = (press: (pressed: Pressed) => Promise<Response>) =>
  answering(async (request: Request) => {
    const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
    const wait = await overLimit("link", await clientNetwork());
    if (wait > 0) return tooMany(wait);
    return press({ sent: Object.fromEntries(form ?? []), ctx: await requestContext(), to: paths(locale) });
  });
