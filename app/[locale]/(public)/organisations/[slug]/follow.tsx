import { getTranslations } from "next-intl/server";
import { FollowButton } from "#components/form/follow-button";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { follow, unfollow } from "./actions.ts";

/** Whether the reader follows the organisation, as a button that changes it. */
export async function Follow({ organisationId, following }: { organisationId: string; following: boolean }) {
  const t = await getTranslations("organisations.follow");
  return (
    <FollowButton
      action={following ? unfollow : follow}
      subject={{ name: "organisationId", value: organisationId }}
      isFollowing={following}
    >
      {t(following ? "unfollow" : "follow")}
    </FollowButton>
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
