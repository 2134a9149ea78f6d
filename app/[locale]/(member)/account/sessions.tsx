import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Tag } from "#components/ui/tag";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { formatDateTime } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { end, signOutAll } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** Where the person is signed in, and how to end any of it. */
export async function Sessions({ loaded: { sessions, who } }: { loaded: Loaded }) {
  const [t, locale, everywhere] = await Promise.all([getTranslations("access"), getLocale(), keptForm("signOutEverywhere")]);
  const initial = await Promise.all(sessions.map(({ sessionId }) => keptForm("endSession", { sessionId })));
  return (
    <section>
      <h2>{t("account.sessions")}</h2>
      <ul className="mb-4">
        {sessions.map(({ sessionId, browser, createdAt, lastSeenAt }, n) => (
          <li key={sessionId} className="row between border-line border-b py-3 sm:flex-nowrap">
            <span>
              <b>{browser}</b> {sessionId === who.sessionId ? <Tag>{t("account.this")}</Tag> : null}
              <span className="meta block">
                {t("account.seen", {
                  since: formatDateTime(createdAt, locale, { style: "short" }),
                  seen: formatDateTime(lastSeenAt, locale, { style: "short" }),
                })}
              </span>
            </span>
            {sessionId === who.sessionId ? null : (
              <WordedForm action={end} initial={initial[n]} className="flex max-w-full flex-none flex-col gap-2" prefix={`${sessionId}-`}>
                <HiddenField name="sessionId" value={sessionId} />
                <SubmitButton className="btn quiet small">
                  {t("account.end")} <VisuallyHidden>{browser}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length === 1 ? <p className="mb-4">{t("account.only")}</p> : null}
      <WordedForm action={signOutAll} initial={everywhere} prefix="all-">
        <p>
          <SubmitButton className="btn quiet">{t("account.everywhere")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
