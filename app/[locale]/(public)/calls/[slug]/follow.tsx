import { getTranslations } from "next-intl/server";
import { FollowButton } from "#components/form/follow-button";
import { follow, unfollow } from "../actions.ts";

/** Whether the reader follows the call, as a button that changes it. */
export async function Follow({ callId, following }: { callId: string; following: boolean }) {
  const t = await getTranslations("calls.page");
  return (
    <FollowButton action={following ? unfollow : follow} subject={{ name: "callId", value: callId }} isFollowing={following}>
      {t(following ? "unfollow" : "follow")}
    </FollowButton>
  );
}
