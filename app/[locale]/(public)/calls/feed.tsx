import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { createFeed, revokeFeed } from "./actions.ts";

/** The address of the reader's own calendar: how to get one, and how to end it. `has` undefined: they have no account. */
export async function Feed({ has, isDeleted }: { has: boolean | undefined; isDeleted: boolean }) {
  if (has === undefined) return null;
  const t = await getTranslations("calls.feed");
  return (
    <section className="sec stack">
      <h2>{t("title")}</h2>
      {isDeleted && !has ? (
        <p role="status" className="note ok">
          {t("revoked")}
        </p>
      ) : null}
      <p>{t("text")}</p>
      <div className="row items-start">
        <WordedForm action={createFeed} className="" prefix="feed-">
          <SubmitButton className="btn quiet">{t(has ? "replace" : "create")}</SubmitButton>
        </WordedForm>
        {has ? (
          <WordedForm action={revokeFeed} className="" prefix="revoke-">
            <SubmitButton className="btn quiet">{t("revoke")}</SubmitButton>
          </WordedForm>
        ) : null}
      </div>
    </section>
  );
}
