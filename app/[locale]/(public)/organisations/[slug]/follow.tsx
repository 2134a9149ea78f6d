import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { follow, unfollow } from "./actions.ts";

/** One button, which says what pressing it will do. */
export async function Follow({ organisationId, following }: { organisationId: string; following: boolean }) {
  const t = await getTranslations("organisations.follow");
  return (
    <WordedForm action={following ? unfollow : follow} className="" prefix="follow-">
      <HiddenField name="organisationId" value={organisationId} />
      <SubmitButton className="btn quiet">
        <Icon name={following ? "x" : "bell"} />
        {t(following ? "unfollow" : "follow")}
      </SubmitButton>
    </WordedForm>
  );
}

/** What was just done, with the way to undo it. */
export async function Followed({ organisationId, name, done }: { organisationId: string; name: string; done: "followed" | "unfollowed" }) {
  const t = await getTranslations("organisations.follow");
  return (
    <div role="status" className="row no-print">
      <p>{t(done, { name })}</p>
      <WordedForm action={done === "followed" ? unfollow : follow} className="" prefix="undo-">
        <HiddenField name="organisationId" value={organisationId} />
        <SubmitButton className="linkbtn">{t("undo")}</SubmitButton>
      </WordedForm>
    </div>
  );
}
