import fc from "fast-check";
import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { addCapability } from "#domain/organisations/capabilities/add-capability";
import { capabilityText } from "#domain/organisations/capabilities/capability-texts";
import { confirmCapability } from "#domain/organisations/capabilities/confirm-capability";
import { removeCapability } from "#domain/organisations/capabilities/remove-capability";
import { approveChange } from "#domain/organisations/changes/approve-change";
import { declineChange } from "#domain/organisations/changes/decline-change";
import { waitingChange } from "#domain/organisations/changes/waiting-change";
import { withdrawChange } from "#domain/organisations/changes/withdraw-change";
import { askMerge } from "#domain/organisations/merge/ask-merge";
import { confirmMerge } from "#domain/organisations/merge/confirm-merge";
import { reverseMerge } from "#domain/organisations/merge/reverse-merge";
import { fieldText, type ProfileField } from "#domain/organisations/profile/fields";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import type { ProfileCause, Trl } from "#domain/organisations/state";
import { auditOf, member, organisation, staff } from "#test/builders";
import { runs } from "#test/cases/sampled";
import { capabilityInput, stated } from "#test/fixtures/capabilities";
import { administrators } from "#test/fixtures/merges";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { profileHistory } from "./profile-history.ts";
import { restoreField } from "./restore-field.ts";

const FIELDS = ["name", "town", "website", "text.en", "offers.eu", "capabilities"] as const;
type Field = (typeof FIELDS)[number];
type Fields = Record<Field, string>;
/** Those that the form of the profile sends; capabilities have steps of their own. */
const WRITTEN = ["name", "town", "website", "text.en", "offers.eu"] as const satisfies Field[];
type Written = (typeof WRITTEN)[number];

/** A step of somebody: to open the form, to save what was opened with one field changed, to restore a change, to merge or to reverse that, or to decide on the name that waits. */
type Step =
  | { do: "open"; by: 0 | 1 }
  | { do: "save"; by: 0 | 1; field: Written; value: string }
  | { do: "restore"; by: 0 | 1; entry: number; change: number }
  | { do: "merge"; town: string }
  | { do: "reverse" }
  | { do: "state"; by: 0 | 1; trl: Trl }
  | { do: "unstate"; by: 0 | 1; at: number }
  | { do: "confirm"; by: 0 | 1; at: number }
  | { do: "decide"; how: "approve" | "decline" | "withdraw" };

const by = fc.constantFrom<(0 | 1)[]>(0, 1);
const value = fc.constantFrom("", "Bat", "Bi", "Hiru");
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant("open" as const), by }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant("save" as const), by, field: fc.constantFrom(...WRITTEN), value }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("restore" as const), by, entry: fc.nat(8), change: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("merge" as const), town: value }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("reverse" as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("state" as const), by, trl: fc.constantFrom("1", "2", "3") }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("unstate" as const), by, at: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("confirm" as const), by, at: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("decide" as const),
        how: fc.constantFrom("approve" as const, "approve", "decline", "withdraw"),
      }),
    },
  ),
  { minLength: 4, maxLength: 9 },
);

/** What a form would send for these fields. */
const sent = (id: string, version: number, fields: Fields) =>
  profileInput(id, {
    version,
    name: fields.name || "Made-up Sensors",
    town: fields.town || null,
    website: fields.website ? `https://${fields.website.toLowerCase()}.example` : null,
    text: fields["text.en"] ? { en: fields["text.en"] } : {},
    offers: fields["offers.eu"] ? { eu: fields["offers.eu"] } : {},
  });
const shown = (field: Field, text: string) =>
  field === "website" ? text.replace(/^https:\/\/(.)(.*)\.example$/, (_, a, b) => a.toUpperCase() + b) : text;

