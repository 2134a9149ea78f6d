import { beforeEach, describe, expect, test } from "vitest";
import { clusterKinds } from "#db/schema/kinds";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { closeKind } from "#domain/membership/definition/close-kind";
import { configuredKinds } from "#domain/membership/definition/definition-reads";
import { kindsOffered } from "#domain/membership/definition/kinds";
import { openKind } from "#domain/membership/definition/open-kind";
import { publishDefinition } from "#domain/membership/definition/publish-definition";
import { saveDefinitionDraft } from "#domain/membership/definition/save-definition-draft";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { KINDS, type KindKey } from "#domain/organisations/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, draftApplication } from "#test/fixtures/applications";
import { kindInput, openedKind } from "#test/fixtures/configuration/kinds";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { stale } from "#test/mail/mailed";
import { addKind, MAX_CLUSTER_KINDS } from "./add-kind.ts";
import { AddKind, kindWords } from "./kind-input.ts";
import { moveKind } from "./move-kind.ts";
import { removeKind } from "./remove-kind.ts";
import { renameKind } from "./rename-kind.ts";

const keys = async (ctx: Context) => (await clusterKindsOf(ctx)).map(({ key }) => key);
const steps = async () => (await auditOf(HOME_CLUSTER)).filter(({ action }) => action.startsWith("cluster.kind_"));
const configured = async (admin: Context, kind: KindKey) => (await configuredKinds(admin))?.find((each) => each.kind === kind);
const named = (name: string) => ({ nameEn: name, nameEs: name, nameEu: name });
const renaming = (kind: KindKey, version: number, name: string) => {
  const { basedOn: _, ...words } = kindInput(named(name));
  return { kind, version, ...words };
};
async function draft(kind?: KindKey) {
  const { id, reference } = await draftApplication();
  const choose = (kind: KindKey) => chooseKind(asApplicant(id), { reference, kind });
  if (kind) expectDone(await choose(kind));
  return { id, reference, choose };
}
let admin: Context;
beforeEach(async () => {
  admin = await staff("staffAdmin");
  const { clusterId } = admin;
  await transact(admin, async ({ db }) => {
    await db.delete(clusterKinds);
  });
  expect(clusterId).toBe(HOME_CLUSTER);
});

describe("adding", () => {
  test("a kind starts with the questions of its standard kind as they are in force, closed, and after it in lists", async () => {
    const before = await configured(admin, "company");
    const edit = { step: "optional", question: "people" } as const;
    expectDone(await saveDefinitionDraft(admin, { kind: "company", version: before?.stamp ?? "", edit }));
    const drafted = await configured(admin, "company");
    const early = expectDone(await addKind(admin, kindInput(named("Early"))));
    expect((await configured(admin, early.kind))?.stamp, "a draft is not in force").toBe(before?.stamp);
    expectDone(await publishDefinition(admin, { kind: "company", version: drafted?.stamp ?? "" }));

    const { kind } = expectDone(await addKind(admin, kindInput({ hintEn: "Younger than five years" })));
    expect(kind).toBe("company-start-up");
    const made = await configured(admin, kind);
    expect(made?.stamp).toBe(drafted?.stamp);
    expect(made?.own).toEqual({
      key: kind,
      name: { en: "Start-up", es: "Empresa emergente", eu: "Enpresa hasiberria" },
      hint: { en: "Younger than five years" },
      version: 1,
    });
    expect(made?.closed).toMatchObject({ at: admin.now });
    expect((await configuredKinds(admin))?.map((each) => each.kind)).toEqual(["company", early.kind, kind, ...KINDS.slice(1)]);
    expect(await kindsOffered(admin, null)).toEqual([...KINDS]);
    expect((await steps()).at(-1)).toMatchObject({
      action: "cluster.kind_added",
      facts: {
        of: kind,
        name: { en: "Start-up", es: "Empresa emergente", eu: "Enpresa hasiberria" },
        hint: { en: "Younger than five years" },
      },
    });
  });

  test("its questions are its own from then on", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput({ basedOn: "university", ...named("Polytechnic") })));
    const base = await configured(admin, "university");
    const made = await configured(admin, kind);
    const edit = { step: "remove", question: "faculties" } as const;
    expectDone(await saveDefinitionDraft(admin, { kind, version: made?.stamp ?? "", edit }));
    expectDone(await publishDefinition(admin, { kind, version: (await configured(admin, kind))?.stamp ?? "" }));
    expect((await configured(admin, kind))?.inForce?.version).toBe(2);
    expect((await configured(admin, "university"))?.stamp).toBe(base?.stamp);
  });

  test("a name that another kind has in one language is refused, and so is one kind too many", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput()));
    expect(refusalOf(await addKind(admin, kindInput({ ...named("Other"), nameEs: "empresa EMERGENTE" })))).toBe("kind.same_name");
    for (let n = 1; n < MAX_CLUSTER_KINDS; n++) expectDone(await addKind(admin, kindInput(named(`Kind ${n}`))));
    expect(refusalOf(await addKind(admin, kindInput(named("One more"))))).toBe("kind.too_many");
    expect(await keys(admin)).toHaveLength(MAX_CLUSTER_KINDS);
    expect((await keys(admin))[0]).toBe(kind);
  });

  test("two names that make the same key have different ones", async () => {
    const first = expectDone(await addKind(admin, kindInput(named("Spin-off"))));
    const second = expectDone(await addKind(admin, kindInput(named("Spin off!"))));
    expect([first.kind, second.kind]).toEqual(["company-spin-off", "company-spin-off-2"]);
  });

  test("the form wants a name in each language and a standard kind", () => {
    const { nameEu: _, ...lacking } = kindInput();
    expect(AddKind.safeParse(lacking).success).toBe(false);
    expect(AddKind.safeParse({ ...kindInput(), basedOn: "company-start-up" }).success).toBe(false);
    expect(kindWords(kindInput({ hintEu: "Berriak" })).hint).toEqual({ eu: "Berriak" });
  });

  test("added twice at once it is there once", async () => {
    const other = await staff("staffAdmin");
    const before = (await steps()).length;
    const both = await Promise.all([addKind(admin, kindInput()), addKind(other, kindInput())]);
    expect(both.map(refusalOf).toSorted()).toEqual(["kind.same_name", undefined]);
    expect(await keys(admin)).toEqual(["company-start-up"]);
    expect((await steps()).length).toBe(before + 1);
  });
});

