import { expect } from "@playwright/test";
import { factsOf } from "#domain/consortia/facts";
import { context } from "#domain/kernel/context";
import { auditOf, mailsTo } from "#test/builders";
import { asker, consortium, emailOf } from "#test/fixtures/consortia";
import { hydrated } from "./support/browser/page-ready.ts";
import { actionIds } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { test } from "./support/portals/quiet-portal.ts";
import { callAction, inShort } from "./support/requests/actions.ts";
import { sessionOf } from "./support/subjects/actors.ts";

test.describe.configure(oneProcess("quiet"));

const ACCEPT = "app/[locale]/(member)/consortia/[slug]/requests/actions.ts#accept";

test("200 requests at once for the last seat: 1 wins", async ({ portal }) => {
  const made = await consortium({ roles: [{ title: "Sites that enrol people", sector: "care", seats: 1 }] });
  const asked = [];
  for (let n = 0; n < 200; n++) asked.push(await asker(made));
  const { actor } = made.coordinator;
  const cookie = await sessionOf(actor.kind === "person" ? actor.personId : "");
  const id = actionIds().get(ACCEPT);
  if (!id) throw new Error(`the build has no ${ACCEPT}`);

  const path = `/en/consortia/${made.slug}/requests`;
  const call = (requestId: string) => callAction({ origin: portal.url, path, id, cookie, fields: { consortiumId: made.id, requestId } });
  const answers = (await Promise.all(asked.map(({ requestId }) => call(requestId)))).map(inShort);

  const count = (answer: string) => answers.filter((each) => each === answer).length;
  process.stdout.write(
    `last seat: requests=${answers.length} won=${count(`moved:${path}`)} refused=${count("refused:consortium.role_full")}\n`,
  );
  expect([count(`moved:${path}`), count("refused:consortium.role_full")]).toEqual([1, 199]);
  // Of this portal answers can be undone for long, and its worker rests: the seat is promised, and nobody sits on it yet.
  expect((await factsOf(context(), { id: made.id }))?.roles).toMatchObject([{ seats: 1, taken: 0 }]);
  expect((await auditOf(made.id)).filter(({ action }) => action === "consortium.answer_held")).toHaveLength(1);
});

test("an answer to a request is undone by one press: the request waits again, and nobody was told", async ({
  portal,
  page,
  context: browser,
}) => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made);
  const { actor } = made.coordinator;
  const [name, value] = (await sessionOf(actor.kind === "person" ? actor.personId : "")).split("=");
  await browser.addCookies([{ name: name ?? "", value: value ?? "", url: portal.url }]);
  await page.goto(`${portal.url}/en/consortia/${made.slug}/requests`);
  await hydrated(page);
  await page.getByRole("button", { name: "Open the request" }).click();
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("status").filter({ hasText: "You have accepted this request." })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Accept" })).toBeVisible();
  const actions = (await auditOf(made.id)).map(({ action }) => action);
  expect(actions.slice(-3)).toEqual(["consortium.request_opened", "consortium.answer_held", "consortium.answer_undone"]);
  expect((await mailsTo(emailOf(ctx))).length).toBe(0);
  expect((await factsOf(context(), { id: made.id }))?.seats.find(({ id }) => id === requestId)?.status).toBe("asked");
});
