import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { askStillRight } from "#domain/organisations/confirmations/ask-still-right";
import { relist } from "#domain/organisations/profile/relist";
import { emailSearches } from "#domain/organisations/searches/email-searches";
import { saveSearch } from "#domain/organisations/searches/save-search";
import { openSuccessions } from "#domain/organisations/succession/open-successions";
import { DAY, later } from "#lib/clock";
import { log } from "#lib/log";
import { delivery } from "#lib/mail/mail";
import { member, organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { consortium, emailOf, partner } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { directorySearch } from "#test/fixtures/searches";
import { mailServer, type ReceivedMail } from "#test/mail/mail-server";
import { workerPass } from "./pass.ts";

log.level = "silent";
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A word in each field that not everybody may read. */
const WORDS = {
  ...{ members: "kanaritext", partners: "kanarioffers", own: "kanarineeds", staff: "kanaritown" },
  ...{ contact: "kanaricontact", contactEmail: "kanariaddress@example.org", phone: "kanariphone", group: "kanarigroup" },
};
const inDays = (days: number) => context({ actor: { kind: "system", name: "worker" }, clock: () => later(new Date(), days * DAY) });
const heardIn = ({ raw, mail }: ReceivedMail) =>
  Object.values(WORDS).filter((word) => [raw, mail.subject, mail.text, mail.html].join("\n").toLowerCase().includes(word));

/** An organisation that coordinates a consortium, with nothing in it yet; a partner, another member, and somebody of the staff. */
async function readers() {
  const { id, owner } = await listed({ name: "Zubieta Biobank" });
  const made = await consortium({ organisationId: id });
  const partnerId = await organisation();
  const { ctx: inConsortium } = await partner(made, 0, partnerId);
  return {
    id,
    owners: [owner, made.coordinator],
    inConsortium,
    other: await member(await organisation()),
    office: await staff("staffAdmin"),
  };
}

/** Fills every field of an organisation, as if somebody there had. */
const fill = (id: string) =>
  transact(inDays(0), async (turn) => {
    await turn.db
      .update(organisations)
      .set({
        ...{ text: { en: WORDS.members }, offers: { en: WORDS.partners }, needs: { en: WORDS.own }, town: WORDS.staff },
        ...{ contactName: WORDS.contact, contactEmail: WORDS.contactEmail, phone: WORDS.phone, groupName: WORDS.group },
        visibility: { text: "members", offers: "partners", needs: "own", town: "staff" },
      })
      .where(eq(organisations.id, id));
    await relist(turn, id);
  });

async function deliverAll(days: number) {
  const clock = () => inDays(days).now;
  while ((await workerPass({ clock, deliver: delivery(), origin: "https://portal.example.org" })) > 0);
}

/** What the portal sends on its own, over SMTP, by its reader. */
async function sentOnItsOwn(days: number, work: (ctx: Context) => Promise<unknown>) {
  const server = await mailServer();
  vi.stubEnv("PORTAL_SMTP", server.url);
  vi.stubEnv("PORTAL_MAIL_FROM", "portal@cluster.example");
  try {
    await deliverAll(0);
    server.taken.length = 0;
    await work(inDays(days));
    await deliverAll(days);
    return new Map(server.taken.map((mail) => [mail.recipients.join(), mail]));
  } finally {
    await server.close();
  }
}

test("the weekly email finds an organisation by what its reader may read of it, and says none of that", async () => {
  const { id, inConsortium, other } = await readers();
  for (const ctx of [inConsortium, other])
    for (const q of [WORDS.members, WORDS.partners, WORDS.own, WORDS.staff, WORDS.contact])
      expectDone(await saveSearch(ctx, { name: q.replace("kanari", "My "), search: directorySearch({ q }), emailed: true }));
  await fill(id);
  const mails = await sentOnItsOwn(0, (ctx) => emailSearches(ctx));
  const searchesTold = (ctx: Context) => [...(mails.get(emailOf(ctx))?.mail.text ?? "").matchAll(/My (\w+)/g)].map(([, name]) => name);
  expect([...new Set(searchesTold(other))]).toEqual(["text"]);
  expect([...new Set(searchesTold(inConsortium))].sort()).toEqual(["offers", "text"]);
  for (const mail of mails.values()) expect([mail.mail.text?.includes("Zubieta Biobank"), heardIn(mail)]).toEqual([true, []]);
});

test("whether a section is still right is asked of its own people alone, who read all of it", async () => {
  const { id, owners } = await readers();
  await fill(id);
  const mails = await sentOnItsOwn(400, (ctx) => askStillRight(ctx, { organisationId: id }));
  expect([...mails.keys()].sort()).toEqual(owners.map(emailOf).sort());
  for (const mail of mails.values()) expect(heardIn(mail)).toContain(WORDS.own);
});

test("what is written about an owner who cannot be reached says nothing of the profile", async () => {
  const { id } = await readers();
  await fill(id);
  const mails = await sentOnItsOwn(400, (ctx) => openSuccessions(ctx));
  expect(mails.size).toBeGreaterThan(0);
  expect([...mails.values()].flatMap(heardIn)).toEqual([]);
});
