import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { FindMember } from "./find-member.tsx";
import { InviteForm } from "./invite-form.tsx";
import { load } from "./load.ts";
import { SentInvitations } from "./sent-invitations.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.consortium),
    "invitations",
  );

/** Whom the coordinator invited, and the way to invite a member. */
export default guarded(async function InvitationsPage(props: Props) {
  const [loaded, t] = await Promise.all([load(props), getTranslations("invitations")]);
  if (!loaded) return spaceMissing();
  const { consortium, sent, member, named } = loaded;
  return (
    <SpacePage space={consortium} part="invitations" lead={t("lead")}>
      {member ? <InviteForm consortium={consortium} member={member} /> : <FindMember consortium={consortium} named={named} />}
      {sent.length === 0 && consortium.may.invite !== true ? null : <SentInvitations consortium={consortium} sent={sent} />}
    </SpacePage>
  );
});