/** The portal beside a model of what has to come of it: whatever was accepted is live until something that was accepted later replaced it. */
async function scene(admins: readonly Context[], clerk: Context) {
  const { id, owner } = await listed();
  const editors = [owner, await member(id, "editor")] as const;
  const live: Fields = { name: "Made-up Sensors", town: "", website: "", "text.en": "", "offers.eu": "", capabilities: "" };
  const forms: { version: number; fields: Fields }[] = [];
  const merges: { mergeId: string; before: string; after: string }[] = [];
  let waiting: string | undefined;
  const log: { cause: ProfileCause; changes: Partial<Record<Field, [string, string]>> }[] = [];
  const start = await stored();
  let version = start.version;
  /** The version since which only capabilities have changed. */
  let written = start.version;

  async function stored() {
    const own = await ownProfile(owner, id);
    if (!own) throw new Error("The profile is gone.");
    const fields = Object.fromEntries(FIELDS.map((field) => [field, shown(field, fieldText(own.profile, field))])) as Fields;
    return { version: own.version, fields };
  }
  function accepted(cause: ProfileCause, next: Partial<Fields>, raises = false) {
    const changes = Object.entries(next).filter(([field, text]) => live[field as Field] !== text) as [Field, string][];
    if (changes.length > 0) log.push({ cause, changes: Object.fromEntries(changes.map(([field, text]) => [field, [live[field], text]])) });
    if (changes.length > 0 || raises) version++;
    if (cause !== "capabilities" && (changes.length > 0 || raises)) written = version;
    Object.assign(live, next);
  }

  const take = {
    async open({ by }: Extract<Step, { do: "open" }>) {
      forms[by] = await stored();
    },
    async save({ by, field, value }: Extract<Step, { do: "save" }>) {
      const form = forms[by] ?? start;
      const typed = { ...form.fields, [field]: value || (field === "name" ? "Made-up Sensors" : "") };
      // What only one of them changed is kept; what both changed differently is asked.
      const joined = { ...typed };
      for (const each of WRITTEN) if (typed[each] === form.fields[each]) joined[each] = live[each];
      const both = WRITTEN.filter((each) => joined[each] !== live[each] && live[each] !== form.fields[each]);
      const refusal = refusalOf(await saveProfile(editors[by], sent(id, form.version, typed)));
      if (form.version < written && both.length > 0) return expect(refusal).toBe("conflict");
      expect(refusal).toBeUndefined();
      if (WRITTEN.every((each) => joined[each] === live[each])) return;
      if (joined.name !== live.name) waiting = joined.name;
      accepted("saved", { ...joined, name: live.name, capabilities: live.capabilities });
    },
    async restore({ by, entry, change }: Extract<Step, { do: "restore" }>) {
      const history = (await profileHistory(owner, id)) ?? [];
      const chosen = history.filter(({ version }) => version >= start.version)[entry];
      const one = chosen?.changes[change];
      if (!chosen || !one) return;
      expect(await restoreField(editors[by], { organisationId: id, field: one.field, from: chosen.version, version })).toMatchObject({
        ok: true,
      });
      if (one.field === "name") {
        if (one.before !== live.name) waiting = one.before;
        return;
      }
      accepted("restored", { [one.field]: shown(one.field as Field, one.before) });
    },
    async merge({ town }: Extract<Step, { do: "merge" }>) {
      const twin = await organisation({ name: "Its twin" });
      await saveProfile(await member(twin), profileInput(twin, { name: "Its twin", town: town || null }));
      const [first, second] = admins as readonly [Context, Context];
      const asked = await askMerge(first, { fromId: twin, intoId: id, choices: { town: "from" }, reason: "Both are the same." });
      const mergeId = asked.ok ? asked.value.mergeId : "";
      expect(await confirmMerge(second, { mergeId })).toMatchObject({ ok: true });
      merges.push({ mergeId, before: live.town, after: town });
      accepted("merged", { town }, true);
    },
    async decide({ how }: Extract<Step, { do: "decide" }>) {
      const change = await waitingChange(owner, id);
      expect(change?.asked).toEqual(waiting === undefined ? undefined : { name: waiting });
      if (!change) return;
      const { id: changeId } = change;
      if (how === "withdraw") expect(await withdrawChange(editors[1], { changeId })).toMatchObject({ ok: true });
      else if (how === "decline")
        expect(await declineChange(clerk, { changeId, reason: "That is another's name." })).toMatchObject({ ok: true });
      else expect(await approveChange(clerk, { changeId })).toMatchObject({ ok: true });
      if (how === "approve") accepted("approved", { name: waiting ?? "" });
      waiting = undefined;
    },
    async state({ by, trl }: Extract<Step, { do: "state" }>) {
      const refusal = refusalOf(await addCapability(editors[by], capabilityInput(id, { trl })));
      const line = capabilityText(stated({ trl }));
      const lines = live.capabilities.split("\n").filter(Boolean);
      if (lines.includes(line)) return expect(refusal).toBe("capability.already_there");
      expect(refusal).toBeUndefined();
      accepted("capabilities", { capabilities: [...lines, line].sort().join("\n") });
    },
    async unstate({ by, at }: Extract<Step, { do: "unstate" }>) {
      const one = (await ownProfile(owner, id))?.profile.capabilities[at];
      if (!one) return;
      expect(await removeCapability(editors[by], { organisationId: id, capabilityId: one.id })).toMatchObject({ ok: true });
      const lines = live.capabilities.split("\n").filter((line) => line !== capabilityText(one));
      accepted("capabilities", { capabilities: lines.join("\n") });
    },
    async confirm({ by, at }: Extract<Step, { do: "confirm" }>) {
      const one = (await ownProfile(owner, id))?.profile.capabilities[at];
      if (one) expect(await confirmCapability(editors[by], { organisationId: id, capabilityId: one.id })).toMatchObject({ ok: true });
    },
    async reverse() {
      const last = merges.pop();
      if (!last) return;
      expect(await reverseMerge(admins[0] as Context, { mergeId: last.mergeId })).toMatchObject({ ok: true });
      const isUntouched = last.before !== last.after && live.town === last.after;
      accepted("unmerged", isUntouched ? { town: last.before } : {}, true);
    },
  };
  return { id, owner, live, log, start, stored, take: (step: Step) => (take[step.do] as (step: Step) => Promise<unknown>)(step) };
}

