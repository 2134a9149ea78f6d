import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { follow, unfollow } from "../actions.ts";

/** One button, which says what pressing it will do. */
export async function Follow({ callId, following }: { callId: string; following: boolean }) {
  const t = await getTranslations("calls.page");
  return (
    <WordedForm action={following ? unfollow : follow} className="" prefix="follow-">
      <HiddenField name="callId" value={callId} />
      <SubmitButton className="btn quiet">
        <Icon name={following ? "x" : "bell"} />
        {t(following ? "unfollow" : "follow")}
      </SubmitButton>
    </WordedForm>
  );
}
