import { expect, test } from "vitest";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { followOrganisation } from "./follow-organisation.ts";
import { followedOrganisations, isFollowing } from "./follow-reads.ts";
import { unfollowOrganisation } from "./unfollow-organisation.ts";

const setting = async () => {
  const { id: organisationId, owner } = await listed();
  return { organisationId, owner, ctx: await member(await organisation()) };
};

test("a member follows an organisation: it is in their own list, and in nobody else's", async () => {
  const { organisationId, ctx } = await setting();
  expectDone(await followOrganisation(ctx, { organisationId }));
  expect(await followedOrganisations(ctx)).toMatchObject([{ id: organisationId, name: "Made-up Sensors" }]);
  expect(await isFollowing(ctx, organisationId)).toBe(true);
  for (const other of [visitor(), await member(await organisation())]) {
    expect(await followedOrganisations(other)).toEqual([]);
    expect(await isFollowing(other, organisationId)).toBe(false);
  }
});

test("followed no longer, it is gone from the list", async () => {
  const { organisationId, ctx } = await setting();
  expectDone(await followOrganisation(ctx, { organisationId }));
  expectDone(await unfollowOrganisation(ctx, { organisationId }));
  expect(await followedOrganisations(ctx)).toEqual([]);
  expect(refusalOf(await unfollowOrganisation(ctx, { organisationId }))).toBe("follow.not_following");
});

test("an organisation that left the directory is in no list, and is there again when it returns", async () => {
  const { organisationId, owner, ctx } = await setting();
  expectDone(await followOrganisation(ctx, { organisationId }));
  expectDone(await unpublishProfile(owner, { organisationId }));
  expect(await followedOrganisations(ctx)).toEqual([]);
  expectDone(await unfollowOrganisation(ctx, { organisationId }));
});

test("only members follow, and only what is in the directory", async () => {
  const { organisationId, ctx } = await setting();
  const suspended = await member(await organisation({ status: "suspended" }));
  for (const wrong of [visitor(), suspended]) {
    expect(refusalOf(await followOrganisation(wrong, { organisationId }))).toBe("forbidden");
    expect(refusalOf(await unfollowOrganisation(wrong, { organisationId }))).toBe(
      wrong === suspended ? "follow.not_following" : "forbidden",
    );
  }
  for (const missing of [newId(), await organisation()])
    expect(refusalOf(await followOrganisation(ctx, { organisationId: missing }))).toBe("not_found");
  expect(refusalOf(await followOrganisation(await staff(), { organisationId }))).toBe("done");
});

test("twice at once follows once, and each change has its row in the audit", async () => {
  const { organisationId, ctx } = await setting();
  const follow = await Promise.all([followOrganisation(ctx, { organisationId }), followOrganisation(ctx, { organisationId })]);
  expect(follow.map(refusalOf).sort()).toEqual(["done", "follow.already"]);
  const leave = await Promise.all([unfollowOrganisation(ctx, { organisationId }), unfollowOrganisation(ctx, { organisationId })]);
  expect(leave.map(refusalOf).sort()).toEqual(["done", "follow.not_following"]);
  expect((await auditOf(organisationId)).map(({ action }) => action).slice(-2)).toEqual([
    "organisation.followed",
    "organisation.unfollowed",
  ]);
});
