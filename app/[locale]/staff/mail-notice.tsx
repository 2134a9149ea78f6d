import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Note } from "#components/ui/note";
import { mailFault } from "#domain/kernel/mail/mail-standing";
import { mailsNotSent } from "#domain/kernel/mail/waiting-mails";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { sendsMail } from "#lib/env";
import { formatDateTime } from "#lib/format";
import { requestContext } from "#lib/requests/request-context";

async function read() {
  const ctx = await requestContext();
  const fault = await mailFault(ctx, sendsMail());
  return { fault, ...(await mailsNotSent(ctx)) };
}

/** Tells administrators that emails do not leave, from the first failure on, and which were given up. Where the database cannot say, the page itself says so. */
export async function MailNotice() {
  const found = await read().catch(() => undefined);
  if (!found || (!found.fault && found.givenUp === 0)) return null;
  const { fault, waiting, givenUp } = found;
  const [t, locale] = await Promise.all([getTranslations("settings.mailNotice"), getLocale()]);
  const days = String(PORTAL_LENGTHS.mailTried.n);
  const code = (words: ReactNode) => <code>{words}</code>;
  return (
    <Note tone="danger">
      <div className="stack [--g:8px]" role="status">
        {fault ? (
          <b>{fault.at ? t("failing", { when: formatDateTime(fault.at, locale), code: fault.code }) : t.rich("unset", { code })}</b>
        ) : null}
        {fault ? <p>{t("waiting", { n: waiting, days })}</p> : null}
        {givenUp > 0 ? <p>{t.rich("givenUp", { n: givenUp, days, code })}</p> : null}
      </div>
    </Note>
  );
}
