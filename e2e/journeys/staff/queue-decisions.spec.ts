import { organisation } from "#test/builders";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { nameOf } from "../../support/portals/queue-portal.ts";
import { COUNT, open, panel, QUEUE, rowOf, said, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");

test("C6 after a decision the next row is open and has the focus, and what was done is said", async ({ queue }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText(t("queue.bar.approved", { organisation: nameOf(0), n: COUNT - 1 }));
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await expect(rowOf(page, 1).getByRole("link")).toBeFocused();
  await expect(rowOf(page, 0)).toHaveCount(0);
});

test("C6 a decision draws again only what differs: what was typed elsewhere stays, and nothing is selected any more", async ({ queue }) => {
  const page = await queue();
  await open(page, 0);
  await page.locator("#q").fill("half a wor");
  await rowOf(page, 2).getByRole("checkbox").check();
  await panel(page)
    .getByRole("button", { name: t("review.decision.approve") })
    .click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await expect(rowOf(page, 1).getByRole("link")).toBeFocused();
  await expect(page.locator("#q")).toHaveValue("half a wor");
  await expect(rowOf(page, 2).getByRole("checkbox")).not.toBeChecked();
});

test("C7 a letter is a prepared text in the applicant's language, with one's own words after it, and is seen before it leaves", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  sql("update applications set locale = 'eu' where organisation_name = ?", nameOf(0));
  await open(page, 0);
  await page.keyboard.press("c");
  const prepared = wordsIn("eu")("texts.changes.name.text");
  await page.getByLabel(t("queue.fields.template")).selectOption({ label: t("texts.changes.name.label") });
  const preview = page.locator(".letter blockquote");
  await expect(preview).toHaveAttribute("lang", "eu");
  await expect(preview).toContainText(prepared);
  await page.getByLabel(t("queue.fields.note")).fill("Eskerrik asko.");
  await expect(preview).toContainText("Eskerrik asko.");
  // The email that is opened has what was chosen and typed before.
  await page.locator("[data-step] details.fold > summary").click();
  const email = page.frameLocator('iframe[name="mail-askForChanges"]');
  await expect(email.getByText("Eskerrik asko.")).toBeVisible();
  await expect(email.getByText(prepared)).toBeVisible();
  await page.getByLabel(t("queue.fields.note")).focus();
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toContainText(t("queue.bar.changesAsked", { organisation: nameOf(0), n: COUNT - 1 }));
  expect(sql("select text from change_points")).toBe(`${prepared}\n\nEskerrik asko.`);

  // No reason is chosen for anyone: the two keys alone refuse nobody.
  await page.keyboard.press("r");
  await expect(page.locator("[data-step] select")).toHaveValue("");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: t("queue.errors.template.choice") })).toBeVisible();
  await page.getByLabel(t("queue.fields.template")).selectOption({ label: t("queue.letter.own") });
  await page.getByLabel(t("queue.fields.template")).press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: t("queue.errors.note.missing") })).toBeVisible();
});

test("C9 a decision is undone within its two minutes, and its mail never leaves; afterwards not", async ({ queue, sql, mailbox }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(page.locator(".bar").getByRole("button", { name: t("queue.bar.undo") })).toContainText(/\(1:5\d\)|\(2:00\)/);
  // Going to another row and closing its panel leave the way back where it is.
  await page.keyboard.press("j");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(2));
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(0) }));
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(0));
  expect(sql("select status from applications where organisation_name = ?", nameOf(0))).toBe("submitted");
  expect(mailbox.count("applicant0@org0.example.org")).toBe(0);
  expect(sql("select count(*) from outbox where template = 'application-approved' and status = 'waiting'")).toBe(0);

  await page.keyboard.press("r");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toContainText(t("queue.bar.refused", { organisation: nameOf(0), n: COUNT - 1 }));
  sql("update outbox set not_before = ? where template = 'application-refused'", Date.now() - 1000);
  await page.reload();
  await expect(said(page)).toContainText(nameOf(0));
  await expect(page.locator(".bar").getByRole("button", { name: t("queue.bar.undo") })).toHaveCount(0);
  await expect(page.locator(".bar").getByRole("link", { name: t("queue.bar.reopen") })).toBeVisible();
  await mailbox.next("applicant0@org0.example.org");
});

test("C9 once its time is over undoing is no longer offered, and nothing has to be loaded for that", async ({ queue }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  const bar = page.locator(".bar");
  await expect(bar.getByRole("button", { name: t("queue.bar.undo") })).toBeVisible();
  await page.clock.install();
  await page.reload();
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await expect(bar.getByRole("button", { name: t("queue.bar.undo") })).toBeVisible();
  await page.clock.fastForward(121_000);
  await expect(bar.getByRole("button", { name: t("queue.bar.undo") })).toHaveCount(0);
  await expect(bar.getByRole("link", { name: t("queue.bar.reopen") })).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.locator(".keys-said")).toHaveText(t("queue.shortcuts.nothingToUndo"));
});

