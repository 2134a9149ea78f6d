import { expect, test } from "vitest";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { context } from "#domain/kernel/context";
import { createOrganisation } from "#domain/organisations/creation/create-organisation";
import { undoOrganisationCreation } from "#domain/organisations/creation/undo-organisation-creation";
import { SaveProfile } from "#domain/organisations/input";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { mailsTo, member, visitor } from "#test/builders";
import { likeOrganisations } from "./duplicate-candidates.ts";
import { type Likeable, traitsOf } from "./duplicates.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const found = async (given: Likeable, but?: string) => (await likeOrganisations(context(), traitsOf(given), but)).map(({ name }) => name);

async function founded(name: string, aliases: string[] = []) {
  const outcome = await createOrganisation(system(), { name, aliases });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

test("a damaged name finds its organisation and no other of many", async () => {
  for (const name of ["VIVEBiotech", "Viralgen", "Histocell", "Tecbiocel", "Fundación Tecnalia Research & Innovation", "Tekniker"])
    await founded(name);
  expect(await found({ names: ["ViveBioetch"] })).toEqual(["VIVEBiotech"]);
  expect(await found({ names: ["Histocell, Sociedad Limitada"] })).toEqual(["Histocell"]);
  expect(await found({ names: ["TECNALIA"] })).toEqual(["Fundación Tecnalia Research & Innovation"]);
  expect(await found({ names: ["Laminak"] })).toEqual([]);
});

test("an alias finds it, and itself is left out", async () => {
  const id = await founded("Osasun Sareak", ["Health Networks Zarautz"]);
  expect(await found({ names: ["Health Network Zarautz"] })).toEqual(["Osasun Sareak"]);
  expect(await found({ names: ["Osasun Sareak"] }, id)).toEqual([]);
});

test("a saved profile is found by its new name and site, no longer by the old", async () => {
  const id = await founded("Lentisak");
  const owner = await member(id);
  const typed = SaveProfile.parse({ organisationId: id, version: 0, name: "Otsoa Labs", website: "https://otsoa.eus" });
  expect(await saveProfile(owner, typed)).toMatchObject({ ok: true });
  expect(await found({ names: ["Lentisak"] })).toEqual([]);
  expect(await found({ names: ["Something Else"], website: "www.otsoa.eus" })).toEqual(["Otsoa Labs"]);
});

test("it is found by the email domain of people in it", async () => {
  const id = await founded("Zuhaitz");
  const owner = await member(id);
  expect(
    await invitePerson(owner, { organisationId: id, email: "jon@zuhaitz.eus", role: "editor", firstName: "Jon", lastName: "Zubi" }),
  ).toMatchObject({ ok: true });
  const token =
    String((await mailsTo("jon@zuhaitz.eus"))[0]?.data.path)
      .split("/")
      .at(-1) ?? "";
  expect(await acceptInvitation(visitor(), { token, browser: "" })).toMatchObject({ ok: true });
  expect(await found({ names: ["Another Name"], emails: ["ane@zuhaitz.eus"] })).toEqual(["Zuhaitz"]);
});

test("an organisation that is no more is not found", async () => {
  const id = await founded("Haizea Terapiak");
  expect(await undoOrganisationCreation(system(), { organisationId: id })).toMatchObject({ ok: true });
  expect(await found({ names: ["Haizea Terapiak"] })).toEqual([]);
});