test("in 200 random interleavings of edits, approvals, restores and merges nothing is lost, and the history replays to the live profile", async () => {
  const [admins, clerk] = [await administrators(), await staff()];
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { id, owner, live, log, start, stored, take } = await scene(admins, clerk);
      for (const step of taken) {
        await take(step);
        expect((await stored()).fields).toEqual(live);
      }
      const history = ((await profileHistory(owner, id)) ?? []).filter(({ version }) => version >= start.version).toReversed();
      expect(
        history.map(({ cause, changes }) => ({
          cause,
          changes: Object.fromEntries(
            changes.map(({ field, before, after }) => [field, [before, after].map((text) => shown(field as Field, text))]),
          ),
        })),
      ).toEqual(log);
      const replayed: Partial<Record<ProfileField, string>> = { ...start.fields };
      for (const { field, before, after } of history.flatMap(({ changes }) => changes)) {
        expect(shown(field as Field, before)).toBe(replayed[field]);
        replayed[field] = shown(field as Field, after);
      }
      expect(replayed).toEqual(live);
    }),
    { numRuns: runs(200) },
  );
});

test("its own people and staff read a profile's history; strangers learn nothing", async () => {
  const { id, owner } = await listed();
  await saveProfile(owner, profileInput(id, { version: 1, town: "Tolosa", contactName: "Ane" }));
  const [entry] = (await profileHistory(owner, id)) ?? [];
  expect(entry).toMatchObject({ version: 1, cause: "saved", changes: [{ field: "town", before: "", after: "Tolosa" }] });
  expect(entry?.by).toBe(owner.actor.kind === "person" ? owner.actor.name : "");
  expect(await profileHistory(await member(await organisation()), id)).toBeUndefined();
  expect(await profileHistory(context(), id)).toBeUndefined();
});

test("who may not edit restores nothing, what is no longer kept cannot be restored, and a change in the meantime is not undone unseen", async () => {
  const { id, owner } = await listed();
  await saveProfile(owner, profileInput(id, { version: 1, town: "Tolosa" }));
  const asked = { organisationId: id, field: "town", from: 1, version: 2 } as const;
  expect(refusalOf(await restoreField(await member(id, "viewer"), asked))).toBe("forbidden");
  expect(refusalOf(await restoreField(context(), asked))).toBe("not_found");
  expect(refusalOf(await restoreField(owner, { ...asked, from: 7 }))).toBe("organisation.not_kept");
  expect(refusalOf(await restoreField(owner, { ...asked, field: "sectors", from: 0 }))).toBe("organisation.incomplete");
  await saveProfile(owner, profileInput(id, { version: 2, town: "Hernani" }));
  expect(refusalOf(await restoreField(owner, asked))).toBe("conflict");
  expect((await ownProfile(owner, id))?.profile.town).toBe("Hernani");
  const both = await Promise.all([1, 2].map(() => restoreField(owner, { ...asked, from: 2, version: 3 })));
  expect(both.map(refusalOf)).toEqual([undefined, undefined]);
  expect((await ownProfile(owner, id))?.profile.town).toBe("Tolosa");
  expect((await auditOf(id)).filter(({ action }) => action === "organisation.profile_restored")).toHaveLength(1);
});