describe("renaming", () => {
  test("the words change, the key stays, and the audit says which", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput()));
    expectDone(await renameKind(admin, renaming(kind, 1, "Young company")));
    expect(await clusterKindsOf(admin)).toEqual([
      { key: kind, name: { en: "Young company", es: "Young company", eu: "Young company" }, hint: {}, version: 2 },
    ]);
    expect((await steps()).at(-1)).toMatchObject({ action: "cluster.kind_renamed", facts: { of: kind, name: { en: "Young company" } } });
  });

  test("a kind may keep its own name but not take another's; a standard kind and one that is gone have no words here", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput()));
    expectDone(await addKind(admin, kindInput(named("Spin-off"))));
    expectDone(await renameKind(admin, renaming(kind, 1, "Start-up")));
    expect(refusalOf(await renameKind(admin, renaming(kind, 2, "spin-off")))).toBe("kind.same_name");
    expect(refusalOf(await renameKind(admin, renaming("company", 1, "Firm")))).toBe("not_found");
    expect(refusalOf(await renameKind(admin, renaming("company-gone", 1, "Firm")))).toBe("not_found");
  });

  test("of two at once the later one is told, with the version that it has to read", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput()));
    const other = await staff("staffAdmin");
    const both = await Promise.all([renameKind(admin, renaming(kind, 1, "First")), renameKind(other, renaming(kind, 1, "Second"))]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "conflict", details: { version: "2" } });
  });
});

describe("ordering", () => {
  test("a kind changes places with its neighbour of the same standard kind, and with no other", async () => {
    const [a, b, lab] = [
      expectDone(await addKind(admin, kindInput(named("A")))).kind,
      expectDone(await addKind(admin, kindInput(named("B")))).kind,
      expectDone(await addKind(admin, kindInput({ basedOn: "research", ...named("Lab") }))).kind,
    ];
    expectDone(await moveKind(admin, { kind: b, move: "up" }));
    expect((await keys(admin)).filter((key) => key !== lab)).toEqual([b, a]);
    expect((await steps()).at(-1)).toMatchObject({ action: "cluster.kind_moved", facts: { of: b, move: "up" } });
    for (const [kind, move] of [
      [b, "up"],
      [a, "down"],
      [lab, "up"],
      [lab, "down"],
    ] as const)
      expect(refusalOf(await moveKind(admin, { kind, move }))).toBe("kind.edge");
    expect(refusalOf(await moveKind(admin, { kind: "company", move: "up" }))).toBe("not_found");
  });

  test("two moves at once both count", async () => {
    const [a, b, c] = [
      expectDone(await addKind(admin, kindInput(named("A")))).kind,
      expectDone(await addKind(admin, kindInput(named("B")))).kind,
      expectDone(await addKind(admin, kindInput(named("C")))).kind,
    ];
    const other = await staff("staffAdmin");
    await Promise.all([moveKind(admin, { kind: c, move: "up" }), moveKind(other, { kind: c, move: "up" })]);
    expect(await keys(admin)).toEqual([c, a, b]);
  });
});

