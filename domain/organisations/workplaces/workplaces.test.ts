import { expect, test } from "vitest";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { as, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { listed } from "#test/fixtures/profiles";
import { askAsPerson } from "../joining/ask-as-person.ts";
import { workplacesOf } from "./workplace-reads.ts";

const someone = async (email: string) => as(await person({ email }));
const namesFor = async (email: string) => (await workplacesOf(await someone(email))).map(({ name }) => name);

test("whoever acts for nobody is asked about the organisation at whose web domain their address is, until they ask to join it", async () => {
  const { id } = await listed({ name: "Gailur", website: "https://www.gailur.eus/en" });
  await listed({ name: "Haran", website: "https://haran.eus" });
  const ctx = await someone("ane@gailur.eus");
  expect((await workplacesOf(ctx)).map(({ name }) => name)).toEqual(["Gailur"]);
  expect(await namesFor("ane@mail.gailur.eus")).toEqual([]);
  expect(await namesFor("ane@other.eus")).toEqual([]);
  expectDone(await askAsPerson(ctx, { organisationId: id }));
  expect(await workplacesOf(ctx)).toEqual([]);
});

test("a visitor, whoever acts for an organisation, and staff are asked about none", async () => {
  await listed({ name: "Gailur", website: "https://gailur.eus" });
  expect(await workplacesOf(visitor())).toEqual([]);
  expect(await workplacesOf(await member(await organisation()))).toEqual([]);
  expect(await workplacesOf(await staff("reviewer", { email: "office@gailur.eus" }))).toEqual([]);
});

test("where anybody gets an address it tells nothing", async () => {
  for (const site of ["gmail.com", "outlook.es", "euskalnet.net"]) {
    await listed({ name: "Free", website: `https://${site}` });
    expect(await namesFor(`ane@${site}`)).toEqual([]);
  }
});

test("nothing is told that the directory does not tell: of a website that not everyone may see, of who is not listed, or by a contact's address", async () => {
  await listed({ name: "Quiet", website: "https://quiet.eus", visibility: { website: "members" } });
  await listed({ name: "Contact", contactEmail: "ane@contact.eus", contactName: "Ane" });
  const { id, owner } = await listed({ name: "Gone", website: "https://gone.eus" });
  expectDone(await unpublishProfile(owner, { organisationId: id }));
  const hidden = await listed({ name: "Hidden", website: "https://hidden.eus" });
  expectDone(await hideOrganisation(await staff(), { organisationId: hidden.id, reason: "A copy." }));
  for (const domain of ["quiet.eus", "contact.eus", "gone.eus", "hidden.eus"]) expect(await namesFor(`ane@${domain}`), domain).toEqual([]);
});
