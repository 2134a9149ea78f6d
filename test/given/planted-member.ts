import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { context } from "#domain/kernel/context";
import { SaveProfile } from "#domain/organisations/input";
import { keepLogo } from "#domain/organisations/logo/keep-logo";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { reinstateOrganisation } from "#domain/organisations/moderation/reinstate-organisation";
import { showOrganisation } from "#domain/organisations/moderation/show-organisation";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { approveApplication } from "#domain/review/decision/approve-application";
import { obstaclesOf } from "#domain/review/decision/obstacle-reads";
import { as, staff } from "../builders.ts";
import type { canaries } from "../canaries.ts";
import { expectDone } from "../expect-done.ts";
import { uploaded } from "../filled-with.ts";
import { worked } from "../post.ts";
import { mailedToken } from "./applications.ts";
import { consortium } from "./consortia.ts";
import { plantedReview } from "./planted-review.ts";

type Canaries = ReturnType<typeof canaries>;

/** An organisation that was approved with everything planted, wrote its profile, was hidden and suspended, invited somebody and asked to join a consortium. */
export async function plantedMember(found: Canaries) {
  const { word } = found;
  const { id: applicationId, reviewer, email } = await plantedReview(found);
  const { organisationId } = expectDone(
    await approveApplication(reviewer, { applicationId, despite: word("despite"), seen: await seen(applicationId) }),
  );
  const token = await mailedToken(email, "application-approved");
  const { personId } = expectDone(await acceptInvitation(context(), { token, browser: "Firefox" }));
  const owner = await as(personId);
  await plantedProfile(found, owner, organisationId);
  const { type: _, sha256: __, ...file } = await uploaded(found);
  expectDone(await keepLogo(owner, { organisationId, ...file, type: "image/png", altText: word("logo") }));
  const invited = { firstName: word("invited"), lastName: word("invited last"), email: `${word("invited address")}@example.org` };
  expectDone(await invitePerson(owner, { organisationId, ...invited, role: "editor" }));
  const made = await consortium();
  const [roleId = ""] = made.roleIds;
  expectDone(await askToJoin(owner, { consortiumId: made.id, organisationId, roleId, message: word("message to join") }));
  const admin = await staff("staffAdmin");
  expectDone(await hideOrganisation(admin, { organisationId, reason: `${word("hiding")} and more` }));
  expectDone(await showOrganisation(admin, { organisationId }));
  expectDone(await suspendOrganisation(admin, { organisationId, reason: `${word("suspension")} and more` }));
  expectDone(await reinstateOrganisation(admin, { organisationId }));
  await worked();
  return { organisationId, applicationId, personId, admin };
}

/** What speaks against it, as the decision page lists it. */
async function seen(applicationId: string) {
  const against = (await obstaclesOf(context(), [applicationId])).get(applicationId) ?? [];
  return against.map(({ obstacle }) => obstacle).join();
}

/** Saved twice, so that the version before is kept too; the directory's index has its words. */
async function plantedProfile({ word }: Canaries, owner: Awaited<ReturnType<typeof as>>, organisationId: string) {
  for (const version of [0, 1])
    expectDone(
      await saveProfile(owner, {
        ...SaveProfile.parse({ organisationId, version, name: word(`name ${version}`), kind: "company", sectors: ["devices"] }),
        short: { en: word(`short ${version}`) },
        text: { eu: word(`text ${version}`) },
        town: word(`town ${version}`),
        website: `https://${word(`site ${version}`)}.example.org`,
        contactName: word(`contact ${version}`),
        contactEmail: `${word(`contact address ${version}`)}@example.org`,
      }),
    );
  expectDone(await publishProfile(owner, { organisationId }));
  const citations = [{ field: "name", title: word("source"), url: `https://${word("source address")}.example.org`, readOn: "2026-11-25" }];
  const subject = { kind: "organisation", id: organisationId } as const;
  expectDone(await citeSources(context({ actor: { kind: "system", name: "test" } }), { subject, citations } as never));
}