describe("closing, opening and choosing", () => {
  test("an applicant can choose it once it is open, and one that is closed again only who chose it before", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput()));
    const early = await draft();
    expect(refusalOf(await early.choose(kind))).toBe("kind.closed");
    expectDone(await openKind(admin, { kind }));
    expect(await kindsOffered(admin, null)).toEqual(["company", kind, ...KINDS.slice(1)]);
    expectDone(await early.choose(kind));
    expectDone(await closeKind(admin, { kind }));
    expect(await kindsOffered(admin, kind)).toContain(kind);
    expect(refusalOf(await (await draft()).choose(kind))).toBe("kind.closed");
  });

  test("one that the cluster does not have can be neither opened, closed, asked nor chosen", async () => {
    const kind = "company-nobody" as const;
    expect(refusalOf(await openKind(admin, { kind }))).toBe("not_found");
    expect(refusalOf(await closeKind(admin, { kind }))).toBe("not_found");
    expect(refusalOf(await (await draft()).choose(kind))).toBe("not_found");
    const { stamp = "" } = (await configured(admin, "company")) ?? {};
    const edit = { step: "optional", question: "people" } as const;
    expect(refusalOf(await saveDefinitionDraft(admin, { kind, version: stamp, edit }))).toBe("not_found");
  });
});

describe("removing", () => {
  test("one that nobody has goes with its questions, and the audit keeps its name", async () => {
    const { kind } = expectDone(await addKind(admin, kindInput()));
    expectDone(await removeKind(admin, { kind }));
    expect(await keys(admin)).toEqual([]);
    expect(await configured(admin, kind)).toBeUndefined();
    expect((await steps()).at(-1)).toMatchObject({ action: "cluster.kind_removed", facts: { of: kind, name: { en: "Start-up" } } });
    expect(refusalOf(await removeKind(admin, { kind }))).toBe("not_found");
    expect(refusalOf(await removeKind(admin, { kind: "company-gone" }))).toBe("not_found");
    const again = expectDone(await addKind(admin, kindInput()));
    expect((await configured(admin, again.kind))?.older).toEqual([]);
  });

  test("one that an application has chosen, that an organisation has, or that one asks for, stays", async () => {
    const chosen = await openedKind(admin, named("Chosen"));
    await draft(chosen);
    const had = await openedKind(admin, named("Had"));
    const { id, owner } = await listed({ kind: had });
    const asked = await openedKind(admin, named("Asked"));
    expectDone(await saveProfile(owner, profileInput(id, { version: 1, kind: asked })));
    for (const kind of [chosen, had, asked]) expect(refusalOf(await removeKind(admin, { kind })), kind).toBe("kind.in_use");
    expect(await keys(admin)).toEqual([chosen, had, asked]);
    expect(refusalOf(await removeKind(admin, { kind: "administration" })), "a standard kind").toBe("not_found");
  });

  test("the last one that takes applications stays", async () => {
    const kind = await openedKind(admin);
    for (const each of KINDS) expectDone(await closeKind(admin, { kind: each }));
    expect(refusalOf(await removeKind(admin, { kind }))).toBe("kind.last");
    expect(await keys(admin)).toEqual([kind]);
    for (const each of KINDS) expectDone(await openKind(admin, { kind: each }));
  });

  test("removed while an applicant chooses it, it is gone or chosen, never both", async () => {
    const kind = await openedKind(admin);
    const { choose } = await draft();
    const [removed, chosen] = await Promise.all([removeKind(admin, { kind }), choose(kind)]);
    expect([refusalOf(removed), refusalOf(chosen)].filter(Boolean)).toHaveLength(1);
    expect((await keys(admin)).length).toBe(removed.ok ? 0 : 1);
  });
});

test("only administrators change kinds, and with a fresh sign-in where it is seen at once", async () => {
  const { kind } = expectDone(await addKind(admin, kindInput()));
  const before = (await steps()).length;
  const all = (ctx: Context) => [
    addKind(ctx, kindInput(named("Other"))),
    renameKind(ctx, renaming(kind, 1, "Other")),
    moveKind(ctx, { kind, move: "up" }),
    removeKind(ctx, { kind }),
  ];
  for (const ctx of [await staff("reviewer"), await member(await organisation()), visitor()])
    for (const outcome of await Promise.all(all(ctx))) expect(refusalOf(outcome)).toBe("forbidden");
  const [added, renamed, , removed] = await Promise.all(all(stale(admin)));
  for (const outcome of [added, renamed, removed]) expect(outcome).toMatchObject({ refusal: "step_up_needed" });
  expect(await keys(admin)).toEqual([kind]);
  expect((await steps()).length).toBe(before);
});