test("C8 the decision box of the panel is in sight at every scroll position, on a low window and on a phone", async ({
  queue,
  answered,
}) => {
  answered(0, { short: "What we do. ".repeat(150), sectors: ["ivd"], document: "statutes.pdf" });
  const page = await queue();
  await open(page, 0);
  for (const size of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await expect(panel(page).locator("section.do")).toBeVisible();
    const hidden = await page.evaluate(() => {
      const box = document.querySelector(".beside section.do");
      if (!box) return ["no decision box"];
      const scrolls = [document.scrollingElement, ...document.querySelectorAll(".beside, .beside *")].filter(
        (each): each is Element => each !== null && each.scrollHeight > each.clientHeight + 1,
      );
      const out: string[] = [];
      for (let n = 0; n <= 10; n++) {
        for (const each of scrolls) each.scrollTop = (n / 10) * (each.scrollHeight - each.clientHeight);
        for (const button of box.querySelectorAll("button, a.btn, summary")) {
          if (!button.checkVisibility()) continue;
          const { left, top, width, height } = button.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          if (!there || !button.contains(there)) out.push(`${button.textContent?.trim()} at ${n * 10} %, ${Math.round(top)} px`);
        }
      }
      return scrolls.length === 0 ? ["nothing scrolls"] : out;
    });
    expect(hidden, `${size.width} × ${size.height}`).toEqual([]);
  }
});

test("C9 a decision is undone after a step of the next application was opened, by its button and by its key", async ({ queue, sql }) => {
  const page = await queue();
  const undo = page.locator(".bar").getByRole("button", { name: t("queue.bar.undo") });
  const status = (n: number) => sql("select status from applications where organisation_name = ?", nameOf(n));
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await page.keyboard.press("c");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await undo.click();
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(0) }));
  expect(status(0)).toBe("submitted");

  await page.keyboard.press("a");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await page.keyboard.press("r");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-step]")).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(0) }));
  expect([status(0), status(1)]).toEqual(["submitted", "submitted"]);
});

test("C9 the decisions before the newest are wholly in sight when they are unfolded", async ({ queue }) => {
  const page = await queue();
  await open(page, 0);
  for (const n of [1, 2, 3]) {
    await page.keyboard.press("a");
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(n));
  }
  const unfold = page.getByText(t("queue.bar.undoEarlier", { n: 2 }));
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1280, height: 600 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(QUEUE);
    await unfold.focus();
    await page.keyboard.press("Enter");
    for (const n of [0, 1])
      await expect(page.getByRole("button", { name: t("queue.bar.undoOf", { organisation: nameOf(n) }) })).toBeInViewport({ ratio: 1 });
  }
});

test("an approval that needs a reason since its row was opened leads to the field for it, and each answer to it is a link", async ({
  queue,
  portal,
}) => {
  const page = await queue();
  await open(page, 0);
  await inPortal(portal, () => organisation({ name: nameOf(0) }));
  await page.keyboard.press("a");
  const answer = panel(page)
    .getByRole("alert")
    .filter({ hasText: t("common.form.problem") });
  const reason = panel(page).getByRole("textbox", { name: t("review.obstacles.reason") });
  const leadsToIt = async (told: string) => {
    await expect(answer.getByRole("link", { name: told, exact: true })).toBeVisible();
    await expect(answer).toBeFocused();
    await expect(reason).toHaveAttribute("aria-invalid", "true");
    await answer.getByRole("link").click();
    await expect(reason).toBeFocused();
  };
  await leadsToIt(t("errors.refusals.approval.reason_needed"));
  await page.keyboard.press("Control+Enter");
  await leadsToIt(t("queue.errors.despite.missing"));
  await reason.fill("It is its branch.");
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toHaveText(t("queue.bar.approved", { organisation: nameOf(0), n: COUNT - 1 }));
});

test("what a step is refused for is in sight whole, above its buttons, with the box it is about", async ({ queue, portal, sql }) => {
  const page = await queue();
  const step = page.locator("[data-step]");
  /** Under what of the step the field ends, or where it does not lie open to the eye. */
  const hidden = () =>
    step.evaluate((box) => {
      const [error, field] = [box.querySelector(".bad .error"), box.querySelector(".bad :is(textarea, select)")];
      const out: string[] = [];
      for (const [name, part] of Object.entries({ error, field })) {
        if (!part) return [`no ${name}`];
        const { left, top, bottom } = part.getBoundingClientRect();
        for (const y of [top + 2, bottom - 2]) {
          const there = document.elementFromPoint(left + 8, y);
          if (!there || !(part.contains(there) || there.contains(part)) || there.contains(box)) out.push(`${name} at ${Math.round(y)} px`);
        }
      }
      return out;
    });
  const refused = async (said: string) => {
    await step.locator("textarea").first().press("Control+Enter");
    await expect(step.getByRole("alert")).toContainText(said);
    await expect(step.getByRole("alert")).toBeFocused();
    await expect.poll(hidden, { message: said }).toEqual([]);
  };
  await open(page, 0);
  await page.keyboard.press("c");
  await page.getByLabel(t("queue.fields.template")).selectOption({ label: t("queue.letter.own") });
  await refused(t("queue.errors.note.missing"));
  await page.keyboard.press("Escape");
  await expect(step).toHaveCount(0);
  await inPortal(portal, () => organisation({ name: nameOf(0) }));
  await page.keyboard.press("a");
  await expect(step.getByRole("alert")).toContainText(t("errors.refusals.approval.reason_needed"));
  await expect(step.getByRole("alert")).toBeFocused();
  await expect.poll(hidden).toEqual([]);
  await refused(t("queue.errors.despite.missing"));
  await page.setViewportSize({ width: 1280, height: 600 });
  await refused(t("queue.errors.despite.missing"));
  expect(sql("select status from applications where organisation_name = ?", nameOf(0))).toBe("submitted");
});
